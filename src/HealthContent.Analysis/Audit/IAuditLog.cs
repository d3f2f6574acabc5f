using System.Collections.Immutable;

namespace HealthContent.Analysis.Audit;

/// <summary>A log to which entries are only ever added, each chained to the one before it.</summary>
/// <remarks>
/// Safe for use from several threads at once. An entry whose record was returned is kept, whatever happens to the process after that;
/// of one whose call threw or never returned, either all is there or nothing.
/// </remarks>
public interface IAuditLog
{
    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Gives the entry up; when this throws for it, nothing was added.</param>
    /// <returns>The record, once it is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The entry was given up before it was written.</exception>
    ValueTask<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Adds entries, all or none of them, without another one between.</summary>
    /// <param name="entries">The entries in their order.</param>
    /// <param name="cancellationToken">Gives the entries up; when this throws for it, nothing was added.</param>
    /// <returns>The records in the order of the entries, once all are kept.</returns>
    /// <exception cref="ArgumentException">An entry is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The entries were given up before they were written.</exception>
    ValueTask<ImmutableArray<AuditRecord>> AppendAsync(
        ImmutableArray<AuditEntry> entries,
        CancellationToken cancellationToken = default
    );

    /// <summary>Reads the lines of records in their order as they are stored, also of those that are damaged.</summary>
    /// <param name="query">
    /// Which records. A damaged one may only match by its number. Records that are added meanwhile may be among them.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be read.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(
        AuditQuery query,
        CancellationToken cancellationToken = default
    );

    /// <summary>The end of the log, to be kept where nobody who can write the log can write.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AuditLogException">The log cannot be read.</exception>
    ValueTask<AuditCheckpoint> CheckpointAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the whole log and finds every record that was changed, dropped, moved or put in.</summary>
    /// <param name="checkpoints">
    /// Checkpoints that the log gave out before. Only they show that records were cut off at the end, or that all was written anew.
    /// </param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <exception cref="ArgumentException">A checkpoint names no hash, or two of one number differ.</exception>
    /// <exception cref="OperationCanceledException">The verification was cancelled.</exception>
    ValueTask<AuditVerification> VerifyAsync(
        ImmutableArray<AuditCheckpoint> checkpoints = default,
        CancellationToken cancellationToken = default
    );
}
