using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class PolicyPipelineTests
{
    private static readonly ContentDocument Shout = new("Act now, hurry!");

    [TestCase("", PublishDecision.Review, 1)]
    [TestCase("\"rules\": { \"ACME001\": { \"severity\": \"error\" } }", PublishDecision.Block, 1)]
    [TestCase("\"rules\": { \"shouting\": { \"enabled\": false } }", PublishDecision.Publish, 0)]
    [TestCase("\"rules\": { \"brand\": { \"effect\": \"note\" } }", PublishDecision.Publish, 1)]
    public void PolicyFile_Decides(string members, PublishDecision decision, int diagnostics)
    {
        using var folder = new PolicyFolder().With("own.json", PolicySamples.Json(members));

        ContentReport report = Builder().UsePolicyFile(folder.PathOf("own.json")).Build().Analyze(Shout);

        Assert.That((report.Decision, report.Diagnostics.Length), Is.EqualTo((decision, diagnostics)));
    }

    [Test]
    public void BadPolicyFile_RefusesThePipeline()
    {
        using var folder = new PolicyFolder().With(
            "own.json",
            PolicySamples.Json("\"rules\": { \"ACME002\": { }, \"brnd\": { } }")
        );

        PolicyException exception = Assert.Throws<PolicyException>(() =>
            Builder().UsePolicyFile(folder.PathOf("own.json")).Build()
        )!;

        Assert.That(
            exception.Errors.Select(error => error.Place.Path),
            Is.EqualTo(new[] { "$.rules.ACME002", "$.rules.brnd" })
        );
    }

    [Test]
    public void RulesOfThePolicy_AreAmongThoseOfThePipeline() =>
        Assert.That(Builder().Build().Rules, Is.SupersetOf(PolicyRules.All));

    [Test]
    public void Feed_IsJudgedByThePolicy()
    {
        using var folder = new PolicyFolder().With(
            "own.json",
            PolicySamples.Json("\"rules\": { \"ACME009\": { \"severity\": \"error\" } }")
        );
        FeedReport report = Builder().UsePolicyFile(folder.PathOf("own.json")).Build().Analyze(new ContentFeed());

        Assert.That(
            report.Diagnostics.Select(one => (one.Severity, one.Effect)),
            Is.EqualTo(new[] { (Severity.Error, DiagnosticEffect.Block) })
        );
    }

    [TestCase("2026-12-24", Severity.Info)]
    [TestCase("2026-12-25", null)]
    [TestCase("2026-11-24", Severity.Info)]
    [TestCase("2026-11-23", Severity.Warning)]
    [TestCase("2026-08-26", Severity.Warning)]
    [TestCase("2026-08-25", Severity.Error)]
    public void PolicyFile_IsDueForReview(string day, Severity? severity)
    {
        ContentPolicy policy = ContentPolicy.Parse(
            "own.policy.json",
            PolicySamples.Json($"\"reviewBy\": \"{day}\""),
            new PolicyLoadOptions { Rules = ContentAnalysisPipeline.CreateDefault().Rules }
        );
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicy(policy)
            .UseTimeProvider(new FixedTimeProvider(PolicySamples.Now));
        var inProfile = new OrganizationProfile
        {
            Policies = [new PolicyDocument { Id = "own", ReviewBy = new DateOnly(2030, 1, 1) }],
        };

        Assert.Multiple(() =>
        {
            Assert.That(Overdue(builder.Build()), severity is { } expected ? Is.EqualTo(new[] { expected }) : Is.Empty);
            Assert.That(Overdue(builder.UseOrganization(inProfile).Build()), Is.Empty);
        });

        static IEnumerable<Severity> Overdue(ContentAnalysisPipeline pipeline) =>
            pipeline
                .Analyze(new ContentFeed())
                .Diagnostics.Where(one => one.Rule.Id == "HCA1910")
                .Select(one => one.Severity);
    }

    [Test]
    public void HospitalExample_LoadsAndSaysWhatItsCommentsSay()
    {
        ImmutableArray<RuleDescriptor> known = ContentAnalysisPipeline.CreateDefault().Rules;
        // The example names rules of several categories; the ones that stand elsewhere are stood in for.
        ImmutableArray<RuleDescriptor> rules =
        [
            .. known,
            .. PolicySamples.AllRules.Where(rule => known.All(other => other.Id != rule.Id && other.Name != rule.Name)),
        ];
        string path = Path.Combine(Repository.Root, "tests", "policies", "hospital.policy.json");

        ContentPolicy policy = ContentPolicy.Load(path, new PolicyLoadOptions { Rules = rules });
        RuleDescriptor efficacy = rules.Single(rule => rule.Id == "HCA1301");
        var now = new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
        var ad = new ContentDocument("Text") { Kind = ContentKind.Ad };
        var professional = new ContentDocument("Text") { Audience = Audience.HealthcareProfessional };

        Assert.Multiple(() =>
        {
            Assert.That(policy.Info!.Id, Is.EqualTo("riverside-hospital"));
            Assert.That(policy.TimeZone.Id, Is.EqualTo("America/New_York"));
            Assert.That(
                policy.Describe([efficacy], now, ad).Single().HighConfidenceEffect,
                Is.EqualTo(DiagnosticEffect.Block)
            );
            Assert.That(
                policy.Describe([rules.Single(rule => rule.Id == "HCA1701")], now, professional).Single().Enabled.Value,
                Is.False
            );
        });
    }

    private static ContentAnalysisPipelineBuilder Builder() =>
        ContentAnalysisPipeline.CreateBuilder().WithoutBuiltInRules().AddAnalyzer<ShoutAnalyzer>();

    private sealed class ShoutAnalyzer : ContentAnalyzer
    {
        private static readonly RuleDescriptor Shouting = new(
            "ACME001",
            "Shouting",
            RuleCategory.Brand,
            Severity.Warning,
            "calls for haste"
        );

        private static readonly RuleDescriptor EmptyFeed = new(
            "ACME009",
            "Empty feed",
            RuleCategory.Brand,
            Severity.Info,
            "holds nothing"
        );

        public override ImmutableArray<RuleDescriptor> SupportedRules => [Shouting, EmptyFeed];

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterPhraseAction(Phrases.Parse("act now"), hit => hit.Report(Shouting));
            context.RegisterFeedAction(feed => feed.Report(EmptyFeed));
        }
    }
}
