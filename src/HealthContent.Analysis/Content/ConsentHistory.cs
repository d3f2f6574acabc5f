using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The state of a consent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsentStatus>))]
public enum ConsentStatus
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Ended by time or event.</summary>
    Expired,

    /// <summary>Revoked by the person.</summary>
    Revoked,

    /// <summary>Replaced by a newer one.</summary>
    Superseded,
}

/// <summary>Who signed a consent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsentSignatory>))]
public enum ConsentSignatory
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The person.</summary>
    Subject,

    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A guardian or other legal representative.</summary>
    LegalRepresentative,

    /// <summary>The personal representative of somebody who died.</summary>
    PersonalRepresentative,
}

/// <summary>An event that ends a consent.</summary>
public sealed record ConsentExpiryEvent
{
    /// <summary>The event in the words of the form, for example <c>end of the campaign</c>.</summary>
    public required string Description { get; init; }

    /// <summary>When it happened.</summary>
    /// <value>Null while it has not.</value>
    public DateTimeOffset? OccurredAt { get; init; }
}

/// <summary>Something that happened to a consent.</summary>
public sealed record ConsentEvent
{
    /// <summary>What happened.</summary>
    public required ConsentEventKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The identifier of who recorded it.</summary>
    public string? RecordedBy { get; init; }
}

/// <summary>What can happen to a consent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsentEventKind>))]
public enum ConsentEventKind
{
    /// <summary>Given.</summary>
    Given,

    /// <summary>Changed.</summary>
    Amended,

    /// <summary>Renewed.</summary>
    Renewed,

    /// <summary>Revoked.</summary>
    Revoked,

    /// <summary>Ended.</summary>
    Expired,

    /// <summary>Replaced.</summary>
    Superseded,

    /// <summary>A copy was given.</summary>
    CopyGiven,
}

/// <summary>Something that was published, and whether it still is.</summary>
public sealed record PublishedItem
{
    /// <summary>The identifier of the document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The channel.</summary>
    public Channel Channel { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset? TakenDownAt { get; init; }
}
