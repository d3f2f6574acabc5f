using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Time;

/// <summary>A decision holds until the instant that it names, and no longer where a single fact sets it.</summary>
[TestFixture]
public sealed class ValidUntilTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = new(2026, 2, 24, 9, 30, 0, TimeSpan.Zero);

    private static IEnumerable<DatedFact> Facts => DatedFact.All;

    [Test]
    public void NothingThatChanges_HoldsForever()
    {
        var given = new DatedCase(Now);

        Assert.That(given.Look(Now).ValidUntil, Is.Null);
    }

    [TestCaseSource(nameof(Facts))]
    public void SingleFact_ChangesTheDecisionWhenItSays(DatedFact fact)
    {
        var given = new DatedCase(Now, (fact, Later));
        ContentReport report = given.Look(Now);
        DateTimeOffset end = report.ValidUntil ?? default;

        Assert.That(end, Is.GreaterThan(Now));
        Assert.That(DatedCase.Write(given.Look(end.AddTicks(-1))), Is.EqualTo(DatedCase.Write(report)));
        Assert.That(DatedCase.Write(given.Look(end)), Is.Not.EqualTo(DatedCase.Write(report)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Cases)], MaxTest = 300)]
    public void Decision_IsTheSameUntilThen(DatedCase given, double[] samples)
    {
        ContentReport report = given.Look(given.Now);
        string expected = DatedCase.Write(report);
        DateTimeOffset end = report.ValidUntil ?? given.Now.AddYears(3);

        Assert.That(end, Is.GreaterThan(given.Now));
        foreach (double sample in samples.Where(double.IsFinite).Select(one => Math.Abs(one) % 1).Append(0).Take(5))
        {
            // The nearer to the end, the more there is to go wrong.
            long left = (long)(sample * (end - given.Now).Ticks);
            ContentReport other = given.Look(end.AddTicks(-Math.Max(1, left)));

            Assert.That(DatedCase.Write(other), Is.EqualTo(expected), $"{other.DecidedAt:O} before {end:O}");
            Assert.That(other.ValidUntil, Is.EqualTo(report.ValidUntil));
        }
    }

    [Test]
    public void Cases_ReachDecisionsOfAllSorts()
    {
        // The same cases each time, and enough of them: few have a suppression that counts.
        ContentReport[] reports =
        [
            .. Gen.Sample(Cases.Arbitrary().Generator, numberOfSamples: 500, new Rnd(1), size: 60)
                .Select(one => one.Look(one.Now)),
        ];

        Assert.That(reports.Select(one => one.Decision).Distinct().Count(), Is.EqualTo(3));
        Assert.That(reports.Count(one => one.ValidUntil is null), Is.InRange(1, 250));
        Assert.That(reports.SelectMany(one => one.Diagnostics).Any(one => one.Suppression is not null));
    }

    /// <summary>The scheduled instant of a document is its own and does not change; only what comes after it counts.</summary>
    [Test]
    public void ScheduledInstant_IsNoChange()
    {
        var scheduled = new DatedFact("scheduled", """ "status": "scheduled", "scheduledAt": "{instant}" """);
        DatedFact ends = DatedFact.All.Single(fact => fact.Name == "consent ends");
        var before = new DatedCase(Now, (scheduled, Later), (ends, Later.AddDays(-3)));
        var after = new DatedCase(Now, (scheduled, Later), (ends, Later.AddDays(3)));

        Assert.Multiple(() =>
        {
            Assert.That(new DatedCase(Now, (scheduled, Later)).Look(Now).ValidUntil, Is.Null);
            Assert.That(before.Look(Now).ValidUntil, Is.Null, "it has ended when the content goes out");
            Assert.That(
                after.Look(Now).ValidUntil,
                Is.EqualTo(new DateTimeOffset(2026, 2, 28, 0, 0, 0, TimeSpan.Zero))
            );
        });
    }

    [Test]
    public void FactThatTheDocumentDoesNotRestOn_SetsNoEnd()
    {
        DatedFact embargo = DatedFact.All.Single(fact => fact.Name == "embargo ends");
        DatedFact training = DatedFact.All.Single(fact => fact.Name == "training ends");
        var other = new DatedFact(
            "elsewhere",
            """ "channel": "x" """,
            """ "blackouts": [{ "from": "{instant}", "to": "{instant+9d}", "reason": "election", "channels": ["youtube"] }] """
        );
        var given = new DatedCase(
            Now,
            (embargo with { Document = "" }, Later),
            (training with { Document = training.Document.Replace("\"author\": { \"id\": \"amy\" },", "") }, Later),
            (other, Later)
        );

        Assert.That(given.Look(Now).ValidUntil, Is.Null);
    }

    private static class Cases
    {
        public static Arbitrary<DatedCase> Arbitrary() =>
            (
                from count in Gen.Choose(0, 5)
                from facts in Gen.Elements<DatedFact>(DatedFact.All).ListOf(count)
                from hours in Gen.Choose(-4000, 4000).ListOf(count)
                from ticks in Gen.Choose(-2, 2).ListOf(count)
                from zone in Gen.Elements("", "America/New_York", "Pacific/Auckland", "Etc/GMT+12")
                from scheduled in Gen.Choose(-1000, 3000)
                from isScheduled in Gen.Elements(true, false, false)
                from offset in Gen.Choose(-12, 14)
                select new DatedCase(
                    Now.ToOffset(TimeSpan.FromHours(offset)),
                    [
                        .. facts
                            .Select((fact, index) => (fact, Now.AddHours(hours[index]).AddTicks(ticks[index])))
                            // One layer has one first and one last day.
                            .DistinctBy(each => each.fact.Name.Split(' ')[0] is "layer" ? "layer" : each.fact.Name),
                        .. In(zone).Select(fact => (fact, Now)),
                        .. isScheduled
                            ? [(Scheduled, Now.AddHours(scheduled))]
                            : Array.Empty<(DatedFact, DateTimeOffset)>(),
                    ]
                )
            ).ToArbitrary();

        private static DatedFact Scheduled { get; } =
            new("scheduled", """ "status": "scheduled", "scheduledAt": "{instant}" """);

        private static IEnumerable<DatedFact> In(string zone) =>
            zone.Length == 0
                ? []
                : [new DatedFact("zone", "", $"\"timeZone\": \"{zone}\"", $"\"timeZone\": \"{zone}\"")];
    }
}
