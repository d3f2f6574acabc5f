using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy;

/// <summary>Something in a policy, baseline, claims, consents or profile file that is not as it has to be.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record PolicyError(PolicyPlace Place, string Message)
{
    /// <summary>The error on one line: file, line, column, JSON path and message.</summary>
    public override string ToString() => $"{Place}: {Place.Path}: {Message}";
}

/// <summary>A policy, a baseline, a claims library, a register of consents or a profile was refused. Nothing of it holds.</summary>
public sealed class PolicyException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="errors">All errors that were found, at least one.</param>
    public PolicyException(ImmutableArray<PolicyError> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>All errors that were found, ordered by file, line and column.</summary>
    public ImmutableArray<PolicyError> Errors { get; }
}
