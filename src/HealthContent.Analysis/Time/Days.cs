namespace HealthContent.Analysis.Time;

/// <summary>Days as stretches of time: where they begin and end, and which one an instant lies in.</summary>
internal static class Days
{
    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset Start(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        // A midnight that occurs twice means the first one; one that a change of the clock leaves out moves forward by the gap,
        // which is the instant that the offset before the change gives.
        TimeSpan offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return At(local, offset);
    }

    /// <summary>The first instant of a day, by its offset where no zone is known.</summary>
    public static DateTimeOffset Start(DateOnly date, TimeZoneInfo? zone, TimeSpan offset) =>
        zone is null ? At(date.ToDateTime(TimeOnly.MinValue), offset) : Start(date, zone);

    /// <summary>The first instant after a day; the end of time for the last one.</summary>
    public static DateTimeOffset End(DateOnly date, TimeZoneInfo? zone, TimeSpan offset = default) =>
        date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Start(date.AddDays(1), zone, offset);

    /// <summary>The day on which an instant lies.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The time zone of the day; null for the offset in which the instant is written.</param>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo? zone) =>
        DateOnly.FromDateTime((zone is null ? instant : TimeZoneInfo.ConvertTime(instant, zone)).DateTime);

    /// <summary>The date that lies a number of days after another, whole ones; the first or last date where there is none.</summary>
    public static DateOnly After(DateOnly date, double days) =>
        DateOnly.FromDayNumber(
            (int)Math.Clamp(date.DayNumber + Math.Floor(days), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    // The first and the last days of the calendar begin before and end after all instants where the offset says so.
    private static DateTimeOffset At(DateTime local, TimeSpan offset)
    {
        long ticks = local.Ticks - offset.Ticks;
        return ticks <= 0 ? DateTimeOffset.MinValue
            : ticks >= DateTimeOffset.MaxValue.UtcTicks ? DateTimeOffset.MaxValue
            : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
