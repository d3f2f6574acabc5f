using System.Text.Json;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Tests.Audit;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class AuditCommandTests
{
    private const string Policy = """
        { "id": "clinic", "version": "1.2.0", "layer": "organization", "rules": { "HCA1501": { "severity": "error" } } }
        """;

    private static readonly ContentDocument Document = new("He committed suicide. Call 988.")
    {
        Id = "post-1",
        Approvals =
        [
            new Approval
            {
                UserId = "ben",
                Role = GovernanceRole.ClinicalReviewer,
                Decision = ApprovalDecision.RequestChange,
                At = AuditSamples.Now,
                ContentHash = "sha256:other",
            },
        ],
        Overrides =
        [
            new FindingOverride
            {
                Rule = "ACME009",
                SpanHash = "sha256:words",
                By = "cleo",
                Role = GovernanceRole.Compliance,
                Reason = OverrideReason.LegalAdvice,
                Justification = "It is the title of a film that we quote.",
                ExpiresOn = new DateOnly(2026, 12, 31),
            },
        ],
    };

    private ToolHarness tool = null!;

    [SetUp]
    public async Task SetUp()
    {
        tool = new ToolHarness();
        tool.Write("policy.json", Policy);
        tool.Write("document.json", ContentJson.Write(Document));
        tool.Write("audit.key", Convert.ToBase64String("a key that only tests know"u8));
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicyFile(PathOf("policy.json"))
            .UseTimeProvider(new FixedTimeProvider(AuditSamples.Now))
            .Build();
        var entries = new AuditEntryFactory(pipeline, AuditSamples.Key);
        using var log = SqliteAuditLog.Open(
            new SqliteAuditLogOptions { Path = PathOf("audit.db") },
            new FixedTimeProvider(AuditSamples.Now)
        );
        await log.AppendAsync(entries.Decision(Document, pipeline.Analyze(Document), "cms", GovernanceRole.Publisher));
        await log.AppendAsync([.. Enumerable.Range(2, 9).Select(AuditSamples.Entry)]);
        tool.Write("checkpoints.jsonl", (await log.CheckpointAsync()).ToJson() + "\n\n");
        using var export = new MemoryStream();
        await AuditExport.WriteAsync(log, AuditQuery.All, export);
        tool.Write("audit.jsonl", export.ToArray());
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task Verify_IntactLog([Values("audit.db", "audit.jsonl")] string log)
    {
        ToolResult alone = await tool.RunAsync($"audit verify {log}");
        ToolResult against = await tool.RunAsync($"audit verify {log} --checkpoint checkpoints.jsonl");

        Assert.That((alone.ExitCode, alone.Error), Is.EqualTo((0, "")));
        Assert.That(alone.Output, Does.StartWith($"{log}: intact: 10 records, no checkpoint given"));
        Assert.That(alone.Lines[1], Does.Match($"^{log}: checkpoint 10 sha256:[0-9a-f]{{64}}$"));
        Assert.That(against.Output, Does.StartWith($"{log}: intact: 10 records, one checkpoint holds\n"));
    }

    [Test]
    public async Task Verify_TamperedExport_NamesEachRecord_AndExitsWith1()
    {
        List<string> lines = [.. await File.ReadAllLinesAsync(PathOf("audit.jsonl"))];
        lines[2] = lines[2].Replace("user-3", "user-4", StringComparison.Ordinal);
        lines.RemoveAt(9);
        lines.RemoveAt(5);
        tool.Write("tampered.jsonl", string.Join('\n', lines) + "\n");
        ToolResult text = await tool.RunAsync("audit verify tampered.jsonl --checkpoint checkpoints.jsonl");
        ToolResult json = await tool.RunAsync(
            "audit verify tampered.jsonl --checkpoint checkpoints.jsonl --format json --save-checkpoint new.jsonl"
        );

        Assert.That((text.ExitCode, json.ExitCode), Is.EqualTo((1, 1)));
        Assert.That(
            text.Output,
            Is.EqualTo(
                "tampered.jsonl: record 3 changed: its hash does not fit what it says\n"
                    + "tampered.jsonl: record 6 missing: later ones are there\n"
                    + "tampered.jsonl: record 10 cut off: a checkpoint knows 10 records\n"
            )
        );
        JsonElement result = JsonDocument.Parse(json.Output).RootElement;
        Assert.That(result.GetProperty("intact").GetBoolean(), Is.False);
        Assert.That(result.GetProperty("records").GetInt32(), Is.EqualTo(8));
        Assert.That(
            result.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("kind").GetString()),
            Is.EqualTo(["changed", "missing", "truncated"])
        );
        Assert.That(result.TryGetProperty("checkpoint", out _), Is.False);
        Assert.That(PathOf("new.jsonl"), Does.Not.Exist, "nothing is built on what was tampered with");
    }

    [Test]
    public async Task SavedCheckpoints_AreThoseOfLaterVerifications()
    {
        await tool.RunAsync("audit verify audit.db --save-checkpoint kept.jsonl");
        using (var log = SqliteAuditLog.Open(PathOf("audit.db")))
        {
            await log.AppendAsync(AuditSamples.Entry(11));
        }

        ToolResult later = await tool.RunAsync(
            "audit verify audit.db --checkpoint kept.jsonl --save-checkpoint kept.jsonl --format json"
        );
        ToolResult last = await tool.RunAsync("audit verify audit.db --checkpoint kept.jsonl");

        Assert.That(
            JsonDocument.Parse(later.Output).RootElement.GetProperty("checkpoint").GetProperty("count").GetInt32(),
            Is.EqualTo(11)
        );
        Assert.That(last.Output, Does.Contain("11 records, 2 checkpoints hold"));
        Assert.That(await File.ReadAllLinesAsync(PathOf("kept.jsonl")), Has.Length.EqualTo(2));
    }

    [TestCase("audit verify missing.db", "healthcontent: missing.db: no such file or folder\n")]
    [TestCase("audit show missing.db", "healthcontent: missing.db: no such file or folder\n")]
    [TestCase("audit export missing.db", "healthcontent: missing.db: no such file or folder\n")]
    [TestCase("audit verify audit.db --checkpoint missing", "healthcontent: missing: no such file or folder\n")]
    [TestCase(
        "audit verify audit.db --checkpoint policy.json",
        "policy.json:1: error: $.id: the member 'id' is unknown"
    )]
    [TestCase("audit verify audit.db --checkpoint wrong.json", "wrong.json:2: error: it names no hash of a record\n")]
    [TestCase("audit verify audit.db --save-checkpoint no/folder", "healthcontent: no/folder: cannot be written\n")]
    [TestCase("audit replay audit.db document.json --record 2", "healthcontent: record 2 holds no decision\n")]
    [TestCase("audit replay audit.db document.json --record 99", "healthcontent: there is no record 99\n")]
    [TestCase("audit replay audit.db policy.json --record 1", "policy.json:1:")]
    [TestCase(
        "audit replay audit.db document.json --record 1 --key-file policy.json",
        "healthcontent: policy.json: A key"
    )]
    [TestCase("audit replay audit.db document.json", "Option '--record' is required.")]
    public async Task WrongUse_IsSaid_AndExitsWith2(string arguments, string error)
    {
        tool.Write("wrong.json", "\n{\"count\":3,\"hash\":\"sha256:1\"}\n");
        ToolResult result = await tool.RunAsync(arguments);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, result.Error)));
        Assert.That(result.Error, Does.StartWith(error));
    }

    [Test]
    public async Task Show_IsForPeople()
    {
        ToolResult result = await tool.RunAsync("audit show audit.db --record 1");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            result.Lines[..2],
            Is.EqualTo([
                "1 2026-11-24 12:00:00+00:00 decision by cms (publisher) on post-1",
                "    block as of 2026-11-24 12:00:00+00:00, to be decided again from 2027-01-01 00:00:00+00:00",
            ])
        );
        Assert.That(
            result.Lines,
            Is.SupersetOf([
                "    HCA1501 error (high) in body 3..20: block",
                "    HCA1901 error (high) in body: review",
                $"    rules {RuleCatalogueVersion.Current}, organization policy clinic 1.2.0",
                "    vote of ben (clinical-reviewer): request-change, 2026-11-24 12:00:00+00:00, of other content",
                "    override of ACME009 by cleo (compliance): legal-advice, until 2026-12-31",
            ])
        );
        Assert.That(result.Lines[^2], Does.StartWith("    content sha256:"));
        Assert.That(result.Lines[^1], Does.StartWith("    hash sha256:"));
    }

    [TestCase("--kind publication", "5")]
    [TestCase("--from 9", "9 10")]
    [TestCase("--to 2", "1 2")]
    [TestCase("--document post-1 --from 2", "8")]
    [TestCase("--by user-4", "4")]
    [TestCase("--since 2026-11-24T12:00:09Z", "9 10")]
    [TestCase("--until 2026-11-24T12:00:02Z", "1")]
    [TestCase("--by nobody", "")]
    public async Task ShowAndExport_TakeTheSameQuery(string query, string expected)
    {
        foreach (string log in (string[])["audit.db", "audit.jsonl"])
        {
            ToolResult export = await tool.RunAsync($"audit export {log} {query}");
            ToolResult shown = await tool.RunAsync($"audit show {log} {query}");
            ToolResult json = await tool.RunAsync($"audit show {log} {query} --format json");
            IEnumerable<long> numbers = export.Lines.Select(line =>
                JsonDocument.Parse(line).RootElement.GetProperty("sequence").GetInt64()
            );

            Assert.That(string.Join(' ', numbers), Is.EqualTo(expected), log);
            Assert.That(
                string.Join(' ', shown.Lines.Where(line => line[0] != ' ').Select(line => line.Split(' ')[0])),
                Is.EqualTo(expected)
            );
            Assert.That(json.Output, Is.EqualTo(export.Output));
        }
    }

    [Test]
    public async Task Export_OfAllRecords_IsTheLog()
    {
        ToolResult result = await tool.RunAsync("audit export audit.db -o out.jsonl");

        Assert.That(result, Is.EqualTo(new ToolResult(0, "", "")));
        Assert.That(
            await File.ReadAllBytesAsync(PathOf("out.jsonl")),
            Is.EqualTo(await File.ReadAllBytesAsync(PathOf("audit.jsonl")))
        );
    }

    [Test]
    public async Task Show_MarksWhatIsDamaged_AndCleansWhatATerminalWouldActUpon()
    {
        var entry = new AuditEntry
        {
            Kind = AuditEventKind.Incident,
            By = "mkb\u001b[2J",
            At = AuditSamples.Now,
        };
        new AuditChain(AuditCheckpoint.Empty).Seal(
            entry,
            AuditJson.WriteEntry(entry),
            AuditSamples.Now,
            out byte[] line
        );
        string text = System.Text.Encoding.UTF8.GetString(line);
        tool.Write(
            "damaged.jsonl",
            $"{text}\n{text.Replace("incident", "decision", StringComparison.Ordinal)}\nrubbish\n"
        );
        ToolResult result = await tool.RunAsync("audit show damaged.jsonl");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Lines[0], Is.EqualTo("1 2026-11-24 12:00:00+00:00 incident by mkb␛[2J"));
        Assert.That(
            result.Lines.Where(one => one[0] != ' ').Skip(1),
            Is.EqualTo(
                new[]
                {
                    "damaged: not as it was written",
                    "1 2026-11-24 12:00:00+00:00 decision by mkb␛[2J",
                    "damaged: not as it was written",
                    "a record that cannot be read",
                }
            )
        );
    }

    [Test]
    public async Task Replay_WithTheStoredInputs_IsTheSame([Values("", " --key-file audit.key")] string key)
    {
        ToolResult result = await tool.RunAsync(
            "audit replay audit.db document.json --record 1 --policy policy.json" + key
        );
        Assert.That(result, Is.EqualTo(new ToolResult(0, "record 1: the same comes out: block\n", "")));
    }

    [Test]
    public async Task Replay_WithOthers_NamesWhatDiffers_AndExitsWith1()
    {
        tool.Write("other.json", ContentJson.Write(Document with { Text = "He died by suicide." }));
        ToolResult otherPolicy = await tool.RunAsync("audit replay audit.db document.json --record 1");
        ToolResult otherText = await tool.RunAsync(
            "audit replay audit.jsonl other.json --record 1 --policy policy.json --key-file audit.key"
        );

        Assert.That((otherPolicy.ExitCode, otherText.ExitCode), Is.EqualTo((1, 1)));
        Assert.That(otherPolicy.Lines[0], Is.EqualTo("record 1: another outcome: block then, review now"));
        Assert.That(
            otherPolicy.Output,
            Does.Contain("    went in decision.basis.policy[clinic]: Organization 1.2.0 sha256:")
        );
        Assert.That(otherPolicy.Output, Does.Not.Contain("keyCheck"));
        Assert.That(otherText.Output, Does.Contain("    went in documentHash: sha256:"));
        Assert.That(
            otherText.Output,
            Does.Contain("    came out decision.diagnostics[HCA1501 body 3..20]: Error High Block")
        );
    }

    private string PathOf(string name) => Path.Combine(tool.Folder, name);
}
