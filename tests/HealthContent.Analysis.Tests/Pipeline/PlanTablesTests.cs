using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Rules;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Pipeline;

public sealed class PlanTablesTests
{
    private const string Text =
        "7% of our diabetics get the flu. This tea cures cancer with no side effects. You should stop taking your metformin.";

    [Test]
    public void EmbeddedTables_AreWhatTheFilesCompileTo()
    {
        using var written = new MemoryStream();
        PlanTables.Write(written);
        using Stream embedded = typeof(PlanTables).Assembly.GetManifestResourceStream(PlanTables.ResourceName)!;
        using var read = new MemoryStream();
        embedded.CopyTo(read);

        Assert.That(read.ToArray().AsSpan().SequenceEqual(written.ToArray()), Is.True, "rebuild the library");
    }

    [Test]
    public void TablesAndFreshCompilation_SayTheSame()
    {
        var fresh = new AnalysisPlan(BuiltInRules.Read(), tables: null);
        var tables = new AnalysisPlan(BuiltInRules.Analyzers, PlanTables.Embedded);

        Assert.That(
            tables.Rules.Select(rule => rule.ToString()),
            Is.EqualTo(fresh.Rules.Select(rule => rule.ToString()))
        );
        Assert.That(tables.Matcher, Is.SameAs(PlanTables.Embedded!.Matcher));
    }

    [Test]
    public void PhrasesOfOwnAnalyzers_AreFoundBesideThoseOfTheLibrary()
    {
        ContentReport plain = ContentAnalysisPipeline.CreateDefault().Analyze(new ContentDocument(Text));
        ContentReport withOwn = ContentAnalysisPipeline
            .CreateBuilder()
            .AddAnalyzer(new OwnWords())
            .Build()
            .Analyze(new ContentDocument(Text));

        Assert.That(withOwn.Diagnostics.Select(found => found.Rule.Id), Does.Contain("OWN1"));
        Assert.That(
            withOwn.Diagnostics.Where(found => found.Rule.Id != "OWN1").Select(found => found.ToString()),
            Is.EqualTo(plain.Diagnostics.Select(found => found.ToString())).And.Not.Empty
        );
    }

    [Test]
    public void AnalyzerWithoutPhrases_DoesNotCostACompilation()
    {
        var plan = new AnalysisPlan([.. BuiltInRules.Analyzers, new WithoutWords()], PlanTables.Embedded);

        Assert.That(plan.Matcher, Is.SameAs(PlanTables.Embedded!.Matcher));
    }

    private sealed class OwnWords : ContentAnalyzer
    {
        private static readonly RuleDescriptor Rule = new(
            "OWN1",
            "Tea",
            RuleCategory.Brand,
            Severity.Info,
            "tea is spoken of"
        );

        public override System.Collections.Immutable.ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterPhraseAction(Phrases.Parse("this tea"), hit => hit.Report(Rule));
    }

    private sealed class WithoutWords : ContentAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(_ => { });
    }
}
