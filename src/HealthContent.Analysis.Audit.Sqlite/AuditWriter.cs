using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace HealthContent.Analysis.Audit.Sqlite;

/// <summary>Writes to the file, on a thread of its own: what waits goes together into one transaction.</summary>
internal sealed class AuditWriter : IDisposable
{
    // So many calls wait at most; the next ones wait to be allowed to.
    private const int MaxWaiting = 10_000;

    private readonly Channel<PendingAppend> waiting = Channel.CreateBounded<PendingAppend>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true }
    );

    private readonly SqliteConnection connection;
    private readonly int maxRecords;
    private readonly TimeProvider timeProvider;
    private readonly SqliteCommand insert;
    private readonly SqliteParameter sequence;
    private readonly SqliteParameter line;
    private readonly Thread thread;

    public AuditWriter(SqliteConnection connection, SqliteAuditLogOptions options, TimeProvider timeProvider)
    {
        this.connection = connection;
        this.timeProvider = timeProvider;
        maxRecords = options.MaxRecordsPerTransaction;
        insert = connection.CreateCommand();
        // Bound as bytes and stored as text: no copy into UTF-16, and any SQLite tool shows it.
        insert.CommandText = "INSERT INTO record (sequence, line) VALUES (@sequence, CAST(@line AS TEXT))";
        sequence = insert.Parameters.Add("@sequence", SqliteType.Integer);
        line = insert.Parameters.Add("@line", SqliteType.Blob);
        insert.Prepare();
        thread = new Thread(Run) { IsBackground = true, Name = "audit log" };
        thread.Start();
    }

    public async ValueTask<ImmutableArray<AuditRecord>> AppendAsync(
        ImmutableArray<AuditEntry> entries,
        byte[][] json,
        CancellationToken cancellationToken
    )
    {
        var pending = new PendingAppend(entries, json);
        try
        {
            await waiting.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The audit log is closed.", exception);
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PendingAppend)state!).TryCancel(token),
            pending
        );
        return await pending.Completion.ConfigureAwait(false);
    }

    public void Dispose()
    {
        if (waiting.Writer.TryComplete())
        {
            thread.Join();
        }
    }

    private void Run()
    {
        var batch = new List<PendingAppend>();
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            int records = 0;
            while (records < maxRecords && waiting.Reader.TryRead(out PendingAppend? pending))
            {
                // From here on it is too late to give up: the record may be on the disk before anybody hears of it.
                if (pending.TryClaim())
                {
                    batch.Add(pending);
                    records += pending.Entries.Length;
                }
            }

            if (batch.Count > 0)
            {
                Write(batch);
                batch.Clear();
            }
        }

        insert.Dispose();
        connection.Dispose();
    }

    private void Write(List<PendingAppend> batch)
    {
        var records = new List<ImmutableArray<AuditRecord>>(batch.Count);
        try
        {
            // Immediate: the head that is read must still be the head when it is written.
            AuditFile.Execute(connection, "BEGIN IMMEDIATE");
            var chain = new AuditChain(AuditFile.ReadHead(connection));
            foreach (PendingAppend pending in batch)
            {
                records.Add(Insert(pending, chain));
            }

            AuditFile.Execute(connection, "COMMIT");
        }
        catch (Exception exception)
        {
            RollBack();
            AuditLogException failure = exception switch
            {
                AuditLogException damaged => damaged,
                SqliteException sqlite => new AuditLogException(
                    $"The audit log cannot be written: {AuditFile.Describe(sqlite)}.",
                    sqlite
                ),
                _ => new AuditLogException("The audit log cannot be written.", exception),
            };
            foreach (PendingAppend pending in batch)
            {
                pending.Fail(failure);
            }

            return;
        }

        for (int index = 0; index < batch.Count; index++)
        {
            batch[index].Complete(records[index]);
        }
    }

    private ImmutableArray<AuditRecord> Insert(PendingAppend pending, AuditChain chain)
    {
        var records = ImmutableArray.CreateBuilder<AuditRecord>(pending.Entries.Length);
        for (int index = 0; index < pending.Entries.Length; index++)
        {
            records.Add(
                chain.Seal(pending.Entries[index], pending.Json[index], timeProvider.GetUtcNow(), out byte[] utf8)
            );
            sequence.Value = chain.Count;
            line.Value = utf8;
            insert.ExecuteNonQuery();
        }

        return records.MoveToImmutable();
    }

    private void RollBack()
    {
        try
        {
            AuditFile.Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, or no transaction was begun.
        }
    }
}
