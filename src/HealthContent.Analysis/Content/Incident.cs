using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Something that went wrong or is being looked into.</summary>
public sealed record Incident
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>Words by which content would name it.</summary>
    public ImmutableArray<string> Keywords
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When it was discovered.</summary>
    public DateTimeOffset? DiscoveredAt { get; init; }

    /// <summary>When the evidence was captured.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>When those concerned were notified.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>By when they must be notified.</summary>
    public DateTimeOffset? NotifyBy { get; init; }

    /// <summary>When the content was corrected or taken down.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The identifiers of the documents concerned.</summary>
    public ImmutableArray<string> DocumentIds
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What an incident is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IncidentKind>))]
public enum IncidentKind
{
    /// <summary>A breach of privacy.</summary>
    PrivacyBreach,

    /// <summary>An investigation.</summary>
    Investigation,

    /// <summary>A lawsuit.</summary>
    Lawsuit,

    /// <summary>Harm to a patient.</summary>
    PatientHarm,

    /// <summary>A mistake in published content.</summary>
    ContentError,

    /// <summary>A hacked or imitated account.</summary>
    AccountSecurity,

    /// <summary>An outage, accident or disaster.</summary>
    Operational,

    /// <summary>Criticism that spreads.</summary>
    Reputation,
}
