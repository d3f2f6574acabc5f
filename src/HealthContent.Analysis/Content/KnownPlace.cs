using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A place whose name may stand in content without pointing to a patient.</summary>
public sealed record KnownPlace
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms of the name.</summary>
    public ImmutableArray<string> Aliases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What it is.</summary>
    public KnownPlaceKind Kind { get; init; }

    /// <summary>The street address.</summary>
    public string? Address { get; init; }

    /// <summary>The postcode.</summary>
    public string? PostalCode { get; init; }

    /// <summary>How many people live there.</summary>
    public long? Population { get; init; }

    /// <summary>The jurisdiction.</summary>
    public Jurisdiction? Jurisdiction { get; init; }
}

/// <summary>What a known place is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownPlaceKind>))]
public enum KnownPlaceKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A hospital, clinic or other house of the organisation.</summary>
    Facility,

    /// <summary>A ward, unit or department.</summary>
    Department,

    /// <summary>A town or region that it serves.</summary>
    ServiceArea,

    /// <summary>A house of a partner.</summary>
    Partner,

    /// <summary>The place of an event.</summary>
    Venue,
}
