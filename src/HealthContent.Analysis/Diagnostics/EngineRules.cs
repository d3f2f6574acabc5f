using System.Collections.Immutable;

namespace HealthContent.Analysis.Diagnostics;

/// <summary>The rules that the analysis itself reports.</summary>
public static class EngineRules
{
    /// <summary>HCA9001: an analyzer threw an exception; its findings are incomplete.</summary>
    public static RuleDescriptor AnalyzerFailure { get; } =
        new(
            "HCA9001",
            "Analyzer failure",
            RuleCategory.Engine,
            Severity.Warning,
            "analyzer {analyzer} failed with {exception}; its findings are incomplete"
        )
        {
            Why = "A rule that could not finish must not look like a rule that found nothing.",
            Lifecycle = RuleLifecycle.Stable,
            Scopes = RuleScopes.Document,
        };

    /// <summary>HCA9002: a rule lacks data it needs.</summary>
    public static RuleDescriptor NotEvaluated { get; } =
        new("HCA9002", "Rule not evaluated", RuleCategory.Engine, Severity.Info, "{rule} was not evaluated: {reason}")
        {
            Why = "A missing result must not look like a clean one.",
            Lifecycle = RuleLifecycle.Stable,
            Scopes = RuleScopes.Document,
        };

    /// <summary>HCA9003: the channel of the document is in no catalogue.</summary>
    public static RuleDescriptor UnknownChannel { get; } =
        new(
            "HCA9003",
            "Unknown channel",
            RuleCategory.Engine,
            Severity.Warning,
            "channel is not in the catalogue{suggestion}; its limits were not checked"
        )
        {
            Why =
                "Limits and capabilities of an unknown channel cannot be checked, and a misspelt one would go unchecked in silence.",
            Lifecycle = RuleLifecycle.Stable,
            Scopes = RuleScopes.Document,
        };

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = [AnalyzerFailure, NotEvaluated, UnknownChannel];
}
