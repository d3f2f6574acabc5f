using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.InclusiveLanguage;

/// <summary>A time in which many readers fast by day.</summary>
/// <param name="Name">The name in kebab case, the same as the identifier of a calendar entry for it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record FastingTime(string Name, DateOnly From, DateOnly To)
{
    private static readonly Lazy<ImmutableArray<FastingTime>> Calculated = new(() =>
        [
            .. EmbeddedData
                .ReadTable("Rules/InclusiveLanguage/FastingTimes.dataset.txt", 3)
                .Select(columns => new FastingTime(columns[0], Day(columns[1]), Day(columns[2]))),
        ]
    );

    /// <summary>The name as readers know it.</summary>
    public string DisplayName => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Name.Replace('-', ' '));

    /// <summary>The time that a day lies in; null when nobody is known to fast.</summary>
    /// <remarks>Dates that the organisation gives in its calendar count instead of the calculated ones of the same year.</remarks>
    public static FastingTime? On(AnalysisDay day, OrganizationProfile organization)
    {
        foreach (FastingTime time in Calculated.Value)
        {
            CalendarEntry? own = OwnEntry(time, organization);
            if (own is null ? time.From <= day && day <= time.To : own.From <= day && day <= (own.To ?? own.From))
            {
                return time;
            }
        }

        return null;
    }

    // Calculated and sighted dates differ by a day or two.
    private static CalendarEntry? OwnEntry(FastingTime time, OrganizationProfile organization)
    {
        foreach (CalendarEntry entry in organization.Calendar)
        {
            if (
                entry.Kind == CalendarEntryKind.Faith
                && entry.Id.Equals(time.Name, StringComparison.OrdinalIgnoreCase)
                && Math.Abs(entry.From.DayNumber - time.From.DayNumber) <= 15
            )
            {
                return entry;
            }
        }

        return null;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
