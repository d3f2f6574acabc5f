using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

[TestFixture]
public sealed class AuditEntryTests
{
    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .UseTimeProvider(new FixedTimeProvider(AuditSamples.Now))
        .Build();

    private static readonly AuditEntryFactory Entries = new(Pipeline, AuditSamples.Key);

    private static readonly ContentDocument Document = new(
        "Mr. Quillfeather is home after his hip replacement! Zorbalex cures acne with zero side effects."
    )
    {
        Id = "post-1",
        Title = "Meet Quillfeather",
        Summary = "Zorbalex works",
        FirstComment = "Quillfeather says thanks",
        Author = new Author { Id = "anna" },
        Media = [new MediaItem { Kind = MediaKind.Image, AltText = "Quillfeather at home" }],
        Approvals =
        [
            new Approval
            {
                UserId = "ben",
                Role = GovernanceRole.Privacy,
                Decision = ApprovalDecision.Approve,
                At = AuditSamples.Now,
                Comment = "Quillfeather agreed by phone",
                Evidence = ["case-7"],
            },
        ],
        Overrides =
        [
            new FindingOverride
            {
                Rule = "HCA1301",
                By = "cleo",
                Role = GovernanceRole.LegalRegulatory,
                Reason = OverrideReason.LegalAdvice,
                Justification = "Zorbalex may say so",
                SpanHash = ContentHash.Compute(new ContentDocument("Zorbalex cures acne")),
                ExpiresOn = new DateOnly(2027, 1, 31),
            },
        ],
        BreakGlass = new BreakGlass
        {
            UserId = "dora",
            At = AuditSamples.Now,
            Reason = "Quillfeather is on the news",
        },
    };

    private static IEnumerable<AuditEntry> AllEntries() =>
        [
            Entries.Decision(Document, Pipeline.Analyze(Document), "cms", GovernanceRole.Publisher),
            Entries.Approval(Document, Document.Approvals[0]),
            Entries.Override(Document, Document.Overrides[0]),
            Entries.BreakGlass(Document, Document.BreakGlass!),
            Entries.Action(Document, new ContentAction { Kind = ContentActionKind.Edit, UserId = "anna" }),
            Entries.Publication(
                Document,
                new PublicationReceipt
                {
                    Channel = Channel.Instagram,
                    PostId = "17",
                    At = AuditSamples.Now,
                },
                "cms"
            ),
        ];

    [Test]
    public void NoEntry_HoldsAWordOfTheDocument(
        [Values("uillfeather", "orbalex", "agreed", "acne", "SPANHASH")] string word
    )
    {
        Assert.That(Pipeline.Analyze(Document).Diagnostics, Is.Not.Empty);
        foreach (AuditEntry entry in AllEntries())
        {
            string json = Encoding.UTF8.GetString(AuditJson.WriteEntry(entry));
            string absent = word == "SPANHASH" ? Document.Overrides[0].SpanHash! : word;
            Assert.That(json, Does.Not.Contain(absent).IgnoreCase, entry.Kind.ToString());
        }
    }

    [Test]
    public void EveryEntry_SaysWhoWhatWhenAndOfWhat()
    {
        AuditEntry[] entries = [.. AllEntries()];

        Assert.That(
            entries.Select(entry => (entry.Kind, entry.By)),
            Is.EqualTo(
                new[]
                {
                    (AuditEventKind.Decision, "cms"),
                    (AuditEventKind.Approval, "ben"),
                    (AuditEventKind.Override, "cleo"),
                    (AuditEventKind.BreakGlass, "dora"),
                    (AuditEventKind.Action, "anna"),
                    (AuditEventKind.Publication, "cms"),
                }
            )
        );
        Assert.That(entries.Select(entry => entry.At), Is.All.EqualTo(AuditSamples.Now));
        Assert.That(entries.Select(entry => entry.DocumentId), Is.All.EqualTo("post-1"));
        Assert.That(entries.Select(entry => entry.DocumentHash), Is.All.EqualTo(ContentHash.Compute(Document)));
        Assert.That(entries.Select(entry => entry.KeyCheck), Is.All.EqualTo(AuditSamples.Key.Check));
        Assert.That(entries.Select(entry => entry.Salt), Is.Unique);
    }

    [Test]
    public void Decision_HoldsWhatTheReportSays()
    {
        ContentReport report = Pipeline.Analyze(Document);
        AuditDecision decision = Entries.Decision(Document, report, "cms").Decision!;

        Assert.That((decision.Decision, decision.DecidedAt), Is.EqualTo((PublishDecision.Block, AuditSamples.Now)));
        Assert.That(decision.Decision, Is.EqualTo(report.Decision));
        Assert.That(
            decision.Diagnostics.Select(one => (one.Rule, one.Surface, one.Start, one.End, one.Effect)),
            Is.EqualTo(
                report.Diagnostics.Select(one =>
                    (one.Rule.Id, one.SurfacePath, one.Span.Start, one.Span.End, one.Effect)
                )
            )
        );
        Assert.That(
            decision.NotEvaluated.Select(one => (one.Rule, one.Missing)),
            Is.EqualTo(report.NotEvaluated.Select(one => (one.Rule.Id, one.Reason)))
        );
        Assert.That(
            decision.Reasons.Select(one => (one.Decision, one.Rule, one.Reviewer)),
            Is.EqualTo(report.Reasons.Select(one => (one.Decision, one.RuleId, one.Reviewer)))
        );
        Assert.That(decision.Basis.RulesVersion, Does.StartWith("0.1.0"));
        Assert.That(decision.Basis.Policy, Is.Empty);
    }

    [Test]
    public void Hash_IsThatOfTheWords_UnderTheKeyAlone()
    {
        ContentReport report = Pipeline.Analyze(Document);
        AuditEntry entry = Entries.Decision(Document, report, "cms");
        AuditEntry again = Entries.Decision(Document, report, "cms");
        int index = report.Diagnostics.ToList().FindIndex(one => one is { SurfacePath: "body", Span.IsEmpty: false });
        ContentDiagnostic found = report.Diagnostics[index];
        string words = Document.Text.Substring(found.Span.Start, found.Span.Length);
        string hash = entry.Decision!.Diagnostics[index].TextHash!;

        Assert.That(hash, Does.Match("^hmac-sha256:[0-9a-f]{64}$"));
        Assert.That(AuditSamples.Key.Matches(entry, hash, words));
        Assert.That(AuditSamples.Key.Matches(entry, hash, words + " "), Is.False);
        Assert.That(AuditKey.Generate().Matches(entry, hash, words), Is.False);
        Assert.That(again.Decision!.Diagnostics[index].TextHash, Is.Not.EqualTo(hash), "the salt is new");
        Assert.That(AuditSamples.Key.Matches(entry, entry.Overrides[0].Justification!, "Zorbalex may say so"));
        Assert.That(AuditSamples.Key.Matches(entry, entry.Approvals[0].Comment!, "Quillfeather agreed by phone"));
    }

    [Test]
    public void WholeFindings_HaveNoHash()
    {
        AuditDecision decision = Entries.Decision(Document, Pipeline.Analyze(Document), "cms").Decision!;
        foreach (AuditDiagnostic one in decision.Diagnostics)
        {
            Assert.That(one.TextHash is null, Is.EqualTo(one.Start == one.End), one.Rule);
        }
    }

    [Test]
    public void ReviewOfBreakGlass_IsTheReviewers()
    {
        BreakGlass reviewed = Document.BreakGlass! with
        {
            ReviewedBy = "eli",
            ReviewedAt = AuditSamples.Now.AddHours(3),
        };
        AuditEntry entry = Entries.BreakGlass(Document, reviewed);

        Assert.That((entry.By, entry.At), Is.EqualTo(("eli", AuditSamples.Now.AddHours(3))));
        Assert.That(entry.BreakGlass!.UserId, Is.EqualTo("dora"));
    }

    [Test]
    public void ReportOnAnotherDocument_IsRefused() =>
        Assert.That(
            () => Entries.Decision(Document with { Id = "post-2" }, Pipeline.Analyze(Document), "cms"),
            Throws.ArgumentException
        );

    [TestCase("c2hvcnQ=")]
    [TestCase("not base64!")]
    [TestCase("")]
    public void WrongKey_IsRefusedAndNotShown(string base64)
    {
        FormatException exception = Assert.Throws<FormatException>(() => AuditKey.Parse(base64))!;
        Assert.That(exception.Message, Is.EqualTo("A key is at least 16 bytes in base64."));
        Assert.That(() => new AuditKey("short"u8), Throws.ArgumentException);
    }

    [Test]
    public void Key_FromAFile_IsTheSameKey()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("a key that only tests know");
        Assert.That(AuditKey.Parse(Convert.ToBase64String(bytes) + "\n").Check, Is.EqualTo(AuditSamples.Key.Check));
    }
}
