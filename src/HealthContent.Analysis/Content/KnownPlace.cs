using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A place whose name may stand in content without pointing to a patient.</summary>
public sealed record KnownPlace
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms of the name.</summary>
    public ImmutableArray<string> Aliases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What it is.</summary>
    public KnownPlaceKind Kind { get; init; }

    /// <summary>The street address.</summary>
    public string? Address { get; init; }

    /// <summary>The postcode.</summary>
    public string? PostalCode { get; init; }

    /// <summary>How many people live there.</summary>
    public long? Population { get; init; }

    /// <summary>The jurisdiction.</summary>
    public Jurisdiction? Jurisdiction { get; init; }
}

/// <summary>What a known place is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownPlaceKind>))]
public enum KnownPlaceKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A hospital, clinic or other house of the organisation.</summary>
    Facility,

    /// <summary>A ward, unit or department.</summary>
    Department,

    /// <summary>A town or region that it serves.</summary>
    ServiceArea,

    /// <summary>A house of a partner.</summary>
    Partner,

    /// <summary>The place of an event.</summary>
    Venue,
}

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

/// <summary>A web domain that the organisation knows.</summary>
public sealed record KnownDomain
{
    /// <summary>The domain, for example <c>example.org</c>; it holds its subdomains.</summary>
    public required string Domain { get; init; }

    /// <summary>What it is.</summary>
    public required KnownDomainKind Kind { get; init; }

    /// <summary>The query keys that links to it may carry.</summary>
    public ImmutableArray<string> AllowedQueryKeys
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The trackers on it, by vendor.</summary>
    public ImmutableArray<string> Trackers
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a known domain is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownDomainKind>))]
public enum KnownDomainKind
{
    /// <summary>The organisation's site.</summary>
    Own,

    /// <summary>The patient portal.</summary>
    PatientPortal,

    /// <summary>A shop.</summary>
    Shop,

    /// <summary>A site that pays commissions.</summary>
    Affiliate,

    /// <summary>A site that may be linked.</summary>
    Allowed,

    /// <summary>A site that must not be linked.</summary>
    Denied,

    /// <summary>A shortener of links.</summary>
    Shortener,
}

/// <summary>A brand and its right spelling.</summary>
public sealed record Brand
{
    /// <summary>The name as it must be written.</summary>
    public required string Name { get; init; }

    /// <summary>Ways of writing it that are wrong.</summary>
    public ImmutableArray<string> ForbiddenVariants
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether it belongs to the organisation.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Hashtags of the brand with their right letter case.</summary>
    public ImmutableArray<string> Hashtags
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its colours, each as six hexadecimal digits after a number sign.</summary>
    public ImmutableArray<string> Colors
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>The form of a number that the organisation gives out.</summary>
public sealed record IdentifierFormat
{
    /// <summary>What it numbers.</summary>
    public required IdentifierFormatKind Kind { get; init; }

    /// <summary>The characters before the digits.</summary>
    public string? Prefix { get; init; }

    /// <summary>The least number of characters after the prefix.</summary>
    public int? MinimumLength { get; init; }

    /// <summary>The greatest number of characters after the prefix.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>A regular expression for the whole number, instead of prefix and length.</summary>
    public string? Pattern { get; init; }
}

/// <summary>What a number of the organisation numbers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IdentifierFormatKind>))]
public enum IdentifierFormatKind
{
    /// <summary>A medical record.</summary>
    MedicalRecord,

    /// <summary>An encounter or visit.</summary>
    Encounter,

    /// <summary>An accession or specimen.</summary>
    Specimen,

    /// <summary>An account, claim or invoice.</summary>
    Account,

    /// <summary>A ticket or case of the help desk.</summary>
    Ticket,

    /// <summary>A member of a health plan.</summary>
    Member,

    /// <summary>A member of staff; such numbers may be published.</summary>
    Staff,
}
