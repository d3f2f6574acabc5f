using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>What is embedded in a file beside the picture: EXIF, IPTC, XMP or document properties.</summary>
public sealed record MediaMetadata
{
    /// <summary>Whether the file to be published no longer carries what stands here, which then tells of the original.</summary>
    /// <value>Null when not stated: the file is taken to carry it.</value>
    public bool? IsStripped { get; init; }

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
