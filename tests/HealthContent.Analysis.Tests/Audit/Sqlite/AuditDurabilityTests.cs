using System.Globalization;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit.Sqlite;

/// <summary>
/// Kills processes in the middle of writing. <c>HEALTHCONTENT_KILL_ROUNDS</c> in the environment says how often; 20 times without it.
/// </summary>
[TestFixture]
internal sealed class AuditDurabilityTests
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("HEALTHCONTENT_KILL_ROUNDS") ?? "20",
        CultureInfo.InvariantCulture
    );

    private string folder = "";

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("healthcontent").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task KilledWhileWriting_LosesNothingThatWasAcknowledged_AndOpensAgain()
    {
        string path = Path.Combine(folder, "audit.db");
        var kept = new Dictionary<long, Acknowledged>();
        AuditCheckpoint checkpoint = AuditCheckpoint.Empty;
        var chance = new Random(20261124);
        for (int round = 0; round < Rounds; round++)
        {
            // Every third time two processes write to the same file.
            AuditWriterProcess[] processes =
            [
                .. Enumerable
                    .Range(0, round % 3 == 2 ? 2 : 1)
                    .Select(index => new AuditWriterProcess(path, $"r{round}p{index}", 4)),
            ];
            await Task.WhenAll(processes.Select(process => process.Started));
            await Task.Delay(chance.Next(0, 120));
            foreach (AuditWriterProcess process in processes)
            {
                foreach (Acknowledged record in await process.KillAsync())
                {
                    kept.Add(record.Sequence, record);
                }

                process.Dispose();
            }

            checkpoint = await CheckAsync(path, kept, checkpoint, round);
        }

        TestContext.Out.WriteLine($"{Rounds} kills, {kept.Count} records acknowledged, {checkpoint.Count} in the log");
        Assert.That(kept, Has.Count.GreaterThan(Rounds));
    }

    private static async Task<AuditCheckpoint> CheckAsync(
        string path,
        Dictionary<long, Acknowledged> kept,
        AuditCheckpoint before,
        int round
    )
    {
        using var log = SqliteAuditLog.Open(path);
        AuditVerification result = await log.VerifyAsync([before]);
        Assert.That(result.Problems, Is.Empty, $"round {round}");
        int found = 0;
        var batches = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (AuditRecord record in log.ReadAsync(AuditQuery.All))
        {
            if (kept.TryGetValue(record.Sequence, out Acknowledged? acknowledged))
            {
                Assert.That(
                    (record.Hash, record.Entry.DocumentId),
                    Is.EqualTo((acknowledged.Hash, acknowledged.DocumentId))
                );
                found++;
            }

            // A call is all there or not at all: each fourth one of a writer has 40 records.
            string[] parts = record.Entry.DocumentId!.Split('-');
            if (parts.Length == 3 && int.Parse(parts[2], CultureInfo.InvariantCulture) / 100 % 4 == 3)
            {
                string call = record.Entry.By + parts[2][..^2];
                batches[call] = batches.GetValueOrDefault(call) + 1;
            }
        }

        Assert.That(found, Is.EqualTo(kept.Count), $"round {round}: acknowledged records are in the log");
        Assert.That(batches.Values, Is.All.EqualTo(40), $"round {round}: batches are whole");
        // The log goes on.
        AuditRecord next = await log.AppendAsync(AuditSamples.Entry(round));
        Assert.That(next.Sequence, Is.EqualTo(result.RecordCount + 1));
        return await log.CheckpointAsync();
    }
}
