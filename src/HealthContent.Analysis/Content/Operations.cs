using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A text with slots that was approved once.</summary>
public sealed record MessageTemplate
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>The text; a slot is a <see cref="TemplateSlot"/> in camel case between braces, for example <c>{orgName}</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The triage class it answers.</summary>
    public TriageClass TriageClass { get; init; }

    /// <summary>Whether it is a statement for a crisis.</summary>
    public bool IsCrisisStatement { get; init; }

    /// <summary>Whether a system may send it by itself.</summary>
    public bool IsAutomaticAllowed { get; init; }

    /// <summary>The jurisdictions it is meant for.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The channels it is meant for.</summary>
    public ImmutableArray<Channel> Channels
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The slots it uses.</summary>
    public ImmutableArray<TemplateSlot> Slots
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The last day on which it may be used.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>What a slot of a template may hold. No slot can carry a name, a date or a condition.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TemplateSlot>))]
public enum TemplateSlot
{
    /// <summary>The name of the organisation.</summary>
    OrgName,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>The address of the portal.</summary>
    PortalUrl,

    /// <summary>Opening hours.</summary>
    Hours,

    /// <summary>A help line.</summary>
    Hotline,

    /// <summary>The emergency number.</summary>
    Emergency,

    /// <summary>The contact for adverse events.</summary>
    AeContact,

    /// <summary>The regulator.</summary>
    Regulator,

    /// <summary>A reference number.</summary>
    RefNo,
}

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

/// <summary>The state of crisis.</summary>
public sealed record CrisisState
{
    /// <summary>The level.</summary>
    public required CrisisLevel Level { get; init; }

    /// <summary>The identifier of who activated it.</summary>
    public string? ActivatedBy { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The regions concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Regions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The handles of the accounts concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<string> Accounts
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

    /// <summary>The identifiers of the templates that may be used.</summary>
    public ImmutableArray<string> AllowedTemplateIds
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>The level of a crisis.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CrisisLevel>))]
public enum CrisisLevel
{
    /// <summary>None.</summary>
    Inactive,

    /// <summary>Something may come.</summary>
    Watch,

    /// <summary>Going on.</summary>
    Active,

    /// <summary>Ending.</summary>
    Recovery,
}

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
