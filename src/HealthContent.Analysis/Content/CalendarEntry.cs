using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A date or time of the year that content marks or must heed.</summary>
public sealed record CalendarEntry
{
    /// <summary>The identifier, for observances that of the registry.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required CalendarEntryKind Kind { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    /// <value>Null means the same day.</value>
    public DateOnly? To { get; init; }

    /// <summary>The jurisdictions it concerns.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the services it belongs to.</summary>
    public ImmutableArray<string> ServiceIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether light content would hurt on that day.</summary>
    public bool IsSensitive { get; init; }
}

/// <summary>What an entry of the calendar is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CalendarEntryKind>))]
public enum CalendarEntryKind
{
    /// <summary>A health observance.</summary>
    Observance,

    /// <summary>An election or the period before it.</summary>
    Election,

    /// <summary>A religious or cultural day or time.</summary>
    Faith,

    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>The day of a tragedy.</summary>
    Tragedy,

    /// <summary>A public event of the organisation.</summary>
    Event,
}
