namespace HealthContent.Analysis.Time;

/// <summary>
/// The clock of one analysis. Nobody reads it: rules and policy ask it whether an instant is reached, and it remembers the first one
/// at which an answer turns out otherwise.
/// </summary>
/// <remarks>Safe for use from several threads. One clock serves one analysis: what it remembers is until when that holds.</remarks>
internal sealed class AnalysisClock(DateTimeOffset now)
{
    // Time only goes on: "it is reached" stays true, so that only what is still to come can change an answer.
    private long nextChange = long.MaxValue;

    /// <summary>The offset in which the clock shows the time.</summary>
    public TimeSpan Offset => now.Offset;

    /// <summary>The instant at which the first of the answers given so far changes; null when none ever will.</summary>
    public DateTimeOffset? NextChange
    {
        get
        {
            long ticks = Interlocked.Read(ref nextChange);
            return ticks >= DateTimeOffset.MaxValue.UtcTicks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
        }
    }

    /// <summary>Whether it is that instant or later.</summary>
    public bool HasReached(DateTimeOffset instant)
    {
        if (instant <= now)
        {
            return true;
        }

        long ticks = instant.UtcTicks;
        long known = Interlocked.Read(ref nextChange);
        while (ticks < known)
        {
            long before = Interlocked.CompareExchange(ref nextChange, ticks, known);
            if (before == known)
            {
                break;
            }

            known = before;
        }

        return false;
    }

    /// <summary>The instant itself. What rests on it holds for this instant only.</summary>
    public DateTimeOffset Read()
    {
        HasReached(AnalysisInstant.After(now));
        return now;
    }

    /// <summary>The day, of which the answer rests on its end.</summary>
    /// <param name="floor">The instant of which to tell the day when it is still to come.</param>
    /// <param name="zone">Where the day is; null for the offset given.</param>
    /// <param name="offset">The offset of the day where no zone is known.</param>
    public DateOnly ReadDay(DateTimeOffset floor, TimeZoneInfo? zone, TimeSpan offset)
    {
        DateTimeOffset later = floor > now ? floor : now;
        DateOnly day = DateOnly.FromDateTime(
            (zone is null ? later.ToOffset(offset) : TimeZoneInfo.ConvertTime(later, zone)).DateTime
        );
        HasReached(Days.End(day, zone, offset));
        return day;
    }
}
