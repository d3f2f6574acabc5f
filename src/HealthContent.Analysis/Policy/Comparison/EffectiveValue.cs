using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>A value that holds in effect.</summary>
/// <param name="Text">The value in the spelling of policy files.</param>
/// <param name="Source">Where it came from; null for the library itself.</param>
internal sealed record EffectiveValue(string Text, PolicySource? Source)
{
    public RuleDescriptor? Rule { get; init; }

    /// <summary>The stricter, the higher; null when only a person can tell.</summary>
    public double? Strictness { get; init; }

    /// <summary>What it means that the value is there at all; null when its absence means nothing.</summary>
    public PolicyDirection? Presence { get; init; }

    /// <summary>Whether it follows from another value.</summary>
    public bool IsDerived { get; init; }
}
