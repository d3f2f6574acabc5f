using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Analyzers;

/// <summary>The days of an organisation. They begin and end in its time zone; without one, where an instant says it is.</summary>
internal static class OrganizationDays
{
    /// <summary>The time zone; null when the organisation gives none that is known.</summary>
    public static TimeZoneInfo? Zone(OrganizationProfile organization) =>
        organization.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone)
            ? zone
            : null;

    /// <summary>The day on which an instant of the analysis lies.</summary>
    public static AnalysisDay Day(AnalysisInstant instant, AnalysisEnvironment environment) =>
        instant.In(Zone(environment.Organization));

    /// <summary>The day on which a fixed instant lies.</summary>
    public static DateOnly Day(DateTimeOffset instant, AnalysisEnvironment environment) =>
        Days.Of(instant, Zone(environment.Organization));
}
