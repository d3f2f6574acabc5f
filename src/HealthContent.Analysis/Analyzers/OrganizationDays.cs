using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Analyzers;

/// <summary>The days of an organisation. They begin and end in its time zone; without one, where an instant says it is.</summary>
internal static class OrganizationDays
{
    /// <summary>The time zone; null when the organisation gives none that is known.</summary>
    public static TimeZoneInfo? Zone(OrganizationProfile organization) =>
        organization.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone)
            ? zone
            : null;

    /// <summary>The day on which an instant lies.</summary>
    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo? zone) =>
        DateOnly.FromDateTime((zone is null ? instant : TimeZoneInfo.ConvertTime(instant, zone)).DateTime);

    /// <summary>The day on which an instant lies.</summary>
    public static DateOnly Day(DateTimeOffset instant, AnalysisEnvironment environment) =>
        Day(instant, Zone(environment.Organization));
}
