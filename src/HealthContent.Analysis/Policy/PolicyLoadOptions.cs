using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What a policy file is checked against when it is loaded.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PolicyLoadOptions
{
    /// <summary>The rules that a policy may name: those of the pipeline it is for.</summary>
    public required ImmutableArray<RuleDescriptor> Rules { get; init; }

    /// <summary>The identifiers of the channels that a policy may name.</summary>
    /// <value>Empty by default: then only the spelling of an identifier is checked.</value>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>The key of the baselines whose file does not hold one.</summary>
    /// <value>Empty by default.</value>
    public ReadOnlyMemory<byte> BaselineKey { get; init; }
}
