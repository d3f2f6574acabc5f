using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class DecisionTests
{
    private static readonly ContentDocument Post = new("Text");

    [TestCase("HCA1007", Confidence.High, DiagnosticEffect.Block)]
    [TestCase("HCA1007", Confidence.Low, DiagnosticEffect.Block)]
    [TestCase("HCA1003", Confidence.Medium, DiagnosticEffect.Block)]
    [TestCase("HCA1301", Confidence.High, DiagnosticEffect.Review)]
    [TestCase("HCA1301", Confidence.Medium, DiagnosticEffect.Review)]
    [TestCase("HCA1301", Confidence.Low, DiagnosticEffect.Note)]
    [TestCase("HCA1701", Confidence.High, DiagnosticEffect.Note)]
    [TestCase("HCA1901", Confidence.High, DiagnosticEffect.Review, Description = "what approvals can cure waits")]
    [TestCase("HCA9001", Confidence.High, DiagnosticEffect.Review)]
    public void Default_MapsSeverityAndConfidence(string ruleId, Confidence confidence, DiagnosticEffect expected)
    {
        RuleDescriptor rule = AllRules.Single(one => one.Id == ruleId);

        PolicyOutcome outcome = ContentPolicy.Default.Decide(Post, Finding(rule, confidence));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Diagnostics.Single().Effect, Is.EqualTo(expected));
            Assert.That(
                outcome.Decision,
                Is.EqualTo((PublishDecision)Math.Max(0, (int)expected - (int)DiagnosticEffect.Note))
            );
            Assert.That(outcome.Reasons, Has.Length.EqualTo(expected < DiagnosticEffect.Review ? 0 : 1));
        });
    }

    [TestCase("\"HCA1301\": { \"effect\": \"block\" }", "HCA1301", DiagnosticEffect.Block)]
    [TestCase("\"HCA1301\": { \"effect\": \"none\" }", "HCA1301", DiagnosticEffect.None)]
    [TestCase("\"HCA1003\": { \"effect\": \"review\" }", "HCA1003", DiagnosticEffect.Review)]
    [TestCase("\"HCA1901\": { \"effect\": \"block\" }", "HCA1901", DiagnosticEffect.Block)]
    [TestCase("\"HCA1901\": { \"effect\": \"note\" }", "HCA1901", DiagnosticEffect.Review)]
    [TestCase("\"HCA9001\": { \"enabled\": false }", "HCA9001", DiagnosticEffect.Review)]
    [TestCase("\"HCA9001\": { \"effect\": \"block\" }", "HCA9001", DiagnosticEffect.Block)]
    [TestCase("\"HCA1301\": { \"severity\": \"error\" }", "HCA1301", DiagnosticEffect.Block)]
    public void EffectOfTheRule_WinsWithinLimits(string rules, string ruleId, DiagnosticEffect expected)
    {
        ContentDiagnostic finding = Finding(AllRules.Single(one => one.Id == ruleId));

        PolicyOutcome outcome = PolicySamples.Policy($"\"rules\": {{ {rules} }}").Decide(Post, finding);

        Assert.That(outcome.Diagnostics.Single().Effect, Is.EqualTo(expected));
    }

    [TestCase(Confidence.Low, Severity.Hidden, DiagnosticEffect.None)]
    [TestCase(Confidence.Medium, Severity.Warning, DiagnosticEffect.Review)]
    public void ConfidenceFloor_HidesWhatIsLessSure(Confidence confidence, Severity severity, DiagnosticEffect effect)
    {
        ContentDiagnostic judged = PolicySamples
            .Policy("\"rules\": { \"HCA1301\": { \"confidenceFloor\": \"medium\" } }")
            .Decide(Post, Finding(Efficacy, confidence))
            .Diagnostics.Single();

        Assert.That((judged.Severity, judged.Effect), Is.EqualTo((severity, effect)));
    }

    [TestCase("warning", Severity.Error, Severity.Error, Description = "the rule's own default lowers nothing")]
    [TestCase("error", Severity.Info, Severity.Error)]
    [TestCase("info", Severity.Error, Severity.Info)]
    [TestCase("info", Severity.Hidden, Severity.Hidden)]
    public void FindingWithItsOwnSeverity_IsLiftedOrLowered(string policy, Severity own, Severity expected)
    {
        ContentDiagnostic judged = PolicySamples
            .Policy($"\"rules\": {{ \"HCA1301\": {{ \"severity\": \"{policy}\" }} }}")
            .Decide(Post, Finding(Efficacy, severity: own))
            .Diagnostics.Single();

        Assert.That(judged.Severity, Is.EqualTo(expected));
    }

    [TestCase("HCA1003", "", PublishDecision.Review)]
    [TestCase("HCA1901", "", PublishDecision.Review)]
    [TestCase("HCA1301", "", PublishDecision.Publish)]
    [TestCase(
        "HCA1301",
        "\"decision\": { \"notEvaluated\": { \"misinformation-claims\": \"block\" } }",
        PublishDecision.Block
    )]
    public void NotEvaluated_MeansReviewWhereItMatters(string ruleId, string members, PublishDecision expected)
    {
        var missing = new NotEvaluatedRule(AllRules.Single(one => one.Id == ruleId), "consents");

        PolicyOutcome outcome = PolicySamples.Policy(members).For(Post, Now).Decide(Post, [], [missing], Now);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(expected));
            Assert.That(
                outcome.Reasons.Select(reason => reason.Reason),
                expected == PublishDecision.Publish ? Is.Empty : Has.One.EndsWith("was not evaluated: consents")
            );
        });
    }

    [TestCase(ContentIntent.Educational, PublishDecision.Publish)]
    [TestCase(ContentIntent.Promotional, PublishDecision.Review)]
    public void ClaimsLibraryMissing_MeansReviewInPromotion(ContentIntent intent, PublishDecision expected)
    {
        var rule = new RuleDescriptor(
            "HCA1324",
            "Unapproved claim",
            RuleCategory.MisinformationClaims,
            Severity.Error,
            "x"
        );
        ContentDocument document = Post with { Intent = intent };

        PolicyOutcome outcome = ContentPolicy
            .Default.For(document, Now)
            .Decide(document, [], [new NotEvaluatedRule(rule, "claims")], Now);

        Assert.That(outcome.Decision, Is.EqualTo(expected));
    }

    [Test]
    public void Reasons_SayWhatWhoAndHowMostSevereFirst()
    {
        ContentDiagnostic fixable = Finding(Efficacy, start: 5, length: 2) with
        {
            Fixes = [new ContentFix("say 'may help'", new TextSpan(5, 2), "cu", "may help", FixApplicability.Review)],
        };
        PolicyOutcome outcome = ContentPolicy.Default.Decide(
            Post,
            Finding(Shouting),
            fixable,
            Finding(Efficacy, start: 9, length: 2),
            Finding(SideEffects),
            Finding(NationalId),
            Finding(Grade)
        );

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Block));
            Assert.That(
                outcome.Reasons.Select(reason =>
                    $"{reason.Decision} {reason.RuleId}: {reason.Reason} -> {reason.Remedy}"
                ),
                Is.EqualTo(
                    new[]
                    {
                        "Block HCA1007: 1 error of 'National identifier' must be mended -> mend it; it cannot be overridden",
                        "Block HCA1302: 1 error of 'No side effects claim' must be mended -> mend it, or override it with a reason",
                        "Review ACME001: 1 warning of 'Shouting headline' needs a look by compliance -> mend it, or let compliance approve it",
                        "Review HCA1301: 2 warnings of 'Absolute efficacy claim' need a look by legal-regulatory -> say 'may help', or let legal-regulatory approve it",
                    }
                )
            );
            Assert.That(outcome.Reasons[^1].Reviewer, Is.EqualTo(GovernanceRole.LegalRegulatory));
            Assert.That(outcome.Diagnostics, Has.Length.EqualTo(6));
        });
    }

    [Test]
    public void Reviewer_ComesFromThePolicy()
    {
        PolicyOutcome outcome = PolicySamples
            .Policy("\"decision\": { \"reviewers\": { \"brand\": \"spokesperson\" } }")
            .Decide(Post, Finding(Shouting));

        Assert.That(outcome.Reasons.Single().Reviewer, Is.EqualTo(GovernanceRole.Spokesperson));
    }

    [Test]
    public void MediumConfidence_FollowsHighUnlessTold()
    {
        ContentPolicy policy = PolicySamples.Policy(
            "\"decision\": { \"effects\": { \"warning\": { \"high\": \"block\" } } }"
        );

        Assert.That(
            new[] { Confidence.Low, Confidence.Medium, Confidence.High }.Select(confidence =>
                policy.Decide(Post, Finding(Efficacy, confidence)).Decision
            ),
            Is.EqualTo(new[] { PublishDecision.Publish, PublishDecision.Block, PublishDecision.Block })
        );
    }

    [Test]
    public void CleanDocument_CostsNothing()
    {
        ContentPolicy policy = PolicySamples.Policy(
            "\"rules\": { \"HCA1301\": { \"severity\": \"error\" } }, \"overrides\": [ { \"when\": { \"channels\": [\"x\"] }, \"rules\": { \"HCA1301\": { \"severity\": \"error\" } } } ]"
        );
        var document = new ContentDocument("Text") { Channel = Channel.X, Jurisdictions = [new Jurisdiction("US")] };
        PolicyOutcome? last = null;
        long bytes = Allocation.Of(() =>
        {
            EffectivePolicy effective = policy.For(document, Now);
            if (effective.IsEnabled(Efficacy))
            {
                last = effective.Decide(document, [], [], Now);
            }
        });

        Assert.Multiple(() =>
        {
            Assert.That(last!.Decision, Is.EqualTo(PublishDecision.Publish));
            Assert.That(bytes, Is.Zero);
        });
    }

    [Test]
    public void ManyKindsOfDocuments_DoNotFillMemory()
    {
        ContentPolicy policy = ContentPolicy.Default;
        EffectivePolicy first = For(0);
        for (int number = 0; number < 2000; number++)
        {
            Assert.That(For(number).IsEnabled(Californian), Is.False);
        }

        Assert.That(For(0), Is.Not.SameAs(first), "the cache never let go of anything");

        EffectivePolicy For(int number) =>
            policy.For(new ContentDocument("Text") { Jurisdictions = [new Jurisdiction($"X{number}")] }, Now);
    }
}
