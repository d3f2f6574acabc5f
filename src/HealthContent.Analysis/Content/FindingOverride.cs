using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A finding that somebody took responsibility for.</summary>
public sealed record FindingOverride
{
    /// <summary>The id or name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The path of the surface.</summary>
    /// <value>Null means the whole document.</value>
    public string? Surface { get; init; }

    /// <summary>The hash of the words that were overridden, as the library computes it (ContentHash.ComputeSpan); it dies with them.</summary>
    public string? SpanHash { get; init; }

    /// <summary>The identifier of who overrode it.</summary>
    public required string By { get; init; }

    /// <summary>The role in which it was done.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>The kind of reason.</summary>
    public OverrideReason Reason { get; init; }

    /// <summary>The reason in words.</summary>
    public string? Justification { get; init; }

    /// <summary>References to evidence.</summary>
    public ImmutableArray<string> Evidence
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When it was given.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The version of the policy at that time.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The version of the rules of the library at that time.</summary>
    public string? RuleVersion { get; init; }
}

/// <summary>The kind of reason for an override.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OverrideReason>))]
public enum OverrideReason
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The finding is wrong.</summary>
    FalsePositive,

    /// <summary>Evidence is attached.</summary>
    EvidenceAttached,

    /// <summary>On legal advice.</summary>
    LegalAdvice,

    /// <summary>The risk is accepted.</summary>
    AcceptedRisk,
}

/// <summary>The use of break-glass: one spokesperson publishes for public safety, and review follows.</summary>
public sealed record BreakGlass
{
    /// <summary>The identifier of the spokesperson.</summary>
    public required string UserId { get; init; }

    /// <summary>When it was used.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The identifier of who reviewed it afterwards.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When it was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }
}
