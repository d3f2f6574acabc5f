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
