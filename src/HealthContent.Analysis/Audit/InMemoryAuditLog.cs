using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>An audit log that lives as long as its process: for tests, and for hosts that keep the records elsewhere.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
public sealed class InMemoryAuditLog : IAuditLog
{
    private readonly Lock gate = new();
    private readonly List<byte[]> lines = [];
    private readonly AuditChain chain = new(AuditCheckpoint.Empty);
    private readonly TimeProvider timeProvider;

    /// <summary>Makes an empty log.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    public InMemoryAuditLog(TimeProvider? timeProvider = null) =>
        this.timeProvider = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] json = AuditJson.WriteEntry(entry);
        lock (gate)
        {
            return new ValueTask<AuditRecord>(Append(entry, json));
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<AuditRecord>> AppendAsync(
        ImmutableArray<AuditEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        entries = entries.Checked();
        byte[][] json = [.. entries.Select(AuditJson.WriteEntry)];
        var records = ImmutableArray.CreateBuilder<AuditRecord>(entries.Length);
        lock (gate)
        {
            for (int index = 0; index < entries.Length; index++)
            {
                records.Add(Append(entries[index], json[index]));
            }
        }

        return new ValueTask<ImmutableArray<AuditRecord>>(records.MoveToImmutable());
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(
        AuditQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadSnapshotAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<AuditCheckpoint> CheckpointAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new ValueTask<AuditCheckpoint>(
                new AuditCheckpoint
                {
                    Count = chain.Count,
                    Hash = chain.Hash,
                    At = timeProvider.GetUtcNow(),
                }
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<AuditVerification> VerifyAsync(
        ImmutableArray<AuditCheckpoint> checkpoints = default,
        CancellationToken cancellationToken = default
    )
    {
        var verifier = new AuditVerifier(checkpoints.Checked().AsSpan());
        foreach (byte[] line in Snapshot())
        {
            cancellationToken.ThrowIfCancellationRequested();
            verifier.Add(line);
        }

        return new ValueTask<AuditVerification>(verifier.Complete(timeProvider.GetUtcNow()));
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadSnapshotAsync(
        AuditQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        byte[][] snapshot = Snapshot();
        for (int index = 0; index < snapshot.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (query.Matches(snapshot[index], index + 1))
            {
                yield return snapshot[index];
            }
        }
    }

    private byte[][] Snapshot()
    {
        lock (gate)
        {
            return [.. lines];
        }
    }

    private AuditRecord Append(AuditEntry entry, byte[] json)
    {
        AuditRecord record = chain.Seal(entry, json, timeProvider.GetUtcNow(), out byte[] line);
        lines.Add(line);
        return record;
    }
}
