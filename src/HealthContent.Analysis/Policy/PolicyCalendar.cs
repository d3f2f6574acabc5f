namespace HealthContent.Analysis.Policy;

/// <summary>Turns the dates of a policy into instants. A date holds through the end of that day in the policy's time zone.</summary>
internal static class PolicyCalendar
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
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc)) - offset;
    }

    /// <summary>The first instant after a day.</summary>
    public static DateTimeOffset End(DateOnly date, TimeZoneInfo zone) =>
        date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Start(date.AddDays(1), zone);

    /// <summary>The day in the policy's time zone on which an instant lies.</summary>
    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
