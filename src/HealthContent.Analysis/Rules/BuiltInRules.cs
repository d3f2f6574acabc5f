using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;

namespace HealthContent.Analysis.Rules;

/// <summary>The analyzers of the library.</summary>
internal static class BuiltInRules
{
    public static ImmutableArray<ContentAnalyzer> Analyzers { get; } = [];
}
