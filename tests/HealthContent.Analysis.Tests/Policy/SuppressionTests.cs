using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class SuppressionTests
{
    private const string Given = "\"reason\": \"Wording agreed with the regulator.\", \"by\": \"ann\"";

    private static readonly ContentDocument Article = new(
        "Our café's “Never-Fails” tea\n\ncures nothing. The old laser cures acne, says the old brochure."
    )
    {
        Id = "posts/a.md",
    };

    [TestCase("\"document\": \"posts/a.md\"", true)]
    [TestCase("\"document\": \"posts/b.md\"", false)]
    [TestCase("\"text\": \"cures acne\"", true, Description = "the words hold the finding")]
    [TestCase("\"text\": \"LASER, cures - acne!\"", true, Description = "only words count")]
    [TestCase("\"text\": \"acne\"", true, Description = "the finding holds the words")]
    [TestCase("\"text\": \"old laser cures acne says\"", true)]
    [TestCase("\"text\": \"laser cures\"", false, Description = "the words only overlap the finding")]
    [TestCase("\"text\": \"old brochure\"", false, Description = "the words stand elsewhere")]
    [TestCase("\"text\": \"cures acne\", \"surface\": \"title\"", false)]
    [TestCase("\"text\": \"cures acne\", \"surface\": \"body\"", true)]
    [TestCase("\"text\": \"cures acne\", \"document\": \"posts/b.md\"", false)]
    public void Entry_MatchesByRuleDocumentWordsAndSurface(string where, bool matches)
    {
        ContentDiagnostic judged = Decide(where + ", " + Given).Diagnostics[0];

        Assert.Multiple(() =>
        {
            Assert.That(judged.Suppression, matches ? Is.Not.Null : Is.Null);
            Assert.That(judged.Effect, Is.EqualTo(matches ? DiagnosticEffect.None : DiagnosticEffect.Review));
        });
    }

    [Test]
    public void Suppressed_StaysInTheReportMarked()
    {
        PolicyOutcome outcome = Decide("\"text\": \"cures acne\", \"expiresOn\": \"2026-12-31\", " + Given);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Publish));
            Assert.That(
                outcome.Diagnostics.Single().Suppression,
                Is.EqualTo(
                    new DiagnosticSuppression(
                        SuppressionKind.Suppressed,
                        "Wording agreed with the regulator.",
                        "ann",
                        new DateOnly(2026, 12, 31)
                    )
                )
            );
            Assert.That(outcome.ValidUntil, Is.EqualTo(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        });
    }

    [TestCase("todo", false)]
    [TestCase("By design.", false)]
    [TestCase("False positive", false)]
    [TestCase("false positive, by design, OK!", false)]
    [TestCase("won't fix", false)]
    [TestCase("n/a", false)]
    [TestCase("", false)]
    [TestCase("...", false)]
    [TestCase("legacy brochure", false)]
    [TestCase("False positive: name of a band.", true)]
    [TestCase("Quoted from the court's ruling", true)]
    public void Reason_HasToSaySomething(string reason, bool isReal)
    {
        PolicyOutcome outcome = Decide($"\"text\": \"cures acne\", \"reason\": \"{reason}\", \"by\": \"ann\"");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Diagnostics[0].Suppression, isReal ? Is.Not.Null : Is.Null);
            Assert.That(
                outcome.Diagnostics.Skip(1).Select(notice => (notice.Rule.Id, notice.Severity)),
                isReal ? Is.Empty : Is.EqualTo(new[] { ("HCA9103", Severity.Info) })
            );
        });
    }

    [TestCase("2026-11-24", true, Description = "the last day counts")]
    [TestCase("2026-11-23", false)]
    public void Expiry_EndsTheEntry(string expiresOn, bool holds)
    {
        PolicyOutcome outcome = Decide($"\"text\": \"cures acne\", \"expiresOn\": \"{expiresOn}\", " + Given);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(holds ? PublishDecision.Publish : PublishDecision.Review));
            Assert.That(
                outcome.Diagnostics.Skip(1).Select(notice => notice.Message),
                holds
                    ? Is.Empty
                    : Is.EqualTo(
                        new[] { "suppression of HCA1301 by ann expired on 2026-11-23 (own.policy.json(1,80))" }
                    )
            );
        });
    }

    [TestCase("", false)]
    [TestCase(", \"approvedBy\": \"ben\"", false)]
    [TestCase(", \"expiresOn\": \"2027-01-31\"", false)]
    [TestCase(
        ", \"approvedBy\": \"Ann\", \"expiresOn\": \"2027-01-31\"",
        false,
        Description = "nobody approves their own"
    )]
    [TestCase(", \"approvedBy\": \"ben\", \"expiresOn\": \"2027-11-25\"", false, Description = "366 days")]
    [TestCase(", \"approvedBy\": \"ben\", \"expiresOn\": \"2027-11-24\"", true, Description = "365 days")]
    public void Error_NeedsApproverAndExpiry(string more, bool holds)
    {
        ContentPolicy policy = PolicySamples.Policy(
            $$"""  "suppressions": [ { "rule": "HCA1302", "text": "cures acne", {{Given}}{{more}} } ] """
        );

        PolicyOutcome outcome = policy.Decide(Article, FindingAt(SideEffects, Article, "cures acne"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(holds ? PublishDecision.Publish : PublishDecision.Block));
            Assert.That(
                outcome.Diagnostics.Skip(1).Select(one => one.Rule.Id),
                holds ? Is.Empty : Is.EqualTo(new[] { "HCA9103" })
            );
        });
    }

    [TestCase("\"document\": \"posts/a.md\"", "HCA9102")]
    [TestCase("\"document\": \"posts/b.md\"", null)]
    [TestCase("\"text\": \"cures acne\"", null, Description = "only a batch can tell")]
    [TestCase("\"document\": \"posts/a.md\", \"expiresOn\": \"2026-01-01\"", "HCA9104")]
    public void UnusedEntry_IsReportedForItsDocument(string where, string? ruleId)
    {
        ContentPolicy policy = PolicySamples.Policy(
            $$"""  "suppressions": [ { "rule": "HCA1301", {{where}}, {{Given}} } ] """
        );

        PolicyOutcome outcome = policy.Decide(Article);

        Assert.Multiple(() =>
        {
            Assert.That(
                outcome.Diagnostics.Select(one => one.Rule.Id),
                ruleId is null ? Is.Empty : Is.EqualTo(new[] { ruleId })
            );
            Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Publish));
        });
    }

    [Test]
    public void Batch_TellsUnusedExpiredAndUnfoundedEntries()
    {
        ContentPolicy policy = PolicySamples.Policy(
            $$"""
            "suppressions": [
              { "rule": "HCA1301", "text": "cures acne", {{Given}} },
              { "rule": "HCA1301", "text": "cures gout", {{Given}} },
              { "rule": "HCA1301", "text": "cures pain", "expiresOn": "2020-01-01", {{Given}} },
              { "rule": "HCA1301", "text": "cures all", "reason": "todo", "by": "ann" }
            ]
            """
        );
        PolicyOutcome outcome = policy.Decide(Article, FindingAt(Efficacy, Article, "cures acne"));

        Assert.That(
            policy.CheckSuppressions(outcome.Diagnostics, Now).Select(one => one.Rule.Id),
            Is.EqualTo(new[] { "HCA9102", "HCA9104", "HCA9103" })
        );
    }

    [Test]
    public void Html_TagsDoNotPartWords()
    {
        var document = new ContentDocument("<p>The <em class=\"cures\">laser</em> cures <b>acne</b>.</p>")
        {
            Format = ContentFormat.Html,
        };
        ContentPolicy policy = PolicySamples.Policy(
            $$"""  "suppressions": [ { "rule": "HCA1301", "text": "laser cures acne", {{Given}} } ] """
        );

        PolicyOutcome outcome = policy.Decide(document, FindingAt(Efficacy, document, "cures <b>acne"));

        Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Publish));
    }

    private static PolicyOutcome Decide(string entry) =>
        PolicySamples
            .Policy($$""" "suppressions": [ { "rule": "absolute-efficacy-claim", {{entry}} } ] """)
            .Decide(Article, FindingAt(Efficacy, Article, "cures acne"));
}
