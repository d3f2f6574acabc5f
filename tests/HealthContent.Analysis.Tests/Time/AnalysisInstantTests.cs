using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Time;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Time;

[TestFixture]
public sealed class AnalysisInstantTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 8, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo?[] Zones =
    [
        null,
        TimeZoneInfo.Utc,
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        TimeZoneInfo.FindSystemTimeZoneById("America/Havana"),
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"),
        TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"),
    ];

    [FsCheck.NUnit.Property]
    public void Comparison_IsThatOfTheLaterInstant_AndChangesWhenTheClockSays(
        int now,
        int floor,
        int other,
        bool isFloored,
        byte operation
    )
    {
        DateTimeOffset start = Noon.AddMinutes(now % 50);
        DateTimeOffset right = Noon.AddMinutes(other % 50);
        bool Ask(DateTimeOffset at, out DateTimeOffset? change)
        {
            var clock = new AnalysisClock(at);
            var instant = new AnalysisInstant(clock);
            instant = isFloored ? instant.NotBefore(Noon.AddMinutes(floor % 50)) : instant;
            bool answer = Compare(instant, right, operation);
            change = clock.NextChange;
            return answer;
        }

        DateTimeOffset later = isFloored && Noon.AddMinutes(floor % 50) > start ? Noon.AddMinutes(floor % 50) : start;
        bool answer = Ask(start, out DateTimeOffset? next);

        Assert.That(answer, Is.EqualTo(Compare(later, right, operation)));
        if (next is { } change)
        {
            Assert.That(change, Is.GreaterThan(start));
            Assert.That(Ask(change.AddTicks(-1), out _), Is.EqualTo(answer));
            Assert.That(Ask(change, out _), Is.Not.EqualTo(answer));
        }
        else
        {
            Assert.That(Ask(start.AddYears(900), out _), Is.EqualTo(answer));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Day_IsTheOneOnTheCalendar_AndChangesWhenTheClockSays(int minutes, int days, byte zone, byte operation)
    {
        DateTimeOffset start = Noon.AddMinutes(minutes % 600_000).ToOffset(TimeSpan.FromHours(minutes % 12));
        DateOnly date = DateOnly.FromDateTime(start.DateTime).AddDays(days % 3);
        TimeZoneInfo? where = Zones[zone % Zones.Length];
        bool Ask(DateTimeOffset at, out DateTimeOffset? change)
        {
            var clock = new AnalysisClock(at);
            bool answer = Compare(new AnalysisInstant(clock).In(where), date, operation);
            change = clock.NextChange;
            return answer;
        }

        bool answer = Ask(start, out DateTimeOffset? next);

        Assert.That(answer, Is.EqualTo(Compare(Days.Of(start, where), date, operation)));
        if (next is { } change)
        {
            Assert.That(Ask(change.ToOffset(start.Offset).AddTicks(-1), out _), Is.EqualTo(answer));
            Assert.That(Ask(change.ToOffset(start.Offset), out _), Is.Not.EqualTo(answer));
        }
    }

    [Test]
    public void FirstOfSeveralChanges_Counts()
    {
        var clock = new AnalysisClock(Noon);
        var now = new AnalysisInstant(clock);
        bool[] answers = [now < Noon.AddDays(3), now < Noon.AddDays(1), now < Noon.AddDays(2), now < Noon.AddDays(-1)];

        Assert.Multiple(() =>
        {
            Assert.That(answers, Is.EqualTo([true, true, true, false]));
            Assert.That(clock.NextChange, Is.EqualTo(Noon.AddDays(1)));
        });
    }

    [Test]
    public void FixedInstant_AsksNoClock()
    {
        AnalysisInstant instant = Noon;
        AnalysisDay day = new DateOnly(2026, 3, 8);

        Assert.Multiple(() =>
        {
            Assert.That(instant >= Noon && instant <= Noon && !(instant < Noon) && !(instant > Noon));
            Assert.That(instant.Read(), Is.EqualTo(Noon));
            Assert.That(day.Date, Is.EqualTo(new DateOnly(2026, 3, 8)));
            Assert.That(day >= day.Date && day <= day.Date && !(day < day.Date) && !(day > day.Date));
        });
    }

    [Test]
    public void Reading_HoldsForTheInstantOrTheDayOnly()
    {
        var clock = new AnalysisClock(Noon);
        DateOnly day = new AnalysisInstant(clock).In(TimeZoneInfo.Utc).Date;
        DateTimeOffset? endOfDay = clock.NextChange;
        DateTimeOffset read = new AnalysisInstant(clock).Read();

        Assert.Multiple(() =>
        {
            Assert.That((day, read), Is.EqualTo((new DateOnly(2026, 3, 8), Noon)));
            Assert.That(endOfDay, Is.EqualTo(new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(clock.NextChange, Is.EqualTo(Noon.AddTicks(1)));
        });
    }

    [Test]
    public void EndsOfTheCalendar_AreNoChange()
    {
        var clock = new AnalysisClock(Noon);
        var now = new AnalysisInstant(clock);
        AnalysisDay today = now.In(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));
        bool[] answers =
        [
            now > DateTimeOffset.MaxValue,
            now < DateTimeOffset.MinValue,
            today > DateOnly.MaxValue,
            today < DateOnly.MinValue,
            now.HasElapsed(Noon, TimeSpan.MaxValue),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(answers, Is.All.False);
            Assert.That(clock.NextChange, Is.Null);
        });
    }

    [Test]
    public void ManyThreads_LoseNoChange()
    {
        var clock = new AnalysisClock(Noon);
        Parallel.For(1, 20_000, index => clock.HasReached(Noon.AddSeconds((index * 7919 % 20_000) + 1)));

        Assert.That(clock.NextChange, Is.EqualTo(Noon.AddSeconds(2)));
    }

    private static bool Compare(AnalysisInstant left, DateTimeOffset right, byte operation) =>
        (operation % 8) switch
        {
            0 => left < right,
            1 => left <= right,
            2 => left > right,
            3 => left >= right,
            4 => right < left,
            5 => right <= left,
            6 => right > left,
            _ => right >= left,
        };

    private static bool Compare(DateTimeOffset left, DateTimeOffset right, byte operation) =>
        (operation % 8) switch
        {
            0 => left < right,
            1 => left <= right,
            2 => left > right,
            3 => left >= right,
            4 => right < left,
            5 => right <= left,
            6 => right > left,
            _ => right >= left,
        };

    private static bool Compare(AnalysisDay left, DateOnly right, byte operation) =>
        (operation % 8) switch
        {
            0 => left < right,
            1 => left <= right,
            2 => left > right,
            3 => left >= right,
            4 => right < left,
            5 => right <= left,
            6 => right > left,
            _ => right >= left,
        };

    private static bool Compare(DateOnly left, DateOnly right, byte operation) =>
        (operation % 8) switch
        {
            0 => left < right,
            1 => left <= right,
            2 => left > right,
            3 => left >= right,
            4 => right < left,
            5 => right <= left,
            6 => right > left,
            _ => right >= left,
        };
}
