using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A number that may stand in content.</summary>
public sealed record KnownPhone
{
    /// <summary>The number as dialled; spaces and punctuation do not matter.</summary>
    public required string Number { get; init; }

    /// <summary>What it reaches.</summary>
    public KnownPhoneKind Kind { get; init; }

    /// <summary>The name of what it reaches.</summary>
    public string? Name { get; init; }

    /// <summary>The jurisdictions it works in.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When somebody answers.</summary>
    public ImmutableArray<OpeningHours> Hours
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The ways to reach it.</summary>
    public ImmutableArray<ContactWay> Ways
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The languages in which somebody answers, as BCP 47 tags.</summary>
    public ImmutableArray<string> Locales
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a known number reaches.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownPhoneKind>))]
public enum KnownPhoneKind
{
    /// <summary>The organisation.</summary>
    Organization,

    /// <summary>A fax of the organisation.</summary>
    Fax,

    /// <summary>A campaign.</summary>
    Campaign,

    /// <summary>A help line.</summary>
    Hotline,

    /// <summary>The emergency services.</summary>
    Emergency,

    /// <summary>The intake for adverse events.</summary>
    AdverseEvents,

    /// <summary>A partner.</summary>
    Partner,
}

/// <summary>A way to reach somebody.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContactWay>))]
public enum ContactWay
{
    /// <summary>A call.</summary>
    Call,

    /// <summary>A text message.</summary>
    Text,

    /// <summary>A chat on the web.</summary>
    Chat,

    /// <summary>A relay or video call for people who sign or cannot hear.</summary>
    Relay,
}
