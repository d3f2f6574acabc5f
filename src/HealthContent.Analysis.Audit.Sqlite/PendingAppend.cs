using System.Collections.Immutable;

namespace HealthContent.Analysis.Audit.Sqlite;

/// <summary>Entries that wait to be written, and somebody who waits for them.</summary>
internal sealed class PendingAppend(ImmutableArray<AuditEntry> entries, byte[][] json)
{
    private const int Waiting = 0;
    private const int Claimed = 1;
    private const int Cancelled = 2;

    // Whoever waits goes on elsewhere: its work must not hold up the thread that writes.
    private readonly TaskCompletionSource<ImmutableArray<AuditRecord>> completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private int state = Waiting;

    public ImmutableArray<AuditEntry> Entries { get; } = entries;

    public byte[][] Json { get; } = json;

    public Task<ImmutableArray<AuditRecord>> Completion => completion.Task;

    /// <summary>Takes the entries to write them; false when they were given up.</summary>
    public bool TryClaim() => Interlocked.CompareExchange(ref state, Claimed, Waiting) == Waiting;

    /// <summary>Gives the entries up, unless they are being written.</summary>
    public void TryCancel(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref state, Cancelled, Waiting) == Waiting)
        {
            completion.TrySetCanceled(cancellationToken);
        }
    }

    public void Complete(ImmutableArray<AuditRecord> records) => completion.TrySetResult(records);

    public void Fail(AuditLogException exception) => completion.TrySetException(exception);
}
