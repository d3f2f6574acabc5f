using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using PublishingChannel = HealthContent.Analysis.Content.Channel;

namespace HealthContent.Analysis.Rules.CalendarEngagement;

/// <summary>A time without anything published.</summary>
/// <param name="Days">Its length in days, without what lies in pauses.</param>
/// <param name="From">The instant of the item before it, or the start of the feed.</param>
/// <param name="To">The instant of the item after it, or the end of the feed.</param>
internal readonly record struct Silence(double Days, DateTimeOffset From, DateTimeOffset To);

/// <summary>When a channel of a feed is silent on purpose: planned pauses, and a crisis that stops what was planned.</summary>
internal sealed class FeedPauses
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> pauses = [];

    private FeedPauses() { }

    public static FeedPauses For(FeedContext context, PublishingChannel channel)
    {
        var result = new FeedPauses();
        foreach (PlannedPause pause in context.Feed.PlannedPauses)
        {
            if (pause.Channel.IsUnspecified || pause.Channel == channel)
            {
                // The days of the pause wherever on Earth the account is: 14 hours before UTC, 12 after it.
                result.pauses.Add((Midnight(pause.From).AddHours(-14), Midnight(pause.To).AddDays(1).AddHours(12)));
            }
        }

        CrisisState? crisis = context.Environment.Organization.Crisis;
        if (
            crisis is { Level: CrisisLevel.Active or CrisisLevel.Recovery, Since: { } since }
            && Concerns(crisis, context.Feed.Account)
        )
        {
            result.pauses.Add((since, DateTimeOffset.MaxValue));
        }

        result.pauses.Sort((left, right) => left.From.CompareTo(right.From));
        return result;
    }

    /// <summary>The longest silence; of two equal ones the later.</summary>
    public Silence LongestSilence(DateTimeOffset start, List<DateTimeOffset> published, DateTimeOffset end)
    {
        Silence longest = default;
        DateTimeOffset previous = start;
        foreach (DateTimeOffset instant in published.Append(end))
        {
            if (instant <= previous)
            {
                continue;
            }

            double days = DaysOutside(previous, instant);
            longest = days >= longest.Days ? new Silence(days, previous, instant) : longest;
            previous = instant;
        }

        return longest;
    }

    private double DaysOutside(DateTimeOffset from, DateTimeOffset to)
    {
        TimeSpan paused = TimeSpan.Zero;
        DateTimeOffset covered = from;
        foreach ((DateTimeOffset start, DateTimeOffset end) in pauses)
        {
            DateTimeOffset first = start > covered ? start : covered;
            DateTimeOffset last = end < to ? end : to;
            if (last > first)
            {
                paused += last - first;
                covered = last;
            }
        }

        return (to - from - paused).TotalDays;
    }

    private static bool Concerns(CrisisState crisis, Account? account) =>
        crisis.Accounts.IsEmpty
        || (account is not null && crisis.Accounts.Contains(account.Handle, StringComparer.OrdinalIgnoreCase));

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
