using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

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
[JsonConverter(typeof(KebabCaseEnumConverter<BiometricMark>))]
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
