using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A rule for staff on the use of social media, and what it covers.</summary>
public sealed record PolicyDocument
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>The identifier of who owns it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The day by which it must be reviewed.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>What it covers.</summary>
    public ImmutableArray<PolicyTopic> Topics
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a social media policy covers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PolicyTopic>))]
public enum PolicyTopic
{
    /// <summary>What may be published.</summary>
    PermissibleContent,

    /// <summary>How to answer inquiries.</summary>
    Inquiries,

    /// <summary>Who does what.</summary>
    Roles,

    /// <summary>Safeguards for accounts and data.</summary>
    Safeguards,

    /// <summary>What follows a breach.</summary>
    Sanctions,

    /// <summary>What to do in a crisis.</summary>
    Crisis,

    /// <summary>What is kept, and how long.</summary>
    Retention,

    /// <summary>Private use by staff.</summary>
    PersonalUse,

    /// <summary>Agreements with vendors.</summary>
    VendorAgreements,

    /// <summary>Consent.</summary>
    Consent,

    /// <summary>Watching the accounts.</summary>
    Monitoring,
}

/// <summary>A date or time of the year that content marks or must heed.</summary>
public sealed record CalendarEntry
{
    /// <summary>The identifier, for observances that of the registry.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required CalendarEntryKind Kind { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    /// <value>Null means the same day.</value>
    public DateOnly? To { get; init; }

    /// <summary>The jurisdictions it concerns.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the services it belongs to.</summary>
    public ImmutableArray<string> ServiceIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether light content would hurt on that day.</summary>
    public bool IsSensitive { get; init; }
}

/// <summary>What an entry of the calendar is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CalendarEntryKind>))]
public enum CalendarEntryKind
{
    /// <summary>A health observance.</summary>
    Observance,

    /// <summary>An election or the period before it.</summary>
    Election,

    /// <summary>A religious or cultural day or time.</summary>
    Faith,

    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>The day of a tragedy.</summary>
    Tragedy,

    /// <summary>A public event of the organisation.</summary>
    Event,
}

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
