using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Tests.Content;
using HealthContent.Analysis.Tests.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

[TestFixture]
public sealed class AuditReplayTests
{
    private static readonly DateTimeOffset MuchLater = AuditSamples.Now.AddYears(3);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(ReplayCases)])]
    public void Replay_OfAnyDecision_IsTheSame(ReplayCase given)
    {
        AuditRecord record = Record(given);
        ContentDocument stored = ContentJson.ParseDocument(ContentJson.Write(given.Document));
        AuditReplayResult result = Replay(record, stored, given);

        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.IsSame);
        Assert.That(result.Report.Decision, Is.EqualTo(result.Recorded));
    }

    [Test]
    public void Cases_ReachDecisionsOfAllSorts()
    {
        AuditDecision[] decisions =
        [
            .. FsCheck
                .Fluent.Gen.Sample(ReplayCases.Cases().Generator, numberOfSamples: 400, new FsCheck.Rnd(1), size: 60)
                .Select(one => Record(one).Entry.Decision!),
        ];

        Assert.That(decisions.Select(one => one.Decision).Distinct().Count(), Is.EqualTo(3));
        Assert.That(decisions.Any(one => one.NotEvaluated.Length > 0));
        Assert.That(decisions.Any(one => one.ValidUntil is not null));
        Assert.That(
            decisions
                .SelectMany(one => one.Diagnostics)
                .Where(found => found.Suppression is not null)
                .Select(found => found.Suppression!.Kind)
                .Distinct(),
            Is.EquivalentTo([SuppressionKind.Suppressed, SuppressionKind.Overridden, SuppressionKind.Acknowledged])
        );
    }

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public void Replay_WithEveryMemberGiven_IsTheSame(int seed)
    {
        ContentDocument document = new ModelSamples(seed).Create<ContentDocument>() with
        {
            Format = ContentFormat.Plain,
        };
        var given = new ReplayCase(
            document,
            """{ "id": "clinic", "version": "1.0.0", "layer": "organization" }""",
            new ModelSamples(seed + 1).Create<OrganizationProfile>(),
            AuditSamples.Now
        );
        AuditReplayResult result = Replay(Record(given), ContentJson.ParseDocument(ContentJson.Write(document)), given);

        Assert.That(result.Differences, Is.Empty);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(ReplayCases)], MaxTest = 50)]
    public void OtherInput_IsNamed(ReplayCase given, ReplayCase other, int which)
    {
        AuditRecord record = Record(given);
        (ReplayCase changed, string path) = ((which & int.MaxValue) % 3) switch
        {
            0 => (given with { Document = other.Document }, "decision.basis.document"),
            1 => (given with { Policy = other.Policy }, "decision.basis.policy[clinic]"),
            _ => (given with { Organization = other.Organization }, "decision.basis.organization"),
        };
        AuditReplayResult result = Replay(record, changed.Document, changed);
        string[] inputs =
        [
            .. result
                .Differences.Where(one => one.Kind == AuditDifferenceKind.Input)
                .Select(one => one.Path)
                .Where(one => one != "documentHash"),
        ];

        Assert.That(inputs, changed.ToString() == given.ToString() ? Is.Empty : Is.EqualTo(new[] { path }));
        // Nothing comes out otherwise that did not go in otherwise.
        Assert.That(result.IsSame || inputs.Length > 0);
    }

    [Test]
    public void OtherDecision_IsNamedWithBoth()
    {
        ReplayCase given = Case("Our laser cures acne with zero side effects!", "error");
        AuditReplayResult result = Replay(Record(given), given.Document, Case(given.Document.Text, "info"));

        Assert.That(result.IsSame, Is.False);
        Assert.That(result.Differences.Select(one => one.Kind), Is.Ordered);
        Assert.That(
            result.Differences,
            Does.Contain(
                new AuditDifference(
                    AuditDifferenceKind.Outcome,
                    "decision.decision",
                    result.Recorded.ToString(),
                    result.Report.Decision.ToString()
                )
            )
        );
        Assert.That(
            (result.Recorded, result.Report.Decision),
            Is.EqualTo((PublishDecision.Block, PublishDecision.Publish))
        );
        Assert.That(
            result.Differences.Select(one => one.Path),
            Does.Contain("decision.basis.policy[clinic]").And.Contain("decision.diagnostics[HCA1302 body 26..43]")
        );
    }

    [Test]
    public void OtherKey_IsNamed_AndDoesNotHideTheRest()
    {
        ReplayCase given = Case("Our laser cures acne.", "error");
        using var folder = new PolicyFolder().With("own.json", given.Policy);
        AuditReplayResult result = new AuditReplay(Pipeline(given, folder, MuchLater), AuditKey.Generate()).Replay(
            Record(given).Entry,
            given.Document
        );

        Assert.That(result.Differences.Select(one => one.Path), Is.EqualTo(["keyCheck"]));
        Assert.That(result.IsSame);
    }

    [Test]
    public void OtherRules_AreNamed()
    {
        ReplayCase given = Case("Our laser cures acne.", "error");
        using var folder = new PolicyFolder().With("own.json", given.Policy);
        var pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UseOrganization(given.Organization)
            .UsePolicyFile(folder.PathOf("own.json"))
            .AddAnalyzer(Analysis.Analyzers.RuleFile.Parse("shouting.rule", Shouting))
            .Build();
        AuditReplayResult result = new AuditReplay(pipeline, AuditSamples.Key).Replay(
            Record(given).Entry,
            given.Document
        );

        Assert.That(
            result.Differences.Select(one => one.Path),
            Is.EqualTo([
                "decision.basis.rulesHash",
                "decision.riskScore",
                "decision.diagnostics[ACME001 body 4..9]",
                "decision.reasons[ACME001]",
            ])
        );
    }

    [Test]
    public void EntryWithoutADecision_IsRefused()
    {
        var replay = new AuditReplay(ContentAnalysisPipeline.CreateDefault(), AuditSamples.Key);
        Assert.That(() => replay.Replay(AuditSamples.Entry(1), new ContentDocument("")), Throws.ArgumentException);
    }

    [Test]
    public void RuleSet_IsTheSameForTheSameRules_AndAnotherForOthers()
    {
        RuleSetVersion one = ContentAnalysisPipeline.CreateDefault().RuleSet;
        RuleSetVersion two = ContentAnalysisPipeline.CreateDefault().RuleSet;
        RuleSetVersion withMore = WithShouting("laser").RuleSet;

        Assert.That(two, Is.EqualTo(one));
        Assert.That(one.Hash, Does.Match("^sha256:[0-9a-f]{64}$"));
        Assert.That(withMore, Is.EqualTo(WithShouting("laser").RuleSet));
        Assert.That(
            new[] { one.Hash, withMore.Hash, WithShouting("laser beam").RuleSet.Hash },
            Is.Unique,
            "a phrase of a rule file counts"
        );
    }

    private const string Shouting = """
        id: ACME001
        title: Shouting
        category: brand
        severity: warning
        confidence: high
        message: shouts
        why: Nobody likes it.
        ---
        shout: laser
        """;

    private static ContentAnalysisPipeline WithShouting(string phrase) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .AddAnalyzer(
                Analysis.Analyzers.RuleFile.Parse(
                    "shouting.rule",
                    Shouting.Replace("shout: laser", "shout: " + phrase, StringComparison.Ordinal)
                )
            )
            .Build();

    private static ReplayCase Case(string text, string severity) =>
        new(
            new ContentDocument(text) { Id = "post-1" },
            $$"""
            {
              "id": "clinic", "version": "1.0.0", "layer": "organization",
              "rules": { "misinformation-claims": { "severity": "{{severity}}" }, "HCA1301": { "severity": "{{severity}}" } }
            }
            """,
            new OrganizationProfile(),
            AuditSamples.Now
        );

    // The whole way: decided, recorded in a log, and read from it again.
    private static AuditRecord Record(ReplayCase given)
    {
        using var folder = new PolicyFolder().With("own.json", given.Policy);
        ContentAnalysisPipeline pipeline = Pipeline(given, folder, given.Instant);
        AuditEntry entry = new AuditEntryFactory(pipeline, AuditSamples.Key).Decision(
            given.Document,
            pipeline.Analyze(given.Document),
            "cms"
        );
        var log = new InMemoryAuditLog();
        log.Append(entry);
        return log.ReadAsync(AuditQuery.All).SingleAsync().AsTask().Result;
    }

    private static AuditReplayResult Replay(AuditRecord record, ContentDocument document, ReplayCase given)
    {
        using var folder = new PolicyFolder().With("own.json", given.Policy);
        return new AuditReplay(Pipeline(given, folder, MuchLater), AuditSamples.Key).Replay(record.Entry, document);
    }

    private static ContentAnalysisPipeline Pipeline(ReplayCase given, PolicyFolder folder, DateTimeOffset now) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .UseOrganization(given.Organization)
            .UsePolicyFile(folder.PathOf("own.json"))
            .UseTimeProvider(new FixedTimeProvider(now))
            .Build();
}
