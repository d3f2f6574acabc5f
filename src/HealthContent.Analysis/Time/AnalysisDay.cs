namespace HealthContent.Analysis.Time;

/// <summary>The day on which an instant of an analysis lies. A date holds through the end of that day.</summary>
/// <remarks>
/// Compare it, as an <see cref="AnalysisInstant"/>: the analysis then knows until when the answer holds. Immutable and safe to share
/// between threads.
/// </remarks>
public readonly struct AnalysisDay : IEquatable<AnalysisDay>
{
    private readonly AnalysisInstant instant;
    private readonly TimeZoneInfo? zone;

    internal AnalysisDay(AnalysisInstant instant, TimeZoneInfo? zone)
    {
        this.instant = instant;
        this.zone = zone;
    }

    /// <summary>The date itself, for what no comparison can say. A decision that rests on it holds until the day ends.</summary>
    public DateOnly Date => instant.ReadDay(zone);

    /// <summary>A day that the clock does not move.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator AnalysisDay(DateOnly date) => FromDateOnly(date);

    /// <summary>Whether a day of the analysis lies before a date.</summary>
    /// <param name="left">The day of the analysis.</param>
    /// <param name="right">The date.</param>
    public static bool operator <(AnalysisDay left, DateOnly right) => !left.HasReached(right);

    /// <summary>Whether a day of the analysis lies after a date.</summary>
    /// <param name="left">The day of the analysis.</param>
    /// <param name="right">The date.</param>
    public static bool operator >(AnalysisDay left, DateOnly right) =>
        right < DateOnly.MaxValue && left.HasReached(right.AddDays(1));

    /// <summary>Whether a day of the analysis lies before a date or is that date.</summary>
    /// <param name="left">The day of the analysis.</param>
    /// <param name="right">The date.</param>
    public static bool operator <=(AnalysisDay left, DateOnly right) => !(left > right);

    /// <summary>Whether a day of the analysis lies after a date or is that date.</summary>
    /// <param name="left">The day of the analysis.</param>
    /// <param name="right">The date.</param>
    public static bool operator >=(AnalysisDay left, DateOnly right) => left.HasReached(right);

    /// <summary>Whether a date lies before a day of the analysis.</summary>
    /// <param name="left">The date.</param>
    /// <param name="right">The day of the analysis.</param>
    public static bool operator <(DateOnly left, AnalysisDay right) => right > left;

    /// <summary>Whether a date lies after a day of the analysis.</summary>
    /// <param name="left">The date.</param>
    /// <param name="right">The day of the analysis.</param>
    public static bool operator >(DateOnly left, AnalysisDay right) => right < left;

    /// <summary>Whether a date lies before a day of the analysis or is that day.</summary>
    /// <param name="left">The date.</param>
    /// <param name="right">The day of the analysis.</param>
    public static bool operator <=(DateOnly left, AnalysisDay right) => right >= left;

    /// <summary>Whether a date lies after a day of the analysis or is that day.</summary>
    /// <param name="left">The date.</param>
    /// <param name="right">The day of the analysis.</param>
    public static bool operator >=(DateOnly left, AnalysisDay right) => right <= left;

    /// <summary>Whether two days of an analysis are told by the same instant and time zone.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(AnalysisDay left, AnalysisDay right) => left.Equals(right);

    /// <summary>Whether two days of an analysis are told by different instants or time zones.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(AnalysisDay left, AnalysisDay right) => !left.Equals(right);

    /// <summary>A day that the clock does not move.</summary>
    /// <param name="date">The date.</param>
    public static AnalysisDay FromDateOnly(DateOnly date) => new(Days.Start(date, null, TimeSpan.Zero), null);

    /// <summary>Whether it is this date or a later one.</summary>
    /// <param name="date">The date.</param>
    public bool HasReached(DateOnly date) => instant.HasReached(Days.Start(date, zone, instant.Offset));

    /// <inheritdoc/>
    public bool Equals(AnalysisDay other) => instant.Equals(other.instant) && Equals(zone, other.zone);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnalysisDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(instant, zone);
}
