using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What the policy says of rules before they run: which are on, and their options.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract class RuleSettings
{
    /// <summary>All rules on, all options at their defaults.</summary>
    public static RuleSettings Default { get; } = new DefaultSettings();

    /// <summary>Whether the rule is on.</summary>
    /// <param name="rule">The rule.</param>
    public abstract bool IsEnabled(RuleDescriptor rule);

    /// <summary>The number given for an option, or the option's default.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">An option of the rule.</param>
    public abstract double Number(RuleDescriptor rule, RuleOption option);

    /// <summary>The words given for an option; empty when none are.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">An option of the rule.</param>
    public abstract ImmutableArray<string> Words(RuleDescriptor rule, RuleOption option);

    private sealed class DefaultSettings : RuleSettings
    {
        public override bool IsEnabled(RuleDescriptor rule) => true;

        public override double Number(RuleDescriptor rule, RuleOption option) => option.Default ?? 0;

        public override ImmutableArray<string> Words(RuleDescriptor rule, RuleOption option) => [];
    }
}
