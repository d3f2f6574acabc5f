using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A list of accounts, words or hashtags that somebody watches.</summary>
public sealed record WatchList
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What is watched.</summary>
    public required WatchListKind Kind { get; init; }

    /// <summary>The accounts, words or hashtags.</summary>
    public ImmutableArray<string> Entries
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The day of the last review.</summary>
    public DateOnly? LastReviewedOn { get; init; }
}

/// <summary>What is watched.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WatchListKind>))]
public enum WatchListKind
{
    /// <summary>Peers and partners.</summary>
    Peers,

    /// <summary>Competitors.</summary>
    Competitors,

    /// <summary>Hashtags.</summary>
    Hashtags,

    /// <summary>Searches for mentions.</summary>
    ListeningQueries,

    /// <summary>Journalists and media.</summary>
    Media,
}

/// <summary>A place that points to an account.</summary>
public sealed record CrossPromotion
{
    /// <summary>Where it is.</summary>
    public required CrossPromotionPlace Place { get; init; }

    /// <summary>The channel that is pointed to.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The address or name of the place.</summary>
    public string? Reference { get; init; }

    /// <summary>The day on which it was last seen.</summary>
    public DateOnly? LastSeenOn { get; init; }
}

/// <summary>A place that can point to an account.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CrossPromotionPlace>))]
public enum CrossPromotionPlace
{
    /// <summary>The foot of the website.</summary>
    WebsiteFooter,

    /// <summary>A brochure or poster.</summary>
    Print,

    /// <summary>An e-mail signature or newsletter.</summary>
    Email,

    /// <summary>Another account.</summary>
    Account,
}
