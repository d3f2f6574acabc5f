using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A disclosure that a document carries.</summary>
public sealed record Disclosure
{
    /// <summary>What it discloses.</summary>
    public required DisclosureKind Kind { get; init; }

    /// <summary>The words as published.</summary>
    /// <value>Null when the channel's own label says it.</value>
    public string? Text { get; init; }

    /// <summary>Where it stands.</summary>
    public DisclosurePlacement Placement { get; init; }

    /// <summary>The party that it names.</summary>
    public string? Party { get; init; }
}

/// <summary>What a disclosure discloses.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DisclosureKind>))]
public enum DisclosureKind
{
    /// <summary>General information, not advice.</summary>
    GeneralInformation,

    /// <summary>Payment or sponsorship.</summary>
    Sponsorship,

    /// <summary>A free product or service.</summary>
    Gift,

    /// <summary>A commission on sales.</summary>
    Affiliate,

    /// <summary>Employment or ownership.</summary>
    Relationship,

    /// <summary>Results are not typical.</summary>
    TypicalResults,

    /// <summary>Made or changed with a generative model.</summary>
    AiGenerated,

    /// <summary>Edited or simulated pictures.</summary>
    EditedImagery,

    /// <summary>Composite or fictional.</summary>
    Fiction,

    /// <summary>Risks and side effects.</summary>
    Risk,

    /// <summary>Views are the author's own.</summary>
    PersonalViews,

    /// <summary>Terms of an offer.</summary>
    Terms,

    /// <summary>Emergency numbers and hours of monitoring.</summary>
    Emergency,

    /// <summary>A statement that a law asks for.</summary>
    Statutory,
}

/// <summary>Where a disclosure stands.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DisclosurePlacement>))]
public enum DisclosurePlacement
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Before the text is cut off.</summary>
    BeforeFold,

    /// <summary>Somewhere in the text.</summary>
    InText,

    /// <summary>Inside the picture or video.</summary>
    InMedia,

    /// <summary>Spoken.</summary>
    Spoken,

    /// <summary>In the channel's own label.</summary>
    ChannelLabel,

    /// <summary>Behind a link.</summary>
    Linked,

    /// <summary>In the profile.</summary>
    Profile,
}

/// <summary>Who paid, whom, and how.</summary>
public sealed record Sponsorship
{
    /// <summary>How it was paid.</summary>
    public SponsorshipKind Kind { get; init; }

    /// <summary>The party that pays.</summary>
    public string? Party { get; init; }

    /// <summary>Who is paid.</summary>
    public SponsorshipRecipient Recipient { get; init; }

    /// <summary>Whether the channel's own disclosure tool is used.</summary>
    public bool? UsesChannelTool { get; init; }
}

/// <summary>How something was paid.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SponsorshipKind>))]
public enum SponsorshipKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>With money.</summary>
    Paid,

    /// <summary>With a product, service or journey.</summary>
    Gifted,

    /// <summary>With a discount.</summary>
    Discount,

    /// <summary>With a commission.</summary>
    Affiliate,

    /// <summary>With a grant.</summary>
    Grant,

    /// <summary>With a partnership.</summary>
    Partnership,
}

/// <summary>Who is paid.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SponsorshipRecipient>))]
public enum SponsorshipRecipient
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The organisation: marketing under 45 CFR 164.508(a)(3).</summary>
    Organization,

    /// <summary>The author.</summary>
    Author,

    /// <summary>The patient or endorser.</summary>
    Endorser,
}

/// <summary>Somebody's recommendation in a document.</summary>
public sealed record Endorsement
{
    /// <summary>Who recommends.</summary>
    public EndorserKind Endorser { get; init; }

    /// <summary>The profession of who recommends.</summary>
    public Profession Profession { get; init; }

    /// <summary>The identifier of the product.</summary>
    public string? ProductId { get; init; }

    /// <summary>The identifier of the service.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Whether the endorser is paid.</summary>
    public bool? IsPaid { get; init; }
}

/// <summary>Who recommends something.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EndorserKind>))]
public enum EndorserKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A patient or customer.</summary>
    Patient,

    /// <summary>A clinician.</summary>
    Clinician,

    /// <summary>A celebrity.</summary>
    Celebrity,

    /// <summary>An influencer.</summary>
    Influencer,

    /// <summary>An employee or insider.</summary>
    Insider,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>An invented or generated person.</summary>
    Virtual,
}

/// <summary>Where a testimonial came from.</summary>
public sealed record Testimonial
{
    /// <summary>Whether it was asked for.</summary>
    public bool? IsSolicited { get; init; }

    /// <summary>Whether the author gets anything for it.</summary>
    public bool? IsIncentivized { get; init; }

    /// <summary>Whether the organisation checked that its author is a customer.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Whether the organisation controls where it stands, which makes it advertising.</summary>
    public bool? IsControlledByOrganization { get; init; }

    /// <summary>Whether it was chosen among others for its rating.</summary>
    public bool? IsSelected { get; init; }

    /// <summary>Where it was first published.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>How it was made.</summary>
    public Provenance? Provenance { get; init; }
}
