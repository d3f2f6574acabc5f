using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>What a medium is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MediaKind>))]
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A moving picture without sound that loops.</summary>
    Animation,

    /// <summary>A video.</summary>
    Video,

    /// <summary>Sound alone.</summary>
    Audio,

    /// <summary>A file to read, such as a PDF.</summary>
    Document,
}

/// <summary>Who a person in a medium is to the organisation.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DepictedPersonRole>))]
public enum DepictedPersonRole
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A patient.</summary>
    Patient,

    /// <summary>A visitor or relative.</summary>
    Visitor,

    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A model, hired for the picture.</summary>
    Model,

    /// <summary>One of a crowd in a public place.</summary>
    Crowd,

    /// <summary>Somebody known to the public.</summary>
    PublicFigure,
}

/// <summary>How old somebody is, roughly. The bounds are those that laws on consent and advertising ask for.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AgeBand>))]
public enum AgeBand
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Under 13.</summary>
    Child,

    /// <summary>13 to 15.</summary>
    YoungTeen,

    /// <summary>16 and 17.</summary>
    OlderTeen,

    /// <summary>18 to 89.</summary>
    Adult,

    /// <summary>90 and over, an identifier of its own under 45 CFR 164.514(b)(2)(i)(C).</summary>
    NinetyOrOver,
}

/// <summary>How a medium may hurt people with photosensitive epilepsy (WCAG 2.2, 2.3.1).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FlashRisk>))]
public enum FlashRisk
{
    /// <summary>Not checked.</summary>
    Unspecified,

    /// <summary>Checked: no more than three flashes in any second, or below the thresholds.</summary>
    None,

    /// <summary>Flashes above the thresholds.</summary>
    Present,
}

/// <summary>What can be seen in a medium.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MediaDepiction>))]
public enum MediaDepiction
{
    /// <summary>Alcohol.</summary>
    Alcohol,

    /// <summary>Tobacco or vaping.</summary>
    Tobacco,

    /// <summary>Drugs.</summary>
    Drugs,

    /// <summary>Somebody drunk or high.</summary>
    Intoxication,

    /// <summary>A professional who can be told as such, by coat, badge or name.</summary>
    IdentifiableProfessional,

    /// <summary>The logo of the organisation.</summary>
    OrganizationLogo,

    /// <summary>A specimen or removed tissue.</summary>
    Specimen,

    /// <summary>An operation or procedure.</summary>
    Procedure,

    /// <summary>Blood, wounds or other graphic detail.</summary>
    Graphic,

    /// <summary>Somebody dead or dying.</summary>
    Death,

    /// <summary>Self-harm or its traces.</summary>
    SelfHarm,

    /// <summary>A means or place of suicide.</summary>
    SuicideMethod,

    /// <summary>An emaciated body.</summary>
    Emaciation,

    /// <summary>
    /// Somebody of a higher weight without the head, cut down to the belly, or eating fast food: what guides on weight stigma
    /// ask not to show.
    /// </summary>
    WeightStereotype,

    /// <summary>Violence or its traces.</summary>
    Violence,

    /// <summary>Nudity.</summary>
    Nudity,

    /// <summary>A weapon.</summary>
    Weapon,

    /// <summary>Needles or injections.</summary>
    Injection,

    /// <summary>A medicine or its package.</summary>
    Medicine,

    /// <summary>A QR code.</summary>
    QrCode,

    /// <summary>Strobe lights, flash photography, quick cuts or other effects that may flash.</summary>
    FlashingEffects,

    /// <summary>Anything else that may distress.</summary>
    Distressing,
}
