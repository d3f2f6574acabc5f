using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Rules;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// All rules of the library twice over: each phrase, condition and action again. Harder than as many other rules would be, since every
/// word that triggers something triggers twice as much.
/// </summary>
internal static class RepeatedRules
{
    public static ContentAnalysisPipeline Pipeline()
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline.CreateBuilder();
        foreach (ContentAnalyzer analyzer in BuiltInRules.Read())
        {
            builder.AddAnalyzer(new Again(analyzer));
        }

        return builder.Build();
    }

    // Only for texts without findings: what it would report is of no rule of its own.
    private sealed class Again(ContentAnalyzer analyzer) : ContentAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) => analyzer.Initialize(context);
    }
}
