using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class DecisionProperties
{
    private static readonly RuleDescriptor[] Findable =
    [
        Efficacy,
        SideEffects,
        NationalId,
        Date,
        Grade,
        Shouting,
        Reviewers,
    ];
    private static readonly ContentDocument Post = new("One two three four five six seven eight nine ten.");

    /// <summary>What a policy says of a rule: null is silence.</summary>
    public sealed record Entry(int Rule, Severity? Severity, DiagnosticEffect? Effect, Confidence? Floor);

    /// <summary>A finding to be.</summary>
    public sealed record Found(int Rule, Confidence Confidence, int Place);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void OrderOfRulesAndFindings_NeverMatters(Entry[] entries, Found[] findings, int seed)
    {
        Entry[] distinct = [.. entries.DistinctBy(entry => entry.Rule)];
        ContentPolicy one = Policy(distinct);
        ContentPolicy other = Policy(Shuffle(distinct, seed));
        PolicyOutcome expected = one.Decide(Post, Findings(findings));
        PolicyOutcome actual = other.Decide(Post, Findings(Shuffle(findings, seed)));

        Assert.Multiple(() =>
        {
            Assert.That(actual.Decision, Is.EqualTo(expected.Decision));
            Assert.That(actual.Reasons, Is.EqualTo(expected.Reasons));
            Assert.That(actual.ValidUntil, Is.EqualTo(expected.ValidUntil));
            Assert.That(Effects(actual), Is.EquivalentTo(Effects(expected)));
        });
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void TighterEntry_NeverGivesALooserDecision(Entry[] entries, Found[] findings, Entry tighter)
    {
        Entry[] distinct = [.. entries.DistinctBy(entry => entry.Rule)];
        Entry[] tightened =
        [
            .. distinct.Select(entry =>
                entry.Rule != tighter.Rule
                    ? entry
                    : entry with
                    {
                        // Silence is the rule's own severity: to name a lower one would loosen it.
                        Severity = Highest(entry.Severity ?? Findable[entry.Rule].DefaultSeverity, tighter.Severity),
                        Effect = entry.Effect is null ? null : Highest(entry.Effect, tighter.Effect),
                        Floor = entry.Floor > tighter.Floor ? tighter.Floor : entry.Floor,
                    }
            ),
        ];
        PublishDecision before = Policy(distinct).Decide(Post, Findings(findings)).Decision;

        Assert.That(Policy(tightened).Decide(Post, Findings(findings)).Decision, Is.GreaterThanOrEqualTo(before));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void LowerLayer_NeverGivesALooserDecisionUnlessRefused(Entry[] upper, Entry[] lower, Found[] findings)
    {
        using PolicyFolder folder = new PolicyFolder()
            .With("upper.json", Json(Members(upper, all: true), "base", "upper"))
            .With("lower.json", Json("\"extends\": \"upper.json\", " + Members(lower), id: "lower"));
        PublishDecision alone = folder.Load("upper.json").Decide(Post, Findings(findings)).Decision;
        ContentPolicy both;
        try
        {
            both = folder.Load("lower.json");
        }
        catch (PolicyException exception)
        {
            Assert.That(exception.Message, Does.Contain("may not loosen"));
            return;
        }

        Assert.That(both.Decide(Post, Findings(findings)).Decision, Is.GreaterThanOrEqualTo(alone));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void SuppressionInThePast_NeverMatters(Entry[] entries, Found[] findings, PositiveInt days)
    {
        DateOnly expiry = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-Math.Min(days.Get, 20_000));
        string suppressions = string.Join(
            ", ",
            Findable
                .Where(rule => rule != NationalId)
                .Select(rule =>
                    $$"""{ "rule": "{{rule.Id}}", "text": "three", "reason": "It was agreed with the regulator.", "by": "a", "approvedBy": "b", "expiresOn": "{{expiry:yyyy-MM-dd}}" }"""
                )
        );
        Entry[] distinct = [.. entries.DistinctBy(entry => entry.Rule)];
        ContentPolicy without = Policy(distinct);
        ContentPolicy with = PolicySamples.Policy(Members(distinct) + $", \"suppressions\": [ {suppressions} ]");
        PolicyOutcome expected = without.Decide(Post, Findings(findings));
        PolicyOutcome actual = with.Decide(Post, Findings(findings));

        Assert.Multiple(() =>
        {
            Assert.That(actual.Decision, Is.EqualTo(expected.Decision));
            Assert.That(actual.Reasons, Is.EqualTo(expected.Reasons));
            Assert.That(
                Effects(actual).Where(one => !one.StartsWith("HCA91", StringComparison.Ordinal)),
                Is.EqualTo(Effects(expected))
            );
        });
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void OneFindingMore_NeverGivesALooserDecision(Entry[] entries, Found[] findings, Found more)
    {
        ContentPolicy policy = Policy([.. entries.DistinctBy(entry => entry.Rule)]);
        PublishDecision before = policy.Decide(Post, Findings(findings)).Decision;

        Assert.That(policy.Decide(Post, Findings([.. findings, more])).Decision, Is.GreaterThanOrEqualTo(before));
    }

    private static ContentPolicy Policy(Entry[] entries) => PolicySamples.Policy(Members(entries));

    private static string Members(Entry[] entries, bool all = false)
    {
        var rules = entries
            .DistinctBy(entry => entry.Rule)
            .ToDictionary(entry => Findable[entry.Rule].Id, entry => Value(entry), StringComparer.Ordinal);
        if (all)
        {
            // What a layer does not speak of is left to those below, so this one takes every rule in hand.
            foreach (RuleDescriptor rule in Findable)
            {
                string entry = rules.GetValueOrDefault(rule.Id, "{  }");
                rules[rule.Id] = entry[..^2] + (entry.Length > 4 ? ", " : "") + "\"loosenable\": false }";
            }
        }

        return $"\"rules\": {{ {string.Join(", ", rules.Select(rule => $"\"{rule.Key}\": {rule.Value}"))} }}";
    }

    // A rule that may never be loosened takes only what tightens it.
    private static string Value(Entry entry)
    {
        bool isFixed = Findable[entry.Rule] == NationalId;
        var members = new List<string>();
        if (entry.Severity is { } severity && !isFixed)
        {
            members.Add($"\"severity\": \"{PolicyNames.Severities.Name(severity)}\"");
        }

        if (entry.Effect is { } effect && !isFixed)
        {
            members.Add($"\"effect\": \"{PolicyNames.Effects.Name(effect)}\"");
        }

        if (entry.Floor is { } floor && !isFixed)
        {
            members.Add($"\"confidenceFloor\": \"{PolicyNames.Confidences.Name(floor)}\"");
        }

        return $"{{ {string.Join(", ", members)} }}";
    }

    private static ImmutableArray<ContentDiagnostic> Findings(Found[] findings) =>
        [.. findings.Select(found => Finding(Findable[found.Rule], found.Confidence, start: found.Place, length: 3))];

    private static List<string> Effects(PolicyOutcome outcome) =>
        [
            .. outcome.Diagnostics.Select(one =>
                $"{one.Rule.Id} {one.Span} {one.Confidence}: {one.Severity}, {one.Effect}"
            ),
        ];

    private static T[] Shuffle<T>(T[] items, int seed)
    {
        uint state = (uint)seed;
        return [.. items.OrderBy(_ => state = (state * 1664525) + 1013904223)];
    }

    private static T? Highest<T>(T? left, T? right)
        where T : struct, IComparable =>
        left is null ? right
        : right is null || left.Value.CompareTo(right.Value) >= 0 ? left
        : right;

    private static class Generators
    {
        public static Arbitrary<Entry> Entries() =>
            (
                from rule in Gen.Choose(0, Findable.Length - 1)
                from severity in Maybe<Severity>()
                from effect in Maybe<DiagnosticEffect>()
                from floor in Maybe<Confidence>()
                select new Entry(rule, severity, effect, floor)
            ).ToArbitrary();

        public static Arbitrary<Found> Findings() =>
            (
                from rule in Gen.Choose(0, Findable.Length - 1)
                from confidence in Gen.Elements(Enum.GetValues<Confidence>())
                from place in Gen.Choose(0, 20)
                select new Found(rule, confidence, place)
            ).ToArbitrary();

        private static Gen<T?> Maybe<T>()
            where T : struct, Enum =>
            from value in Gen.Elements(Enum.GetValues<T>())
            from given in Gen.Elements(true, false)
            select given ? (T?)value : null;
    }
}
