using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Something that must not be published before a time.</summary>
public sealed record Embargo
{
    /// <summary>The identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Words by which content would give it away.</summary>
    public ImmutableArray<string> Keywords
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The instant from which it may be published.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The role that may lift it.</summary>
    public GovernanceRole LiftableBy { get; init; }

    /// <summary>The identifier of who lifted it.</summary>
    public string? LiftedBy { get; init; }

    /// <summary>When it was lifted.</summary>
    public DateTimeOffset? LiftedAt { get; init; }
}

/// <summary>A time in which nothing, or only some things, may be published.</summary>
public sealed record Blackout
{
    /// <summary>The first instant.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The instant at which it is over.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Why.</summary>
    public required BlackoutReason Reason { get; init; }

    /// <summary>The channels concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Channel> Channels
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The jurisdictions concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The sorts of content that may go on.</summary>
    public ImmutableArray<ContentType> AllowedTypes
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>Why nothing may be published.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BlackoutReason>))]
public enum BlackoutReason
{
    /// <summary>An election.</summary>
    Election,

    /// <summary>Financial results.</summary>
    Earnings,

    /// <summary>An incident.</summary>
    Incident,

    /// <summary>A holiday.</summary>
    Holiday,

    /// <summary>Quiet hours.</summary>
    QuietHours,
}
