using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

public sealed partial record Consent
{
    /// <summary>The elements of information it covers.</summary>
    public ImmutableArray<ConsentElement> Elements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The specially protected categories it names.</summary>
    public ImmutableArray<SensitiveCategory> SensitiveCategories
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The channels it covers.</summary>
    /// <value>Empty means that it names none, not that it covers all.</value>
    public ImmutableArray<Channel> Channels
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether it covers every channel.</summary>
    public bool? CoversAllChannels { get; init; }

    /// <summary>The kinds of media it covers.</summary>
    public ImmutableArray<MediaKind> MediaKinds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The hashes of the media it covers, when it names single ones.</summary>
    /// <value>Empty means that every medium of the named kinds is covered.</value>
    public ImmutableArray<string> MediaHashes
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where it may be shown.</summary>
    /// <value>Empty means that it sets no limit of place.</value>
    public ImmutableArray<Jurisdiction> Territories
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The words in which the person wants to be spoken of, for example <c>autistic</c>.</summary>
    public ImmutableArray<string> PreferredTerms
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The first day on which content may go out.</summary>
    public DateOnly? EmbargoedUntil { get; init; }

    /// <summary>Whether cropping, cutting and other edits are allowed.</summary>
    public bool? AllowsEdits { get; init; }

    /// <summary>Whether edits with a generative model are allowed.</summary>
    public bool? AllowsAiEdits { get; init; }

    /// <summary>Whether the person may be tagged.</summary>
    public bool? AllowsTagging { get; init; }

    /// <summary>Whether the public may comment.</summary>
    public bool? AllowsComments { get; init; }

    /// <summary>Whether paid promotion is allowed.</summary>
    public bool? AllowsPaidPromotion { get; init; }

    /// <summary>Whether it covers live transmission.</summary>
    public bool? CoversLive { get; init; }

    /// <summary>Whether the person can stop a live transmission.</summary>
    public bool? CoversLiveWithdrawal { get; init; }
}

/// <summary>A purpose that a consent names.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsentPurpose>))]
public enum ConsentPurpose
{
    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>Education of the public.</summary>
    Education,

    /// <summary>Education of professionals.</summary>
    ProfessionalEducation,

    /// <summary>Fundraising.</summary>
    Fundraising,

    /// <summary>Recruitment of staff.</summary>
    Recruitment,

    /// <summary>News and press.</summary>
    News,

    /// <summary>Research.</summary>
    Research,

    /// <summary>
    /// "At the request of the individual", which 45 CFR 164.508(c)(1)(iv) accepts when that person asked and gives no other
    /// purpose. It covers neither marketing nor fundraising.
    /// </summary>
    IndividualRequest,
}

/// <summary>An element of information that a consent covers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsentElement>))]
public enum ConsentElement
{
    /// <summary>The full name.</summary>
    Name,

    /// <summary>The first name alone.</summary>
    FirstName,

    /// <summary>The face.</summary>
    Face,

    /// <summary>The voice.</summary>
    Voice,

    /// <summary>The age.</summary>
    Age,

    /// <summary>The place of living or work.</summary>
    Location,

    /// <summary>The occupation.</summary>
    Occupation,

    /// <summary>The family.</summary>
    Family,

    /// <summary>The diagnosis.</summary>
    Diagnosis,

    /// <summary>The treatment.</summary>
    Treatment,

    /// <summary>The outcome.</summary>
    Outcome,

    /// <summary>Dates of care.</summary>
    Dates,

    /// <summary>The names of those who cared.</summary>
    Providers,

    /// <summary>Clinical images.</summary>
    ClinicalImages,

    /// <summary>The handle on a channel.</summary>
    Handle,

    /// <summary>The person's own words.</summary>
    Quotation,
}

/// <summary>A category of information with protection of its own.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SensitiveCategory>))]
public enum SensitiveCategory
{
    /// <summary>Treatment of a substance use disorder (42 CFR part 2).</summary>
    SubstanceUse,

    /// <summary>HIV.</summary>
    Hiv,

    /// <summary>Psychotherapy notes.</summary>
    Psychotherapy,

    /// <summary>Mental health.</summary>
    MentalHealth,

    /// <summary>Reproductive health.</summary>
    Reproductive,

    /// <summary>Genetic information.</summary>
    Genetic,

    /// <summary>Sexual health.</summary>
    SexualHealth,

    /// <summary>Abuse or violence.</summary>
    Abuse,
}
