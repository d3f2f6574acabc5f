using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.ApprovalSamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class ApprovalMatrixTests
{
    private const string Stories =
        """{ "name": "stories", "when": { "types": ["thought-leadership"] }, "quorum": 1, "roles": ["privacy"] }""";

    [Test]
    public void RowThatMatches_AsksForItsRoles()
    {
        ContentReport report = Analyze(Stories, Story);
        Assert.That(report.Decision, Is.EqualTo(PublishDecision.Review));
        Assert.That(ApprovalRules(report), Is.EquivalentTo(new[] { "HCA1901", "HCA1903" }));
        Assert.That(
            report.Reasons.Select(reason => $"{reason.RuleId}: {reason.Reason}"),
            Is.EqualTo(
                new[]
                {
                    "HCA1901: 0 of 1 required reviewers approved this content as it stands",
                    "HCA1903: needs approval by privacy",
                }
            )
        );
    }

    [Test]
    public void RowThatDoesNotMatch_AsksForNothing() =>
        Assert.That(ApprovalRules(Analyze(Stories, Story with { Types = [ContentType.News] })), Is.Empty);

    [Test]
    public void RoleThatApproved_IsEnough()
    {
        ContentReport report = Analyze(Stories, Story.With(Story.Vote("ben", GovernanceRole.Privacy)));
        Assert.That(ApprovalRules(report), Is.Empty);
        Assert.That(report.Decision, Is.EqualTo(PublishDecision.Publish));
    }

    [TestCase("cem", GovernanceRole.Privacy, TestName = "a role that the person does not hold")]
    [TestCase("zoe", GovernanceRole.Privacy, TestName = "a person whom the policy does not know")]
    [TestCase("amy", GovernanceRole.Compliance, TestName = "the author")]
    [TestCase("dana", GovernanceRole.Compliance, TestName = "a role that had ended")]
    public void VoteThatDoesNotCount_IsNoApproval(string user, GovernanceRole role)
    {
        ContentReport report = Analyze("""{ "name": "all", "quorum": 1 }""", Story.With(Story.Vote(user, role)));
        Assert.That(ApprovalRules(report), Does.Contain("HCA1901"));
    }

    [Test]
    public void RoleThatHadNotEndedAtTheTime_Counts() =>
        Assert.That(
            ApprovalRules(
                Analyze(
                    """{ "name": "all", "quorum": 1 }""",
                    Story.With(Story.Vote("dana", GovernanceRole.Compliance, daysAgo: 4))
                )
            ),
            Is.Empty
        );

    [Test]
    public void OnePerson_FillsOneRole()
    {
        const string Both = """{ "name": "both", "roles": ["privacy", "brand"] }""";
        const string BothByOne = """{ "name": "both", "roles": ["privacy", "brand"], "severalRolesPerPerson": true }""";
        ContentDocument byOne = Story.With(
            Story.Vote("ben", GovernanceRole.Privacy, 2),
            Story.Vote("ben", GovernanceRole.Brand, 1)
        );
        ContentDocument byTwo = Story.With(
            Story.Vote("ben", GovernanceRole.Brand, 3),
            Story.Vote("ben", GovernanceRole.Privacy, 2),
            Story.Vote("cem", GovernanceRole.Brand, 1)
        );
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(Both, byOne)), Is.EquivalentTo(new[] { "HCA1901", "HCA1903" }));
            Assert.That(ApprovalRules(Analyze(BothByOne, byOne)), Is.Empty);
            Assert.That(ApprovalRules(Analyze(Both, byTwo)), Is.Empty);
        });
    }

    [Test]
    public void AllRowsThatMatch_ApplyTogether()
    {
        string rows = Stories + """, { "name": "all", "quorum": 2, "roles": ["brand"] }""";
        ContentDocument one = Story.With(Story.Vote("ben", GovernanceRole.Privacy));
        ContentDocument two = Story.With(
            Story.Vote("ben", GovernanceRole.Privacy),
            Story.Vote("cem", GovernanceRole.Brand)
        );
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(rows, one)), Is.EquivalentTo(new[] { "HCA1901", "HCA1903" }));
            Assert.That(ApprovalRules(Analyze(rows, two)), Is.Empty);
        });
    }

    [Test]
    public void RoleOnTop_IsOneSeatMore()
    {
        const string Row = """{ "name": "all", "quorum": 1, "roles": [{ "role": "privacy", "onTop": true }] }""";
        ContentDocument one = Story.With(Story.Vote("ben", GovernanceRole.Privacy));
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(Row, one)), Is.EqualTo(new[] { "HCA1901" }));
            Assert.That(
                ApprovalRules(Analyze(Row, one.With(one.Approvals[0], Story.Vote("cem", GovernanceRole.Brand)))),
                Is.Empty
            );
        });
    }

    [Test]
    public void OldApproval_NoLongerCounts()
    {
        const string Row = """{ "name": "all", "quorum": 1, "maxAge": "P30D" }""";
        Assert.Multiple(() =>
        {
            Assert.That(
                ApprovalRules(Analyze(Row, Story.With(Story.Vote("cem", GovernanceRole.Brand, 30)))),
                Is.EquivalentTo(new[] { "HCA1901", "HCA1905" })
            );
            Assert.That(ApprovalRules(Analyze(Row, Story.With(Story.Vote("cem", GovernanceRole.Brand, 29)))), Is.Empty);
        });
    }

    [Test]
    public void Veto_HoldsUntilItIsWithdrawnOrTheContentChanges()
    {
        const string Row = """{ "name": "all", "quorum": 1 }""";
        Approval yes = Story.Vote("cem", GovernanceRole.Brand, 1);
        Approval no = Story.Vote("ben", GovernanceRole.Privacy, 2, ApprovalDecision.RequestChange);
        ContentDocument other = Story with { Text = "Our clinic opens on Tuesday." };
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(Row, Story.With(no, yes))), Is.EqualTo(new[] { "HCA1901" }));
            Assert.That(
                ApprovalRules(Analyze(Row, Story.With(no with { WithdrawnAt = Now.AddHours(-1) }, yes))),
                Is.Empty
            );
            Assert.That(
                ApprovalRules(Analyze(Row, Story.With(no, yes, Story.Vote("ben", GovernanceRole.Privacy, 0)))),
                Is.Empty
            );
            Assert.That(ApprovalRules(Analyze(Row, other.With(no, other.Vote("cem", GovernanceRole.Brand)))), Is.Empty);
        });
    }

    [TestCase("2.1.9", true)]
    [TestCase("2.0.0", false)]
    [TestCase("1.1.0", false)]
    public void MinorVersionOfThePolicy_VoidsApprovals(string version, bool counts)
    {
        Approval vote = Story.Vote("ben", GovernanceRole.Privacy) with { PolicyVersion = version };
        Assert.That(
            ApprovalRules(Analyze(Stories, Story.With(vote))),
            Is.EquivalentTo(counts ? Array.Empty<string>() : ["HCA1901", "HCA1903", "HCA1904"])
        );
    }

    [Test]
    public void Crisis_VoidsWhatIsNotOnItsAllowList()
    {
        ContentDocument approved = Story.With(Story.Vote("ben", GovernanceRole.Privacy));
        var crisis = new CrisisState { Level = CrisisLevel.Active, Since = Now.AddHours(-1) };
        Assert.Multiple(() =>
        {
            Assert.That(
                ApprovalRules(Analyze(Stories, approved, new OrganizationProfile { Crisis = crisis })),
                Does.Contain("HCA1903")
            );
            Assert.That(
                ApprovalRules(
                    Analyze(
                        Stories,
                        approved,
                        new OrganizationProfile
                        {
                            Crisis = crisis with { AllowedTypes = [ContentType.ThoughtLeadership] },
                        }
                    )
                ),
                Is.Empty
            );
        });
    }

    [Test]
    public void AccountsOfOnePerson_AreOneReviewer()
    {
        var organization = new OrganizationProfile
        {
            People =
            [
                new KnownPerson
                {
                    Id = "ben",
                    Name = "Ben",
                    Role = KnownPersonRole.Staff,
                    LinkedIds = ["cem"],
                },
            ],
        };
        ContentDocument two = Story.With(
            Story.Vote("ben", GovernanceRole.Privacy),
            Story.Vote("cem", GovernanceRole.Brand)
        );
        const string Row = """{ "name": "all", "quorum": 2 }""";
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(Row, two)), Is.Empty);
            Assert.That(ApprovalRules(Analyze(Row, two, organization)), Is.EqualTo(new[] { "HCA1901" }));
        });
    }

    [Test]
    public void Permission_CanBeTakenFromARole()
    {
        ContentReport report = PipelineOf(
                $$"""{{People}}, "permissions": { "privacy": ["override"] }, "approvals": [{{Stories}}]"""
            )
            .Analyze(Story.With(Story.Vote("ben", GovernanceRole.Privacy)));
        Assert.That(ApprovalRules(report), Is.EquivalentTo(new[] { "HCA1901", "HCA1902", "HCA1903" }));
    }

    [Test]
    public void RowByCategory_IsJudgedByWhatWasFound()
    {
        const string Row =
            """{ "name": "claims", "when": { "categories": ["misinformation-claims"] }, "roles": ["privacy"] }""";
        ContentDocument clean = new("Our clinic opens on Monday.") { Author = new Author { Id = "amy" } };
        ContentDocument claim = clean with { Text = "Our laser cures acne." };
        Assert.Multiple(() =>
        {
            Assert.That(ApprovalRules(Analyze(Row, clean)), Does.Not.Contain("HCA1903"));
            Assert.That(ApprovalRules(Analyze(Row, claim)), Does.Contain("HCA1903"));
            Assert.That(
                ApprovalRules(Analyze(Row, claim.With(claim.Vote("ben", GovernanceRole.Privacy)))),
                Does.Not.Contain("HCA1903")
            );
        });
    }

    [Test]
    public void ReadyLayer_AsksForTwoOthersAndForPrivacy()
    {
        ContentReport report = PipelineOf($"{People}, \"extends\": \"approvals\"")
            .Analyze(Story with { Types = [ContentType.PatientStory] });
        Assert.That(
            report.Reasons.Where(reason => reason.RuleId is "HCA1901" or "HCA1903").Select(reason => reason.Reason),
            Is.EqualTo(
                new[] { "0 of 2 required reviewers approved this content as it stands", "needs approval by privacy" }
            )
        );
    }

    [TestCase("\"approvals\": [{ \"quorum\": 1 }]", "a row of the approval matrix lacks 'name'")]
    [TestCase("\"approvals\": [{ \"name\": \"a\" }]", "a row asks for a 'quorum', for 'roles' or for both")]
    [TestCase("\"approvals\": [{ \"name\": \"a\", \"quorum\": -1 }]", "expected a whole number from 0 to 100")]
    [TestCase("\"approvals\": [{ \"name\": \"a\", \"quorum\": 1, \"maxAge\": \"P1M\" }]", "for example P30D or PT36H")]
    [TestCase("\"approvals\": [{ \"name\": \"a\", \"roles\": [\"privcy\"] }]", "did you mean 'privacy'?")]
    [TestCase("\"approvals\": [{ \"name\": \"a\", \"quorum\": 1, \"when\": {} }]", "leave 'when' out")]
    [TestCase(
        "\"people\": [{ \"id\": \"a\", \"roles\": [\"brand\"], \"from\": \"2026-02-01\", \"to\": \"2026-01-01\" }]",
        "'to' lies before 'from'"
    )]
    [TestCase("\"permissions\": { \"brand\": [\"aprove\"] }", "did you mean 'approve'?")]
    public void Error_SaysWhatWasExpected(string members, string message)
    {
        PolicyException exception = Assert.Throws<PolicyException>(() => PolicySamples.Policy(members))!;
        Assert.That(exception.Errors.Select(error => error.Message), Has.Some.Contains(message));
    }

    [Test]
    public void PermissionThatALayerAboveDoesNotGive_IsRefused()
    {
        using var folder = new PolicyFolder();
        folder.With("base.json", PolicySamples.Json("\"permissions\": { \"brand\": [\"draft\"] }", "base", "upper"));
        folder.With(
            "own.json",
            PolicySamples.Json("\"extends\": \"./base.json\", \"permissions\": { \"brand\": [\"approve\"] }")
        );
        PolicyException exception = Assert.Throws<PolicyException>(() => folder.Load("own.json"))!;
        Assert.That(exception.Errors.Single().Message, Does.Contain("'own'").And.Contain("'upper'"));
    }
}
