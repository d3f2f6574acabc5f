using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

public sealed partial record MediaItem
{
    /// <summary>The people in it.</summary>
    /// <value>Empty when nobody is in it or nothing was stated; <see cref="ArePeopleListed"/> tells which.</value>
    public ImmutableArray<DepictedPerson> People
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether <see cref="People"/> lists everybody in it.</summary>
    /// <value>Null when not stated: an empty list then says nothing.</value>
    public bool? ArePeopleListed { get; init; }

    /// <summary>The embedded metadata: EXIF, IPTC, XMP, document properties.</summary>
    public MediaMetadata? Metadata { get; init; }

    /// <summary>What a clinical image is and how it was de-identified.</summary>
    public ClinicalImage? Clinical { get; init; }

    /// <summary>The right to use it.</summary>
    public License? License { get; init; }

    /// <summary>The music or sound laid under it.</summary>
    public AudioTrack? AudioTrack { get; init; }

    /// <summary>The place it was taken in, and whether its background was looked at.</summary>
    public BackgroundCheck? BackgroundCheck { get; init; }

    /// <summary>How it was made and changed.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>What a pair of before-and-after pictures rests on.</summary>
    public BeforeAfter? BeforeAfter { get; init; }

    /// <summary>What can be seen in it, as far as rules ask.</summary>
    public ImmutableArray<MediaDepiction> Depicts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The content warning that viewers see first.</summary>
    public ContentWarning? Warning { get; init; }
}

/// <summary>Somebody who can be seen or heard in a medium. Never holds a name.</summary>
public sealed record DepictedPerson
{
    /// <summary>Who the person is to the organisation.</summary>
    public DepictedPersonRole Role { get; init; }

    /// <summary>Whether somebody who knows the person would recognise them, also by voice, tattoo or surroundings.</summary>
    public bool? IsRecognizable { get; init; }

    /// <summary>The marks that give the person away.</summary>
    public ImmutableArray<BiometricMark> BiometricMarks
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifier of the consent that covers the person.</summary>
    public string? ConsentId { get; init; }

    /// <summary>An opaque pointer to the person in the organisation's records.</summary>
    public string? SubjectReference { get; init; }

    /// <summary>How old the person is, roughly.</summary>
    public AgeBand AgeBand { get; init; }

    /// <summary>Whether the person can decide for themselves.</summary>
    public bool? HasCapacity { get; init; }

    /// <summary>Whether the person has died.</summary>
    public bool? IsDeceased { get; init; }
}

/// <summary>A recognisable trait of a body.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(KebabCaseEnumConverter<BiometricMark>))]
public enum BiometricMark
{
    /// <summary>The face.</summary>
    Face,

    /// <summary>The voice.</summary>
    Voice,

    /// <summary>A tattoo.</summary>
    Tattoo,

    /// <summary>A scar or birthmark.</summary>
    Scar,

    /// <summary>The way of walking.</summary>
    Gait,

    /// <summary>A fingerprint.</summary>
    Fingerprint,

    /// <summary>The iris or retina.</summary>
    Eye,

    /// <summary>Anything else.</summary>
    Other,
}
