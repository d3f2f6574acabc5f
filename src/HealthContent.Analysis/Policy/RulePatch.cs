using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What one entry of a policy, or all entries of one layer together, say of a rule. Null is silence.</summary>
internal sealed record RulePatch
{
    // Stands before what is made of it: static members are initialised in their order.
    public static ImmutableSortedDictionary<string, PolicyValue<OptionValue>> NoOptions { get; } =
        ImmutableSortedDictionary.Create<string, PolicyValue<OptionValue>>(StringComparer.Ordinal);

    public static RulePatch None { get; } = new();

    public PolicyValue<bool>? Enabled { get; init; }

    public PolicyValue<Severity>? Severity { get; init; }

    public PolicyValue<DiagnosticEffect>? Effect { get; init; }

    public PolicyValue<Confidence>? ConfidenceFloor { get; init; }

    public PolicyValue<bool>? Loosenable { get; init; }

    public ImmutableSortedDictionary<string, PolicyValue<OptionValue>> Options { get; init; } = NoOptions;

    /// <summary>The first value that the patch sets, apart from the mark.</summary>
    public PolicySource? FirstSource =>
        Enabled?.Source
        ?? Severity?.Source
        ?? Effect?.Source
        ?? ConfidenceFloor?.Source
        ?? Options.Values.FirstOrDefault().Source;

    /// <summary>This patch with a later one over it.</summary>
    public RulePatch With(RulePatch later) =>
        new()
        {
            Enabled = later.Enabled ?? Enabled,
            Severity = later.Severity ?? Severity,
            Effect = later.Effect ?? Effect,
            ConfidenceFloor = later.ConfidenceFloor ?? ConfidenceFloor,
            Loosenable = later.Loosenable ?? Loosenable,
            Options = later.Options.IsEmpty ? Options : Options.SetItems(later.Options),
        };
}

/// <summary>What a policy gives for an option: a number or words.</summary>
internal readonly record struct OptionValue(double? Number, ImmutableArray<string> Words)
{
    public bool Equals(OptionValue other) =>
        Number.Equals(other.Number) && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Number, Words.IsDefault ? -1 : Words.Length);

    public override string ToString() =>
        Number is { } number
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"[{string.Join(", ", Words)}]";
}

/// <summary>An entry of <c>rules</c>: for one rule, or for all of a category.</summary>
/// <param name="RuleId">The id of the rule; null for a category.</param>
/// <param name="Category">The category; null for a rule.</param>
/// <param name="Patch">What it says.</param>
internal sealed record PolicyRuleEntry(string? RuleId, RuleCategory? Category, RulePatch Patch)
{
    public bool Matches(RuleDescriptor rule) =>
        RuleId is null ? Category == rule.Category : string.Equals(RuleId, rule.Id, StringComparison.Ordinal);
}

/// <summary>An entry of <c>overrides</c>.</summary>
internal sealed record PolicyOverride(PolicyCondition When, ImmutableArray<PolicyRuleEntry> Rules);
