using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace HealthContent.Analysis.Audit.Sqlite;

/// <summary>An audit log in a SQLite file. Several processes may write to one file.</summary>
/// <remarks>
/// <para>
/// Safe for use from several threads at once. What waits while a transaction is written goes together into the next one, so that
/// many writers cost little more than one. A record is returned once it is on the disk (<c>synchronous = FULL</c>); after a crash of
/// the process or the machine the file holds every record that was returned, and opens again by itself.
/// </para>
/// <para>
/// The file has one journal beside it (<c>-journal</c>, empty between transactions) and no write-ahead log, so that a copy of the file
/// taken while nobody writes is whole. The file must not lie on a network share whose locks cannot be relied upon.
/// </para>
/// </remarks>
public sealed class SqliteAuditLog : IAuditLog, IDisposable, IAsyncDisposable
{
    private const int PageSize = 500;

    private readonly SqliteAuditLogOptions options;
    private readonly TimeProvider timeProvider;
    private readonly AuditWriter? writer;

    private SqliteAuditLog(SqliteAuditLogOptions options, TimeProvider timeProvider, AuditWriter? writer)
    {
        this.options = options;
        this.timeProvider = timeProvider;
        this.writer = writer;
    }

    /// <summary>Opens a log, or makes a new one.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="AuditLogException">The file cannot be opened or is no audit log.</exception>
    public static SqliteAuditLog Open(string path) => Open(new SqliteAuditLogOptions { Path = path });

    /// <summary>Opens a log, or makes a new one.</summary>
    /// <param name="options">How to open it.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is empty, or a number makes no sense.</exception>
    /// <exception cref="AuditLogException">The file cannot be opened or is no audit log.</exception>
    public static SqliteAuditLog Open(SqliteAuditLogOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRecordsPerTransaction, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.Zero, nameof(options));
        // The caller may go on to change its own.
        SqliteAuditLogOptions own = options with
        { };
        TimeProvider clock = timeProvider ?? TimeProvider.System;
        if (own.IsReadOnly)
        {
            AuditFile.OpenReader(own).Dispose();
            return new SqliteAuditLog(own, clock, null);
        }

        return new SqliteAuditLog(own, clock, new AuditWriter(AuditFile.OpenWriter(own), own, clock));
    }

    /// <inheritdoc/>
    public async ValueTask<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ImmutableArray<AuditRecord> records = await AppendAsync([entry], cancellationToken).ConfigureAwait(false);
        return records[0];
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The log was closed.</exception>
    public async ValueTask<ImmutableArray<AuditRecord>> AppendAsync(
        ImmutableArray<AuditEntry> entries,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (writer is null)
        {
            throw new AuditLogException("The audit log was opened to be read only.");
        }

        if (entries.IsDefaultOrEmpty)
        {
            return [];
        }

        // Written as JSON here, on the thread of the caller: the one that writes to the file has enough to do.
        byte[][] json = new byte[entries.Length][];
        for (int index = 0; index < json.Length; index++)
        {
            json[index] = AuditJson.WriteEntry(entries[index]);
        }

        return await writer.AppendAsync(entries, json, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(
        AuditQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadPagesAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<AuditCheckpoint> CheckpointAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using SqliteConnection connection = AuditFile.OpenReader(options);
            AuditCheckpoint head = AuditFile.ReadHead(connection);
            return new ValueTask<AuditCheckpoint>(head with { At = timeProvider.GetUtcNow() });
        }
        catch (SqliteException exception)
        {
            throw AuditFile.Unreadable(exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask<AuditVerification> VerifyAsync(
        ImmutableArray<AuditCheckpoint> checkpoints = default,
        CancellationToken cancellationToken = default
    )
    {
        var verifier = new AuditVerifier(checkpoints.IsDefault ? [] : checkpoints.AsSpan());
        try
        {
            using SqliteConnection connection = AuditFile.OpenReader(options);
            AuditFile.CheckGuards(connection, verifier);
            AuditFile.CheckPages(connection, verifier);
            long last = long.MinValue;
            for (bool isMore = true; isMore; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                List<StoredLine> page = AuditFile.ReadPage(connection, last, long.MaxValue, null, PageSize);
                foreach (StoredLine line in page)
                {
                    verifier.Add(line.Utf8, line.Number);
                    last = line.Number;
                }

                isMore = page.Count == PageSize;
            }
        }
        catch (SqliteException exception)
        {
            verifier.AddDamage(AuditFile.Describe(exception));
        }

        return new ValueTask<AuditVerification>(verifier.Complete(timeProvider.GetUtcNow()));
    }

    /// <summary>Closes the log, once what waits is written.</summary>
    public void Dispose() => writer?.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    // Page by page, so that a slow reader never keeps writers from the file.
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadPagesAsync(
        AuditQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        using SqliteConnection connection = AuditFile.OpenReader(options);
        long last = query.First == long.MinValue ? long.MinValue : query.First - 1;
        for (bool isMore = true; isMore; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<StoredLine> page;
            try
            {
                page = AuditFile.ReadPage(connection, last, query.Last, query.DocumentId, PageSize);
            }
            catch (SqliteException exception)
            {
                throw AuditFile.Unreadable(exception);
            }

            foreach (StoredLine line in page)
            {
                last = line.Number;
                if (query.Matches(line.Utf8, line.Number))
                {
                    yield return line.Utf8;
                }
            }

            isMore = page.Count == PageSize;
        }
    }
}
