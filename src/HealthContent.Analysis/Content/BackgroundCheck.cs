using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

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

    /// <summary>A nurses' station, desk or other place with screens, boards or records.</summary>
    Workstation,

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
