using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class BaselineTests
{
    private const string Words = "cures acne";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly ContentDocument Old = new("We are open. Our new laser cures acne in one visit, come by.");

    [TestCase("Our new laser cures acne in one visit, come by.", true, Description = "text before it is gone")]
    [TestCase("🏥 We moved! And there is news: Our new laser cures acne in one visit. Or two.", true)]
    [TestCase("OUR NEW LASER\n“cures” acne — in one visit", true, Description = "case and signs do not count")]
    [TestCase(
        "Our new ｌａｓｅｒ cur\u00ADes acne in one visit",
        true,
        Description = "nor does how letters are written"
    )]
    [TestCase("Our old laser cures acne in one visit, come by.", false, Description = "a word beside it changed")]
    [TestCase("Our new laser cures acne in two visits, come by.", false)]
    public void Baseline_MovesWithTheText(string text, bool covered)
    {
        var document = new ContentDocument(text);
        string words = text.Contains(Words, StringComparison.Ordinal) ? Words : text[CuresAt(text)..(AcneAt(text) + 4)];

        PolicyOutcome outcome = PolicyWith(BaselineOf(Old, FindingAt(Efficacy, Old, Words)))
            .Decide(document, FindingAt(Efficacy, document, words));

        Assert.Multiple(() =>
        {
            Assert.That(
                outcome.Diagnostics.Single().Suppression?.Kind,
                Is.EqualTo(covered ? SuppressionKind.Baselined : (SuppressionKind?)null)
            );
            Assert.That(outcome.Decision, Is.EqualTo(covered ? PublishDecision.Publish : PublishDecision.Review));
        });
    }

    [Test]
    public void SecondCopy_IsANewFinding()
    {
        var document = new ContentDocument(Old.Text + "\n\n" + Old.Text);
        ContentDiagnostic first = FindingAt(Efficacy, document, Words);
        ContentDiagnostic second = FindingAt(Efficacy, document, Words, first.Span.End);
        Baseline baseline = BaselineOf(Old, FindingAt(Efficacy, Old, Words));

        foreach (ContentDiagnostic[] order in new[] { new[] { first, second }, [second, first] })
        {
            PolicyOutcome outcome = PolicyWith(baseline).Decide(document, [.. order]);

            Assert.That(
                outcome.Diagnostics.Where(one => one.Suppression is null).Select(one => one.Span),
                Is.EqualTo(new[] { second.Span })
            );
        }
    }

    [Test]
    public void OtherRule_IsNotCovered()
    {
        PolicyOutcome outcome = PolicyWith(BaselineOf(Old, FindingAt(Efficacy, Old, Words)))
            .Decide(Old, FindingAt(Shouting, Old, Words));

        Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Review));
    }

    [Test]
    public void WhatMayNotBeSuppressed_IsNeverTakenUp()
    {
        Baseline baseline = BaselineOf(Old, FindingAt(NationalId, Old, Words), Finding(EngineRules.AnalyzerFailure));

        Assert.That(baseline.Entries, Is.Empty);
    }

    [Test]
    public void ForgedEntryOfANeverLoosenableRule_CoversNothing()
    {
        ContentDiagnostic finding = FindingAt(NationalId, Old, Words);
        var forged = new Baseline(
            Key,
            [new BaselineEntry("HCA1007", new BaselineBuilder(Key).Build().FingerprintOf(Old, finding), 1)]
        );

        Assert.That(PolicyWith(forged).Decide(Old, finding).Decision, Is.EqualTo(PublishDecision.Block));
    }

    [TestCase("a", "a", true)]
    [TestCase("a", "b", false, Description = "a finding about the whole belongs to its document")]
    [TestCase(null, null, true)]
    public void FindingAboutTheWhole_BelongsToItsDocument(string? oldId, string? newId, bool covered)
    {
        ContentDiagnostic finding = Finding(Shouting);
        PolicyOutcome outcome = PolicyWith(BaselineOf(Old with { Id = oldId }, finding))
            .Decide(Old with { Id = newId }, finding);

        Assert.That(outcome.Decision, Is.EqualTo(covered ? PublishDecision.Publish : PublishDecision.Review));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void File_RoundTrips(bool withKey)
    {
        using var folder = new PolicyFolder();
        Baseline baseline = BaselineOf(Old, FindingAt(Efficacy, Old, Words), FindingAt(Shouting, Old, "open"));
        Save(folder, baseline, withKey);
        string json = File.ReadAllText(folder.PathOf("baseline.json"));

        Baseline read = Baseline.Load(folder.PathOf("baseline.json"), withKey ? default : Key.AsMemory());

        Assert.Multiple(() =>
        {
            Assert.That(read.Entries, Is.EqualTo(baseline.Entries));
            Assert.That(read.Entries.Select(entry => entry.RuleId), Is.EqualTo(new[] { "ACME001", "HCA1301" }));
            Assert.That(json, Does.Not.Contain("acne").IgnoreCase);
            Assert.That(json.Contains(Convert.ToBase64String(Key), StringComparison.Ordinal), Is.EqualTo(withKey));
        });
    }

    [Test]
    public void OtherKey_GivesOtherFingerprints()
    {
        ContentDiagnostic finding = FindingAt(Efficacy, Old, Words);

        Assert.That(
            new BaselineBuilder().Build().FingerprintOf(Old, finding),
            Is.Not.EqualTo(new BaselineBuilder(Key).Build().FingerprintOf(Old, finding))
        );
    }

    [Test]
    public void Stale_IsWhatIsGone()
    {
        Baseline before = BaselineOf(Old, FindingAt(Efficacy, Old, Words), FindingAt(Shouting, Old, "open"));
        Baseline now = BaselineOf(Old, FindingAt(Efficacy, Old, Words));

        Assert.Multiple(() =>
        {
            Assert.That(
                before.StaleAgainst(now).Select(entry => (entry.RuleId, entry.Count)),
                Is.EqualTo(new[] { ("ACME001", 1) })
            );
            Assert.That(now.StaleAgainst(before), Is.Empty);
            Assert.Throws<ArgumentException>(() => before.StaleAgainst(new BaselineBuilder().Build()));
        });
    }

    [TestCase("{ }", "$", "lacks 'version'")]
    [TestCase("{ \"version\": 2, \"entries\": [] }", "$.version", "expected 1")]
    [TestCase("{ \"version\": 1, \"entries\": [] }", "$", "no key of at least 16 bytes was given")]
    [TestCase("{ \"version\": 1, \"key\": \"c2hvcnQ=\", \"entries\": [] }", "$.key", "at least 16 bytes as base64")]
    [TestCase(
        "{ \"version\": 1, \"key\": \"AAAAAAAAAAAAAAAAAAAAAA==\", \"keyCheck\": \"00\", \"entries\": [] }",
        "$.keyCheck",
        "not the one"
    )]
    [TestCase(
        "{ \"version\": 1, \"key\": \"AAAAAAAAAAAAAAAAAAAAAA==\", \"entries\": [ { \"rule\": \"HCA1301\", \"fingerprint\": \"ab\", \"count\": 1 } ] }",
        "$.entries[0].fingerprint",
        "64 hexadecimal digits"
    )]
    [TestCase(
        "{ \"version\": 1, \"key\": \"AAAAAAAAAAAAAAAAAAAAAA==\", \"entrys\": [], \"entries\": [] }",
        "$.entrys",
        "did you mean 'entries'?"
    )]
    public void BadFile_NamesPlace(string json, string path, string message)
    {
        using var folder = new PolicyFolder().With("baseline.json", json);

        PolicyException exception = Assert.Throws<PolicyException>(() =>
            Baseline.Load(folder.PathOf("baseline.json"))
        )!;

        Assert.That(
            exception.Errors.Select(error => $"{error.Place.Path}: {error.Message}"),
            Has.Some.StartsWith(path + ":").And.Some.Contains(message)
        );
    }

    [Test]
    public void PolicyFile_NamesItsBaselineAndSuppressesByFingerprint()
    {
        using var folder = new PolicyFolder();
        Save(folder, BaselineOf(Old, FindingAt(Efficacy, Old, Words)), withKey: true);
        ContentDiagnostic brand = FindingAt(Shouting, Old, "open");
        string fingerprint = new BaselineBuilder(Key).Build().FingerprintOf(Old, brand);
        folder.With(
            "own.json",
            Json(
                $$"""
                "baseline": "baseline.json",
                "suppressions": [
                  { "rule": "ACME001", "fingerprint": "{{fingerprint}}", "reason": "The name of our café.", "by": "ann" }
                ]
                """
            )
        );

        PolicyOutcome outcome = folder.Load("own.json").Decide(Old, FindingAt(Efficacy, Old, Words), brand);

        Assert.That(
            outcome.Diagnostics.Select(one => one.Suppression?.Kind),
            Is.EqualTo(new SuppressionKind?[] { SuppressionKind.Baselined, SuppressionKind.Suppressed })
        );
    }

    private static int CuresAt(string text) => text.IndexOf("cur", StringComparison.OrdinalIgnoreCase);

    private static int AcneAt(string text) => text.IndexOf("acne", StringComparison.OrdinalIgnoreCase);

    private static Baseline BaselineOf(ContentDocument document, params ContentDiagnostic[] findings)
    {
        var builder = new BaselineBuilder(Key);
        builder.Add(document, [.. findings]);
        return builder.Build();
    }

    private static ContentPolicy PolicyWith(Baseline baseline)
    {
        using var folder = new PolicyFolder();
        Save(folder, baseline, withKey: true);
        folder.With("own.json", Json("\"baseline\": \"baseline.json\""));
        return folder.Load("own.json");
    }

    private static void Save(PolicyFolder folder, Baseline baseline, bool withKey)
    {
        using FileStream stream = File.Create(folder.PathOf("baseline.json"));
        baseline.Write(stream, withKey);
    }
}
