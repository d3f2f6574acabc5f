using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>What is embedded in a file beside the picture: EXIF, IPTC, XMP or document properties.</summary>
public sealed record MediaMetadata
{
    /// <summary>The latitude in degrees, north positive.</summary>
    public double? Latitude { get; init; }

    /// <summary>The longitude in degrees, east positive.</summary>
    public double? Longitude { get; init; }

    /// <summary>The place in words.</summary>
    public string? PlaceName { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The maker of the device.</summary>
    public string? DeviceMake { get; init; }

    /// <summary>The model of the device.</summary>
    public string? DeviceModel { get; init; }

    /// <summary>The serial number of the device.</summary>
    public string? DeviceSerialNumber { get; init; }

    /// <summary>The author or owner.</summary>
    public string? Author { get; init; }

    /// <summary>The copyright notice.</summary>
    public string? Copyright { get; init; }

    /// <summary>The program that wrote the file.</summary>
    public string? Software { get; init; }

    /// <summary>The title, description or comment.</summary>
    public string? Description { get; init; }

    /// <summary>The keywords.</summary>
    public ImmutableArray<string> Keywords
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether a preview picture is embedded, which may show what was cropped.</summary>
    public bool? HasThumbnail { get; init; }

    /// <summary>The names of further fields that are present, for example <c>PatientID</c>.</summary>
    public ImmutableArray<string> OtherFields
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>A clinical image and how it was de-identified.</summary>
public sealed record ClinicalImage
{
    /// <summary>How it was made.</summary>
    public ClinicalModality Modality { get; init; }

    /// <summary>The record of its de-identification.</summary>
    public DeIdentification? DeIdentification { get; init; }
}

/// <summary>The record of a de-identification.</summary>
public sealed record DeIdentification
{
    /// <summary>The method, for example <c>safe-harbor</c>, <c>expert-determination</c> or a named procedure.</summary>
    public string? Method { get; init; }

    /// <summary>The identifier of who checked it.</summary>
    public string? ReviewerId { get; init; }

    /// <summary>The day of the check.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Whether text burned into the picture was looked for.</summary>
    public bool? IsBurnedInTextChecked { get; init; }

    /// <summary>Whether the DICOM header was removed.</summary>
    public bool? AreDicomTagsRemoved { get; init; }

    /// <summary>Whether what was cropped or covered is gone from the file.</summary>
    public bool? IsCropDestructive { get; init; }
}

/// <summary>How a clinical image was made.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClinicalModality>))]
public enum ClinicalModality
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A photograph.</summary>
    Photograph,

    /// <summary>An X-ray or mammogram.</summary>
    XRay,

    /// <summary>A computed tomography.</summary>
    ComputedTomography,

    /// <summary>A magnetic resonance image.</summary>
    MagneticResonance,

    /// <summary>An ultrasound.</summary>
    Ultrasound,

    /// <summary>A nuclear medicine image.</summary>
    NuclearMedicine,

    /// <summary>An endoscopy.</summary>
    Endoscopy,

    /// <summary>A microscopy or histology.</summary>
    Microscopy,

    /// <summary>A dermoscopy.</summary>
    Dermoscopy,

    /// <summary>An image of the eye.</summary>
    Ophthalmic,

    /// <summary>A dental image.</summary>
    Dental,

    /// <summary>A tracing, such as an electrocardiogram.</summary>
    Tracing,

    /// <summary>A laboratory report or other chart.</summary>
    Report,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The place a medium was taken in, and whether its background was looked at.</summary>
public sealed record BackgroundCheck
{
    /// <summary>The place.</summary>
    public LocationType LocationType { get; init; }

    /// <summary>Whether screens, boards, labels and people in the background were looked at.</summary>
    public bool? IsChecked { get; init; }

    /// <summary>The identifier of who looked.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The day of the check.</summary>
    public DateOnly? CheckedOn { get; init; }
}

/// <summary>A sort of place.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LocationType>))]
public enum LocationType
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Where patients are treated.</summary>
    ClinicalArea,

    /// <summary>A reception or waiting room.</summary>
    WaitingArea,

    /// <summary>An office or staff room.</summary>
    StaffArea,

    /// <summary>A laboratory or pharmacy.</summary>
    Laboratory,

    /// <summary>A studio or set.</summary>
    Studio,

    /// <summary>A public place.</summary>
    PublicPlace,

    /// <summary>Somebody's home.</summary>
    Home,
}

/// <summary>What a pair of before-and-after pictures rests on.</summary>
public sealed record BeforeAfter
{
    /// <summary>Whether somebody attests that both show the same person.</summary>
    public bool? IsPairAttested { get; init; }

    /// <summary>Whether both have the same light.</summary>
    public bool? HasSameLight { get; init; }

    /// <summary>Whether both have the same angle, distance and pose.</summary>
    public bool? HasSameAngle { get; init; }

    /// <summary>The time between the two, in days.</summary>
    public int? DaysBetween { get; init; }

    /// <summary>Whether neither was edited.</summary>
    public bool? IsUnedited { get; init; }

    /// <summary>Whether consent to publish was given after the service, not before.</summary>
    public bool? IsConsentAfterService { get; init; }

    /// <summary>The statement how typical the result is, as published.</summary>
    public string? TypicalityStatement { get; init; }
}
