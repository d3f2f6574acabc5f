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
