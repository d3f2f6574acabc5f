using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// How many records a second go into an audit log in a SQLite file, each on the disk before it counts. The target is 10,000 a second
/// in batches; a disk that is slow to flush shows in single records first.
/// </summary>
internal static class AuditThroughput
{
    private const int Rounds = 5;

    private static readonly (int Writers, int Batch, int Records)[] Loads =
    [
        (1, 1000, 40_000),
        (4, 100, 40_000),
        (16, 1, 4_000),
    ];

    public static async Task MeasureAsync(TextWriter output)
    {
        AuditEntry entry = Entry();
        int size = AuditJson.WriteEntry(entry).Length;
        foreach ((int writers, int batch, int records) in Loads)
        {
            double[] rates = new double[Rounds];
            await RateAsync(entry, writers, batch, records);
            for (int round = 0; round < Rounds; round++)
            {
                rates[round] = await RateAsync(entry, writers, batch, records);
            }

            Array.Sort(rates);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"audit, {writers} writers, {batch} records a call, {size} bytes each: median {rates[Rounds / 2]:F0} records/s (from {rates[0]:F0} to {rates[^1]:F0})"
                )
            );
        }
    }

    private static async Task<double> RateAsync(AuditEntry entry, int writers, int batch, int records)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("healthcontent");
        try
        {
            await using var log = SqliteAuditLog.Open(Path.Combine(folder.FullName, "audit.db"));
            ImmutableArray<AuditEntry> entries = [.. Enumerable.Repeat(entry, batch)];
            long start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));
            return records / Stopwatch.GetElapsedTime(start).TotalSeconds;

            async Task WriteAsync()
            {
                for (int written = 0; written < records / writers; written += batch)
                {
                    await log.AppendAsync(entries);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A decision as hosts record it: on a post with findings, with two votes.
    private static AuditEntry Entry()
    {
        var pipeline = ContentAnalysisPipeline.CreateDefault();
        var document = new ContentDocument(Corpora.PostWithFindings) { Id = "post-1" };
        string[] reviewers = ["ben", "cleo"];
        document = document with
        {
            Approvals =
            [
                .. reviewers.Select(reviewer => new Approval
                {
                    UserId = reviewer,
                    Role = GovernanceRole.Compliance,
                    Decision = ApprovalDecision.Approve,
                    At = DateTimeOffset.UnixEpoch,
                    ContentHash = ContentHash.Compute(document),
                }),
            ],
        };
        return new AuditEntryFactory(pipeline, AuditKey.Generate()).Decision(
            document,
            pipeline.Analyze(document),
            "cms"
        );
    }
}
