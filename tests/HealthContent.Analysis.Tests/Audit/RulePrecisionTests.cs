using System.Collections.Immutable;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

public sealed class RulePrecisionTests
{
    private const string Rule = "HCA1501";

    private RulePrecisionReport report = null!;

    [SetUp]
    public void SetUp() => report = new RulePrecisionReport();

    [Test]
    public void EveryJudgement_IsCounted()
    {
        Add("a", "v1", Found(), FalsePositive(), Other(OverrideReason.AcceptedRisk), Acknowledged(), Suppressed());

        Assert.That(report.Rules, Is.EqualTo([new RulePrecision(Rule, 1, 2, 2)]));
        Assert.That(report.Rules[0].Findings, Is.EqualTo(5));
        Assert.That(report.Rules[0].Precision, Is.EqualTo(2 / 3.0));
    }

    [Test]
    public void DocumentDecidedOften_CountsOnce()
    {
        Add("a", "v1", Found());
        Add("a", "v1", Found());
        Add("a", "v1", FalsePositive());
        Add("a", "v1", FalsePositive());
        Add("b", "v1", Found());

        Assert.That(report.Rules, Is.EqualTo([new RulePrecision(Rule, 1, 0, 1)]));
    }

    [Test]
    public void FindingThatIsGoneAfterAChange_WasRight()
    {
        Add("a", "v1", Found(), Found());
        Add("a", "v2", Found());
        Add("a", "v3");

        Assert.That(report.Rules, Is.EqualTo([new RulePrecision(Rule, 0, 2, 0)]));
    }

    [Test]
    public void FalsePositiveThatIsGoneAfterAChange_StaysOne()
    {
        Add("a", "v1", FalsePositive());
        Add("a", "v2");

        Assert.That(report.Rules, Is.EqualTo([new RulePrecision(Rule, 1, 0, 0)]));
    }

    [Test]
    public void FindingThatIsGoneWithoutAChange_SaysNothing()
    {
        Add("a", "v1", Found());
        Add("a", "v1");
        Assert.That(report.Rules, Is.Empty);
    }

    [Test]
    public void FindingThatIsGoneWithTheRules_SaysNothing()
    {
        Add("a", "v1", Found());
        report.Add(Entry("a", "v2", "other rules"));
        Assert.That(report.Rules, Is.Empty);
    }

    [Test]
    public void OverrideThatEnded_LeavesTheFindingOpen()
    {
        Add("a", "v1", FalsePositive());
        Add("a", "v1", Found());
        Assert.That(report.Rules, Is.EqualTo([new RulePrecision(Rule, 0, 0, 1)]));
    }

    [Test]
    public void OtherEntries_SayNothing()
    {
        for (int number = 1; number < 20; number++)
        {
            report.Add(AuditSamples.Entry(number) with { Decision = null });
        }

        Assert.That(report.Rules, Is.Empty);
    }

    // Newcombe (1998), table I: 81 of 263 has the interval 0.2553 to 0.3662; 15 of 148 has 0.0624 to 0.1605.
    [TestCase(81, 263, 0.2553)]
    [TestCase(15, 148, 0.0624)]
    [TestCase(0, 20, 0)]
    public void LowerBound_IsThatOfWilson(int upheld, int judged, double bound) =>
        Assert.That(new RulePrecision(Rule, judged - upheld, upheld, 7).LowerBound, Is.EqualTo(bound).Within(0.00005));

    [Test]
    public void NothingJudged_HasNoPrecision() =>
        Assert.That(new RulePrecision(Rule, 0, 0, 3), Has.Property("Precision").Null.And.Property("LowerBound").Null);

    [Test]
    public void OverrideOfADocument_ReachesTheReport()
    {
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UseTimeProvider(new FixedTimeProvider(AuditSamples.Now))
            .Build();
        var document = new ContentDocument("He committed suicide.") { Id = "post-1" };
        ContentDiagnostic finding = pipeline.Analyze(document).Diagnostics.Single(one => one.Rule.Id == Rule);
        document = document with
        {
            Overrides =
            [
                new FindingOverride
                {
                    Rule = Rule,
                    SpanHash = ContentHash.ComputeSpan(document, finding.SurfacePath, finding.Span),
                    By = "cleo",
                    Role = GovernanceRole.ClinicalReviewer,
                    Reason = OverrideReason.FalsePositive,
                    Justification = "It is the title of a film that we quote.",
                    ExpiresOn = new DateOnly(2026, 12, 31),
                },
            ],
        };
        report.Add(
            new AuditEntryFactory(pipeline, AuditSamples.Key).Decision(document, pipeline.Analyze(document), "cms")
        );

        Assert.That(report.Rules.Single(rule => rule.RuleId == Rule).FalsePositives, Is.EqualTo(1));
    }

    private void Add(string document, string version, params ImmutableArray<AuditDiagnostic> diagnostics) =>
        report.Add(Entry(document, version, "rules", diagnostics));

    private static AuditEntry Entry(
        string document,
        string version,
        string rules,
        params ImmutableArray<AuditDiagnostic> diagnostics
    ) =>
        new()
        {
            Kind = AuditEventKind.Decision,
            By = "cms",
            At = AuditSamples.Now,
            DocumentId = document,
            DocumentHash = version,
            Decision = new AuditDecision
            {
                Decision = PublishDecision.Review,
                DecidedAt = AuditSamples.Now,
                Diagnostics = diagnostics,
                Basis = new AuditBasis
                {
                    Document = "d",
                    RulesVersion = "1.0.0",
                    RulesHash = rules,
                    Organization = "o",
                    Channels = "c",
                },
            },
        };

    private static AuditDiagnostic FalsePositive() => Other(OverrideReason.FalsePositive);

    private static AuditDiagnostic Other(OverrideReason reason) =>
        Found(new AuditSuppression { Kind = SuppressionKind.Overridden, Reason = reason });

    private static AuditDiagnostic Acknowledged() =>
        Found(new AuditSuppression { Kind = SuppressionKind.Acknowledged });

    private static AuditDiagnostic Suppressed() => Found(new AuditSuppression { Kind = SuppressionKind.Suppressed });

    private static AuditDiagnostic Found(AuditSuppression? suppression = null) =>
        new()
        {
            Rule = Rule,
            Severity = Severity.Warning,
            Confidence = Confidence.High,
            Effect = DiagnosticEffect.Review,
            Surface = "text",
            Start = 0,
            End = 1,
            Suppression = suppression,
        };
}
