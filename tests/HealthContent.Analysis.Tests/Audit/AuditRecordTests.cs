using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tests.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

[TestFixture]
public sealed class AuditRecordTests
{
    private const string SchemaPath = "src/HealthContent.Analysis/Audit/audit-record.schema.json";

    [Test]
    public void Line_IsTheDocumentedOne()
    {
        var chain = new AuditChain(AuditCheckpoint.Empty);
        var entry = new AuditEntry
        {
            Kind = AuditEventKind.Action,
            By = "mkb",
            At = new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.FromHours(-5)),
            Action = ContentActionKind.Draft,
        };
        AuditRecord record = chain.Seal(
            entry,
            AuditJson.WriteEntry(entry),
            new DateTimeOffset(2026, 1, 31, 16, 30, 0, TimeSpan.FromHours(2)),
            out byte[] line
        );

        // The hash was computed with sha256sum from the description in Audit/README.md.
        Assert.That(
            Encoding.UTF8.GetString(line),
            Is.EqualTo(
                "{\"version\":1,\"sequence\":1,\"recordedAt\":\"2026-01-31T14:30:00.0000000+00:00\",\"previousHash\":\""
                    + AuditChain.Genesis
                    + "\",\"entry\":{\"at\":\"2026-01-31T09:30:00-05:00\",\"by\":\"mkb\",\"kind\":\"action\",\"action\":\"draft\"},"
                    + "\"hash\":\"sha256:3eb6e2a8730de29b4600cbecbdbd71f0f4e8e106cca5aa0ffbd6a75a6bee3fe9\"}"
            )
        );
        Assert.That(record.Hash, Does.StartWith("sha256:"));
        Assert.That((chain.Count, chain.Hash), Is.EqualTo((1, record.Hash)));
    }

    [Test]
    public void EveryLine_ComesBackUnchanged_AndNamesTheHashOfItself()
    {
        foreach (byte[] line in AuditSamples.Log(40).Lines)
        {
            string text = Encoding.UTF8.GetString(line);
            AuditRecord record = AuditJson.ParseRecord(line);
            // By the words of the description, without the library.
            int tail = text.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
            string expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..tail] + "}")));

            Assert.That(record.Hash, Is.EqualTo("sha256:" + expected));
            Assert.That(AuditChain.IsIntact(line));
            Assert.That(
                ModelSamples.Differences(record.Entry, AuditSamples.Entry((int)record.Sequence)),
                Is.Empty,
                text
            );
        }
    }

    [Test]
    public void Records_NameTheHashOfTheOneBefore()
    {
        AuditRecord[] records = [.. AuditSamples.Log(10).Lines.Select(line => AuditJson.ParseRecord(line))];

        Assert.That(records[0].PreviousHash, Is.EqualTo(AuditChain.Genesis));
        Assert.That(
            records.Skip(1).Select(record => record.PreviousHash),
            Is.EqualTo(records.SkipLast(1).Select(record => record.Hash))
        );
        Assert.That(records.Select(record => record.Sequence), Is.EqualTo(Enumerable.Range(1, 10)));
    }

    [TestCase("", "$")]
    [TestCase("{}", "$")]
    [TestCase("[1]", "$")]
    [TestCase(
        """{"version":1,"sequence":1,"recordedAt":"2026-01-31T14:30:00","entry":{},"hash":"","previousHash":""}""",
        "$.recordedAt"
    )]
    [TestCase(
        """{"version":1,"sequence":1,"recordedAt":"2026-01-31T14:30:00Z","entry":{"kind":"x","by":"a","at":"2026-01-31T14:30:00Z"},"hash":"","previousHash":""}""",
        "$.entry.kind"
    )]
    [TestCase(
        """{"version":1,"sequence":1,"recordedAt":"2026-01-31T14:30:00Z","entry":{"kind":"action","by":" ","at":"2026-01-31T14:30:00Z"},"hash":"","previousHash":""}""",
        "$"
    )]
    public void WhatIsNoRecord_IsRefusedWithItsPlace(string line, string path)
    {
        ContentJsonException exception = Assert.Throws<ContentJsonException>(() =>
            AuditJson.ParseRecord(Encoding.UTF8.GetBytes(line), 7)
        )!;
        Assert.That(exception.Problems[0].Path, Is.EqualTo(path));
        Assert.That(exception.Problems[0].Line, Is.EqualTo(7));
    }

    [Test]
    public void Entry_WithoutWho_IsRefused() =>
        Assert.That(() => AuditSamples.Entry(1) with { By = " " }, Throws.InstanceOf<ArgumentException>());

    [Test]
    public void Checkpoint_ComesBackUnchanged()
    {
        AuditCheckpoint checkpoint = AuditSamples.Log(3).Checkpoint with { At = AuditSamples.Now };

        Assert.That(AuditCheckpoint.Parse(Encoding.UTF8.GetBytes(checkpoint.ToJson())), Is.EqualTo(checkpoint));
        Assert.That(checkpoint.ToJson(), Does.StartWith("{\"count\":3,\"hash\":\"sha256:"));
    }

    [TestCase(-1, AuditChain.Genesis)]
    [TestCase(1, "sha256:12")]
    [TestCase(1, "sha256:0000000000000000000000000000000000000000000000000000000000000F00")]
    [TestCase(0, "sha256:1111111111111111111111111111111111111111111111111111111111111111")]
    public void CheckpointOfNothing_IsRefused(long count, string hash) =>
        Assert.That(
            () => new AuditVerifier(new AuditCheckpoint { Count = count, Hash = hash }),
            Throws.ArgumentException
        );

    [Test]
    public void CheckpointsThatDiffer_AreRefused()
    {
        AuditCheckpoint checkpoint = AuditSamples.Log(3).Checkpoint;
        Assert.That(
            () => new AuditVerifier(checkpoint, checkpoint with { Hash = AuditChain.Genesis }),
            Throws.ArgumentException
        );
    }

    [Test]
    public void CheckedInSchema_IsTheGeneratedOne()
    {
        var summaries = new XmlSummaries(Path.ChangeExtension(typeof(AuditRecord).Assembly.Location, ".xml"));
        string schema = new ContentSchemaGenerator(summaries).Generate(AuditJsonOptions.Record, "audit-record");

        ApprovedFile.Verify(SchemaPath, schema);
        Assert.That(AuditJson.ReadSchema(), Is.EqualTo(schema));
    }

    [Test]
    public void Schema_AcceptsWhatIsWritten()
    {
        var schema = new MiniSchemaValidator(AuditJson.ReadSchema());
        foreach (byte[] line in AuditSamples.Log(40).Lines)
        {
            // The parser of the framework refuses the escaped half of a pair, which one sample holds.
            string text = Encoding.UTF8.GetString(line).Replace("\\ud83d", "", StringComparison.Ordinal);
            Assert.That(schema.Errors(JsonNode.Parse(text)), Is.Empty, text);
        }
    }
}
