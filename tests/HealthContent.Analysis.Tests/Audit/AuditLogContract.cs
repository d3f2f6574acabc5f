using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

/// <summary>What every audit log has to do.</summary>
[TestFixture]
internal abstract class AuditLogContract
{
    private IAuditLog log = null!;

    protected abstract IAuditLog Create(TimeProvider clock);

    [SetUp]
    public void SetUp() => log = Create(new FixedTimeProvider(AuditSamples.Now));

    [TearDown]
    public void TearDown() => (log as IDisposable)?.Dispose();

    [Test]
    public async Task EmptyLog_IsIntact()
    {
        AuditVerification result = await log.VerifyAsync([AuditCheckpoint.Empty]);

        Assert.That((result.IsIntact, result.RecordCount), Is.EqualTo((true, 0)));
        Assert.That(await log.CheckpointAsync(), Is.EqualTo(AuditCheckpoint.Empty with { At = AuditSamples.Now }));
        Assert.That(await log.ReadAsync(AuditQuery.All).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task AppendedEntries_AreReadInTheirOrder()
    {
        AuditRecord first = await log.AppendAsync(AuditSamples.Entry(1));
        ImmutableArray<AuditRecord> others = await log.AppendAsync([AuditSamples.Entry(2), AuditSamples.Entry(3)]);
        List<AuditRecord> read = await log.ReadAsync(AuditQuery.All).ToListAsync();

        Assert.That(read.Select(record => record.Hash), Is.EqualTo([first.Hash, .. others.Select(one => one.Hash)]));
        Assert.That(read.Select(record => record.Sequence), Is.EqualTo([1, 2, 3]));
        Assert.That(read.Select(record => record.Entry.By), Is.EqualTo(["user-1", "user-2", "user-3"]));
        Assert.That(read.Select(record => record.RecordedAt), Is.All.EqualTo(AuditSamples.Now));
        Assert.That((await log.VerifyAsync()).IsIntact);
    }

    [Test]
    public async Task NoEntries_AreNoRecords()
    {
        Assert.That(await log.AppendAsync(ImmutableArray<AuditEntry>.Empty), Is.Empty);
        Assert.That(await log.AppendAsync(default(ImmutableArray<AuditEntry>)), Is.Empty);
        Assert.That((await log.CheckpointAsync()).Count, Is.Zero);
    }

    [Test]
    public async Task Batch_WithANullEntry_AddsNothing()
    {
        Assert.That(
            async () => await log.AppendAsync([AuditSamples.Entry(1), null!]),
            Throws.InstanceOf<ArgumentException>()
        );
        Assert.That((await log.CheckpointAsync()).Count, Is.Zero);
    }

    [Test]
    public async Task CancelledAppend_AddsNothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Assert.That(
            async () => await log.AppendAsync(AuditSamples.Entry(1), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That((await log.CheckpointAsync()).Count, Is.Zero);
    }

    [Test]
    public async Task Checkpoint_HoldsWhileTheLogGrows()
    {
        await log.AppendAsync(AuditSamples.Entry(1));
        AuditCheckpoint early = await log.CheckpointAsync();
        await log.AppendAsync([AuditSamples.Entry(2), AuditSamples.Entry(3)]);
        AuditVerification result = await log.VerifyAsync([early]);

        Assert.That(result.IsIntact);
        Assert.That(result.Checkpoint, Is.EqualTo(await log.CheckpointAsync()));
        Assert.That((early.Count, result.Checkpoint!.Count), Is.EqualTo((1, 3)));
    }

    [Test]
    public async Task CheckpointOfAnotherLog_DoesNotFit()
    {
        await log.AppendAsync([AuditSamples.Entry(1), AuditSamples.Entry(2)]);
        AuditVerification rewritten = await log.VerifyAsync([AuditSamples.Log(2).Checkpoint]);
        AuditVerification longer = await log.VerifyAsync([AuditSamples.Log(5).Checkpoint]);

        Assert.That(rewritten.Problems.Single().Kind, Is.EqualTo(AuditProblemKind.Rewritten));
        Assert.That(longer.Problems.Single().ToString(), Does.StartWith("records 3 to 5 cut off: "));
        Assert.That(longer.Checkpoint, Is.Null);
    }

    [Test]
    public async Task Query_FindsWhatItAsksFor()
    {
        await log.AppendAsync([.. Enumerable.Range(1, 50).Select(AuditSamples.Entry)]);
        AuditQuery[] queries =
        [
            new() { First = 48 },
            new() { Last = 3 },
            new() { First = 20, Last = 22 },
            new() { DocumentId = "post-3" },
            new() { DocumentId = "post-3", Last = 20 },
            new() { DocumentId = "post-%" },
            new() { Kind = AuditEventKind.Triage },
            new() { By = "user-17" },
            new() { Since = AuditSamples.Now.AddSeconds(10), Until = AuditSamples.Now.AddSeconds(13) },
        ];
        long[][] found =
        [
            .. await Task.WhenAll(
                queries.Select(async query =>
                    await log.ReadAsync(query).Select(record => record.Sequence).ToArrayAsync()
                )
            ),
        ];

        Assert.That(
            found,
            Is.EqualTo(
                new long[][]
                {
                    [48, 49, 50],
                    [1, 2, 3],
                    [20, 21, 22],
                    [3, 10, 17, 24, 31, 38, 45],
                    [3, 10, 17],
                    [],
                    [6, 16, 26, 36, 46],
                    [17],
                    [10, 11, 12],
                }
            )
        );
    }

    [Test]
    public async Task ManyWriters_MakeOneChain_AndBatchesStayTogether()
    {
        const int Writers = 8;
        const int Rounds = 25;
        ImmutableArray<AuditRecord>[][] written = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        var records = new List<ImmutableArray<AuditRecord>>();
                        for (int round = 0; round < Rounds; round++)
                        {
                            records.Add([await log.AppendAsync(AuditSamples.Entry((writer * 1000) + round))]);
                            records.Add(
                                await log.AppendAsync([
                                    AuditSamples.Entry((writer * 1000) + 100 + round),
                                    AuditSamples.Entry((writer * 1000) + 200 + round),
                                    AuditSamples.Entry((writer * 1000) + 300 + round),
                                ])
                            );
                        }

                        return records.ToArray();
                    })
                )
        );
        Dictionary<long, string> read = await log.ReadAsync(AuditQuery.All)
            .ToDictionaryAsync(record => record.Sequence, record => record.Hash);

        Assert.That(read, Has.Count.EqualTo(Writers * Rounds * 4));
        Assert.That((await log.VerifyAsync()).IsIntact);
        foreach (ImmutableArray<AuditRecord> batch in written.SelectMany(batches => batches))
        {
            Assert.That(batch.Select(record => read[record.Sequence]), Is.EqualTo(batch.Select(record => record.Hash)));
            Assert.That(batch[^1].Sequence - batch[0].Sequence, Is.EqualTo(batch.Length - 1));
        }
    }

    [Test]
    public void Append_WaitsWithoutAContext()
    {
        AuditRecord one = log.Append(AuditSamples.Entry(1));
        ImmutableArray<AuditRecord> two = log.Append([AuditSamples.Entry(2), AuditSamples.Entry(3)]);

        Assert.That((one.Sequence, two[1].Sequence), Is.EqualTo((1, 3)));
    }

    [Test]
    public async Task Export_IsTheLines_AndIsVerifiedLikeTheLog()
    {
        await log.AppendAsync([.. Enumerable.Range(1, 300).Select(AuditSamples.Entry)]);
        using var export = new MemoryStream();
        long count = await AuditExport.WriteAsync(log, AuditQuery.All, export);
        export.Position = 0;
        AuditCheckpoint checkpoint = await log.CheckpointAsync();
        AuditVerification result = await AuditExport.VerifyAsync(export, [checkpoint]);

        Assert.That((count, result.RecordCount, result.IsIntact), Is.EqualTo((300, 300, true)));
        Assert.That(result.Checkpoint! with { At = checkpoint.At }, Is.EqualTo(checkpoint));
        string[] lines = Encoding.UTF8.GetString(export.ToArray()).Split('\n');
        Assert.That(lines[^1], Is.Empty);
        Assert.That(
            lines[..^1],
            Is.EqualTo(
                await log.ReadLinesAsync(AuditQuery.All)
                    .Select(line => Encoding.UTF8.GetString(line.Span))
                    .ToListAsync()
            )
        );
    }
}
