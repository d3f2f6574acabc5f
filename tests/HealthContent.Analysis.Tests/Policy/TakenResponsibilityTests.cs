using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.ApprovalSamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class TakenResponsibilityTests
{
    private static readonly ContentDocument Claim = new("Our laser cures acne.") { Author = new Author { Id = "amy" } };

    private static readonly ContentAnalysisPipeline Clinic = PipelineOf(
        """
        "people": [{ "id": "lea", "roles": ["legal-regulatory"] }, { "id": "cem", "roles": ["brand"] }]
        """
    );

    [Test]
    public void Override_TakesTheEffectAwayAndStaysInTheReport()
    {
        ContentReport report = Clinic.Analyze(Claim with { Overrides = [Override(Claim)] });
        ContentDiagnostic found = report.Diagnostics.Single(each => each.Rule.Id == "HCA1301");
        Assert.Multiple(() =>
        {
            Assert.That(report.Decision, Is.EqualTo(PublishDecision.Publish));
            Assert.That(
                found.Suppression,
                Is.EqualTo(
                    new DiagnosticSuppression(
                        SuppressionKind.Overridden,
                        "Counsel approved it, case 14",
                        "lea",
                        new DateOnly(2026, 2, 1)
                    )
                    {
                        OverrideReason = OverrideReason.LegalAdvice,
                    }
                )
            );
            Assert.That(found.Effect, Is.EqualTo(DiagnosticEffect.None));
            Assert.That(report.ValidUntil, Is.EqualTo(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero)));
        });
    }

    private static readonly TestCaseData[] Dead =
    [
        new TestCaseData(
            (FindingOverride entry) => entry with { By = "cem", Role = GovernanceRole.Brand }
        ).SetArgDisplayNames("may not"),
        new TestCaseData((FindingOverride entry) => entry with { By = "zoe" }).SetArgDisplayNames("unknown"),
        new TestCaseData(
            (FindingOverride entry) => entry with { ExpiresOn = new DateOnly(2026, 1, 14) }
        ).SetArgDisplayNames("expired"),
        new TestCaseData((FindingOverride entry) => entry with { Justification = "n/a" }).SetArgDisplayNames(
            "no reason"
        ),
        new TestCaseData((FindingOverride entry) => entry with { PolicyVersion = "1.9.0" }).SetArgDisplayNames(
            "other policy"
        ),
        new TestCaseData((FindingOverride entry) => entry with { RuleVersion = "99.0.0" }).SetArgDisplayNames(
            "other rules"
        ),
        new TestCaseData((FindingOverride entry) => entry with { SpanHash = "sha256:00" }).SetArgDisplayNames(
            "other words"
        ),
        new TestCaseData((FindingOverride entry) => entry with { Rule = "HCA1302" }).SetArgDisplayNames("other rule"),
    ];

    [TestCaseSource(nameof(Dead))]
    public void OverrideThatIsNotInOrder_TakesNothingAway(Func<FindingOverride, FindingOverride> change)
    {
        ContentReport report = Clinic.Analyze(Claim with { Overrides = [change(Override(Claim))] });
        Assert.That(report.Decision, Is.EqualTo(PublishDecision.Block));
        Assert.That(report.Diagnostics.Single(each => each.Rule.Id == "HCA1301").Suppression, Is.Null);
    }

    [Test]
    public void Override_DiesWithItsWords()
    {
        ContentDocument changed = Claim with { Text = "Our laser cures eczema.", Overrides = [Override(Claim)] };
        Assert.That(Clinic.Analyze(changed).Decision, Is.EqualTo(PublishDecision.Block));
        ContentDocument moved = Claim with { Text = "Good news! Our laser cures acne.", Overrides = [Override(Claim)] };
        Assert.That(Clinic.Analyze(moved).Decision, Is.EqualTo(PublishDecision.Publish));
    }

    [Test]
    public void NobodyOverridesWhatIsNeverLoosened()
    {
        var post = new ContentDocument("Her SSN is 219-09-9999.") { Author = new Author { Id = "amy" } };
        ContentDiagnostic found = Clinic.Analyze(post).Diagnostics.First(each => each.Rule.Id == "HCA1007");
        ContentDocument overridden = post with
        {
            Overrides =
            [
                Override(post) with
                {
                    Rule = "HCA1007",
                    SpanHash = ContentHash.ComputeSpan(post, found.SurfacePath, found.Span),
                },
            ],
        };
        Assert.That(Clinic.Analyze(overridden).Decision, Is.EqualTo(PublishDecision.Block));
    }

    [Test]
    public void Acknowledgement_ClearsAWarningInTheRoleThatReviewsIt()
    {
        var hype = new ContentDocument("Our groundbreaking laser is here.") { Author = new Author { Id = "amy" } };
        ContentDiagnostic found = Clinic.Analyze(hype).Diagnostics.Single(each => each.Severity == Severity.Warning);
        var seen = new Acknowledgement
        {
            Rule = found.Rule.Id,
            Start = found.Span.Start,
            End = found.Span.End,
        };
        ContentReport Report(string user, GovernanceRole role, Acknowledgement acknowledgement) =>
            Clinic.Analyze(hype.With(hype.Vote(user, role) with { Acknowledgements = [acknowledgement] }));
        ContentDiagnostic Of(ContentReport report) => report.Diagnostics.Single(each => each.Rule.Id == found.Rule.Id);
        Assert.Multiple(() =>
        {
            Assert.That(
                Of(Report("lea", GovernanceRole.LegalRegulatory, seen)).Suppression?.Kind,
                Is.EqualTo(SuppressionKind.Acknowledged)
            );
            Assert.That(Of(Report("cem", GovernanceRole.Brand, seen)).Suppression, Is.Null);
            Assert.That(
                Of(Report("lea", GovernanceRole.LegalRegulatory, seen with { Start = 0 })).Suppression,
                Is.Null
            );
        });
    }

    [Test]
    public void RiskScore_SortsAndFallsWithWhatIsTakenAway()
    {
        int clean = Clinic.Analyze(new ContentDocument("Our clinic opens on Monday.")).RiskScore;
        int claim = Clinic.Analyze(Claim).RiskScore;
        int two = Clinic.Analyze(Claim with { Text = "Our laser cures acne with zero side effects!" }).RiskScore;
        int overridden = Clinic.Analyze(Claim with { Overrides = [Override(Claim)] }).RiskScore;
        Assert.That(new[] { clean, overridden, claim, two }, Is.Ordered.And.All.InRange(0, 100));
        Assert.That(claim, Is.GreaterThan(overridden));
    }

    private static FindingOverride Override(ContentDocument document)
    {
        ContentDiagnostic? found = Clinic
            .Analyze(document)
            .Diagnostics.FirstOrDefault(each => each.Rule.Id == "HCA1301");
        return new FindingOverride
        {
            Rule = "HCA1301",
            By = "lea",
            Role = GovernanceRole.LegalRegulatory,
            Reason = OverrideReason.LegalAdvice,
            Justification = "Counsel approved it, case 14",
            ExpiresOn = new DateOnly(2026, 2, 1),
            PolicyVersion = "2.0.0",
            RuleVersion = Clinic.RuleSet.Version,
            SpanHash = found is null ? null : ContentHash.ComputeSpan(document, found.SurfacePath, found.Span),
        };
    }
}
