using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>
/// What an organisation knows of itself: who and what its content may name, and which numbers, addresses and sites are its own.
/// Rules use it to tell a member of staff from a patient and a switchboard from a private telephone.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Lists are never <c>default</c>; an empty one means nothing is known.</remarks>
public sealed partial record OrganizationProfile
{
    /// <summary>An organisation of which nothing is known.</summary>
    internal static OrganizationProfile None { get; } = new();

    /// <summary>The address of the JSON Schema, for editors. Not used otherwise.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The name as it is published.</summary>
    public string? Name { get; init; }

    /// <summary>What the organisation is.</summary>
    public OrganizationKind Kind { get; init; }

    /// <summary>Where it works.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The time zone (IANA), for example <c>Europe/London</c>. Days begin and end in it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether it is a programme under 42 CFR part 2 (treatment of substance use disorders).</summary>
    public bool? IsPart2Program { get; init; }

    /// <summary>Whether it is a charity, which limits political content.</summary>
    public bool? IsCharity { get; init; }

    /// <summary>The hours in which it answers.</summary>
    public ImmutableArray<OpeningHours> BusinessHours
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The people it knows: staff, public authors, the board, people who told their story with consent, public figures.</summary>
    public ImmutableArray<KnownPerson> People
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The places it knows: facilities, service areas, addresses.</summary>
    public ImmutableArray<KnownPlace> Places
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its phone and fax numbers and those it refers to.</summary>
    public ImmutableArray<KnownPhone> Phones
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The domains of its e-mail addresses, for example <c>example.org</c>.</summary>
    public ImmutableArray<string> EmailDomains
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its addresses that no single person reads, for example <c>info@example.org</c>.</summary>
    public ImmutableArray<string> RoleMailboxes
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The web domains it knows.</summary>
    public ImmutableArray<KnownDomain> WebDomains
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its brands and those it must spell right.</summary>
    public ImmutableArray<Brand> Brands
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Names that look like something else: charities, awards, statutes, eponyms.</summary>
    public ImmutableArray<string> ProperNames
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Acronyms that its readers know.</summary>
    public ImmutableArray<string> KnownAcronyms
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>How the communities that it serves want to be called.</summary>
    public ImmutableArray<WordingPreference> WordingPreferences
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The names of competing providers.</summary>
    public ImmutableArray<string> Competitors
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The forms of its own numbers: medical record, ticket, staff and so on.</summary>
    public ImmutableArray<IdentifierFormat> IdentifierFormats
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The number plates of its vehicles.</summary>
    public ImmutableArray<string> FleetPlates
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its accounts.</summary>
    public ImmutableArray<Account> Accounts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whom it serves.</summary>
    public ServiceArea? ServiceArea { get; init; }
}

/// <summary>What an organisation is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OrganizationKind>))]
public enum OrganizationKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A hospital or hospital group.</summary>
    Hospital,

    /// <summary>A practice or clinic.</summary>
    Practice,

    /// <summary>A dental practice.</summary>
    DentalPractice,

    /// <summary>A provider of mental health or addiction care.</summary>
    BehavioralHealth,

    /// <summary>A pharmacy.</summary>
    Pharmacy,

    /// <summary>A nursing home or hospice.</summary>
    LongTermCare,

    /// <summary>A public health authority.</summary>
    PublicHealth,

    /// <summary>A charity or patient organisation.</summary>
    Charity,

    /// <summary>A university or college.</summary>
    Education,

    /// <summary>A health insurer.</summary>
    Insurer,

    /// <summary>A manufacturer of medicines.</summary>
    Pharmaceutical,

    /// <summary>A manufacturer of devices.</summary>
    MedicalDevice,

    /// <summary>A seller of health products or software.</summary>
    Commercial,

    /// <summary>A professional body.</summary>
    ProfessionalBody,

    /// <summary>An agency that works for others.</summary>
    Agency,
}
