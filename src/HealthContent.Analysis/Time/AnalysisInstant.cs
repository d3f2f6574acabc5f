namespace HealthContent.Analysis.Time;

/// <summary>An instant that an analysis judges by: now, a fixed one, or a fixed one and later on now.</summary>
/// <remarks>
/// Compare it. It has no value to read, so that the analysis knows what it was asked: every comparison with what is still to come
/// tells until when the decision holds (<see cref="Policy.PolicyOutcome.ValidUntil"/>), and a rule need not think of it. Immutable
/// and safe to share between threads.
/// </remarks>
public readonly struct AnalysisInstant : IEquatable<AnalysisInstant>
{
    // Without a clock the instant is fixed; with one it is the clock's, but no earlier than this.
    private readonly DateTimeOffset floor;
    private readonly AnalysisClock? clock;

    internal AnalysisInstant(AnalysisClock clock)
        : this(clock, DateTimeOffset.MinValue) { }

    private AnalysisInstant(AnalysisClock? clock, DateTimeOffset floor)
    {
        this.clock = clock;
        this.floor = floor;
    }

    /// <summary>An instant that the clock does not move.</summary>
    /// <param name="instant">The instant.</param>
    public static implicit operator AnalysisInstant(DateTimeOffset instant) => FromDateTimeOffset(instant);

    /// <summary>Whether an instant of the analysis lies before another.</summary>
    /// <param name="left">The instant of the analysis.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(AnalysisInstant left, DateTimeOffset right) => !left.HasReached(right);

    /// <summary>Whether an instant of the analysis lies after another.</summary>
    /// <param name="left">The instant of the analysis.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(AnalysisInstant left, DateTimeOffset right) =>
        right < DateTimeOffset.MaxValue && left.HasReached(After(right));

    /// <summary>Whether an instant of the analysis lies before another or is the same.</summary>
    /// <param name="left">The instant of the analysis.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(AnalysisInstant left, DateTimeOffset right) => !(left > right);

    /// <summary>Whether an instant of the analysis lies after another or is the same.</summary>
    /// <param name="left">The instant of the analysis.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(AnalysisInstant left, DateTimeOffset right) => left.HasReached(right);

    /// <summary>Whether an instant lies before one of the analysis.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The instant of the analysis.</param>
    public static bool operator <(DateTimeOffset left, AnalysisInstant right) => right > left;

    /// <summary>Whether an instant lies after one of the analysis.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The instant of the analysis.</param>
    public static bool operator >(DateTimeOffset left, AnalysisInstant right) => right < left;

    /// <summary>Whether an instant lies before one of the analysis or is the same.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The instant of the analysis.</param>
    public static bool operator <=(DateTimeOffset left, AnalysisInstant right) => right >= left;

    /// <summary>Whether an instant lies after one of the analysis or is the same.</summary>
    /// <param name="left">The instant.</param>
    /// <param name="right">The instant of the analysis.</param>
    public static bool operator >=(DateTimeOffset left, AnalysisInstant right) => right <= left;

    /// <summary>Whether two instants of an analysis are told by the same clock and the same fixed instant.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(AnalysisInstant left, AnalysisInstant right) => left.Equals(right);

    /// <summary>Whether two instants of an analysis are told by different clocks or fixed instants.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(AnalysisInstant left, AnalysisInstant right) => !left.Equals(right);

    /// <summary>An instant that the clock does not move.</summary>
    /// <param name="instant">The instant.</param>
    public static AnalysisInstant FromDateTimeOffset(DateTimeOffset instant) => new(null, instant);

    /// <summary>Whether it is this instant or later.</summary>
    /// <param name="instant">The instant.</param>
    public bool HasReached(DateTimeOffset instant) => floor >= instant || (clock?.HasReached(instant) ?? false);

    /// <summary>Whether a stretch of time has gone by since an instant.</summary>
    /// <param name="start">The instant.</param>
    /// <param name="age">The stretch of time; one that ends after the last possible instant never goes by.</param>
    public bool HasElapsed(DateTimeOffset start, TimeSpan age) =>
        age < DateTimeOffset.MaxValue - start && HasReached(start + age);

    /// <summary>This instant, or another one for as long as that is later.</summary>
    /// <param name="earliest">The other.</param>
    public AnalysisInstant NotBefore(DateTimeOffset earliest) => earliest > floor ? new(clock, earliest) : this;

    /// <summary>The day on which it lies.</summary>
    /// <param name="zone">The time zone of the day; null for the offset in which the instant is written.</param>
    public AnalysisDay In(TimeZoneInfo? zone) => new(this, zone);

    /// <summary>The value itself, for what no comparison can say. A decision that rests on it holds for this instant only.</summary>
    public DateTimeOffset Read() =>
        clock is null ? floor
        : clock.HasReached(floor) ? clock.Read()
        : floor;

    /// <inheritdoc/>
    public bool Equals(AnalysisInstant other) => floor.EqualsExact(other.floor) && ReferenceEquals(clock, other.clock);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnalysisInstant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(floor, clock);

    internal static DateTimeOffset After(DateTimeOffset instant) =>
        instant == DateTimeOffset.MaxValue ? instant : instant.AddTicks(1);

    /// <summary>The offset of days where no time zone is known.</summary>
    internal TimeSpan Offset => clock is null || floor > DateTimeOffset.MinValue ? floor.Offset : clock.Offset;

    internal DateOnly ReadDay(TimeZoneInfo? zone) =>
        clock is not null ? clock.ReadDay(floor, zone, Offset) : Days.Of(floor, zone);
}
