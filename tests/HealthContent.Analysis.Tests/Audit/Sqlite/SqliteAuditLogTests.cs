using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using HealthContent.Analysis.Testing;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit.Sqlite;

internal sealed class SqliteAuditLogTests : AuditLogContract
{
    private string folder = "";

    private string FilePath => Path.Combine(folder, "audit.db");

    [OneTimeSetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("healthcontent").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    protected override IAuditLog Create(TimeProvider clock)
    {
        foreach (string file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }

        return SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = FilePath }, clock);
    }

    [Test]
    public async Task ClosedLog_OpensAgainAndGoesOn()
    {
        AuditCheckpoint before;
        using (var first = SqliteAuditLog.Open(FilePath))
        {
            await first.AppendAsync([.. Enumerable.Range(1, 20).Select(AuditSamples.Entry)]);
            before = await first.CheckpointAsync();
        }

        using var second = SqliteAuditLog.Open(FilePath);
        AuditRecord next = await second.AppendAsync(AuditSamples.Entry(21));

        Assert.That((next.Sequence, next.PreviousHash), Is.EqualTo((21, before.Hash)));
        Assert.That((await second.VerifyAsync([before])).IsIntact);
    }

    [Test]
    public async Task TwoOpenLogs_MakeOneChain()
    {
        using var one = SqliteAuditLog.Open(FilePath);
        using var two = SqliteAuditLog.Open(FilePath);
        await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(number =>
                    Task.Run(() => (number % 2 == 0 ? one : two).AppendAsync(AuditSamples.Entry(number)).AsTask())
                )
        );

        AuditVerification result = await one.VerifyAsync();
        Assert.That((result.IsIntact, result.RecordCount), Is.EqualTo((true, 60)));
    }

    [Test]
    public async Task ReadOnlyLog_IsReadWhileAnotherWrites_AndTakesNothing()
    {
        using var writer = SqliteAuditLog.Open(FilePath);
        await writer.AppendAsync(AuditSamples.Entry(1));
        using var reader = SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = FilePath, IsReadOnly = true });
        await writer.AppendAsync(AuditSamples.Entry(2));

        Assert.That(await reader.ReadAsync(AuditQuery.All).CountAsync(), Is.EqualTo(2));
        Assert.That(
            async () => await reader.AppendAsync(AuditSamples.Entry(3)),
            Throws.TypeOf<AuditLogException>().With.Message.Contains("read only")
        );
    }

    [Test]
    public async Task SlowReader_DoesNotKeepWritersAway()
    {
        using var log = SqliteAuditLog.Open(
            new SqliteAuditLogOptions { Path = FilePath, BusyTimeout = TimeSpan.FromMilliseconds(100) }
        );
        await log.AppendAsync([.. Enumerable.Range(1, 1200).Select(AuditSamples.Entry)]);
        long read = 0;
        await foreach (AuditRecord record in log.ReadAsync(AuditQuery.All))
        {
            if (record.Sequence % 400 == 0 && record.Sequence <= 1200)
            {
                await log.AppendAsync(AuditSamples.Entry(1));
            }

            read = record.Sequence;
        }

        Assert.That(read, Is.InRange(1200, 1203));
        Assert.That((await log.CheckpointAsync()).Count, Is.EqualTo(1203));
    }

    [Test]
    public async Task LockedFile_IsSaidAfterTheTimeout_AndNothingIsAdded()
    {
        using var log = SqliteAuditLog.Open(
            new SqliteAuditLogOptions { Path = FilePath, BusyTimeout = TimeSpan.FromMilliseconds(50) }
        );
        await log.AppendAsync(AuditSamples.Entry(1));
        using (SqliteConnection other = Connect())
        {
            Execute(other, "BEGIN EXCLUSIVE");
            Assert.That(
                async () => await log.AppendAsync(AuditSamples.Entry(2)),
                Throws.TypeOf<AuditLogException>().With.Message.Contains("another process holds it")
            );
        }

        Assert.That((await log.AppendAsync(AuditSamples.Entry(3))).Sequence, Is.EqualTo(2));
    }

    [Test]
    public async Task ClosedLog_RefusesEntries_AndWritesWhatWaited()
    {
        var log = SqliteAuditLog.Open(FilePath);
        Task<AuditRecord>[] waiting =
        [
            .. Enumerable.Range(0, 50).Select(number => log.AppendAsync(AuditSamples.Entry(number)).AsTask()),
        ];
        log.Dispose();
        log.Dispose();

        Assert.That(waiting.Select(task => task.Result.Sequence), Is.EqualTo(Enumerable.Range(1, 50)));
        Assert.That(async () => await log.AppendAsync(AuditSamples.Entry(1)), Throws.TypeOf<ObjectDisposedException>());
        await Task.CompletedTask;
    }

    [TestCase("UPDATE record SET line = 'x' WHERE sequence = 2")]
    [TestCase("DELETE FROM record WHERE sequence = 3")]
    [TestCase("INSERT INTO record (sequence, line) VALUES (9, 'x')")]
    [TestCase("INSERT INTO record (sequence, line) VALUES (-1, 'x')")]
    [TestCase("INSERT OR REPLACE INTO record (sequence, line) VALUES (3, 'x')")]
    public void Guards_RefuseChanges(string sql)
    {
        using var log = SqliteAuditLog.Open(FilePath);
        log.Append([.. Enumerable.Range(1, 3).Select(AuditSamples.Entry)]);
        using SqliteConnection other = Connect();

        Assert.That(() => Execute(other, sql), Throws.TypeOf<SqliteException>());
    }

    [Test]
    public void File_IsOneThatAnySqliteToolReads()
    {
        using var log = SqliteAuditLog.Open(FilePath);
        AuditRecord record = log.Append(AuditSamples.Entry(4));
        using SqliteConnection other = Connect();
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "SELECT json_extract(line, '$.hash'), json_extract(line, '$.entry.by') FROM record";
        using SqliteDataReader reader = command.ExecuteReader();
        reader.Read();

        Assert.That((reader.GetString(0), reader.GetString(1)), Is.EqualTo((record.Hash, "user-4")));
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.SubsetOf(["audit.db", "audit.db-journal"]));
    }

    [Test]
    public void QueryByDocument_UsesTheIndex()
    {
        using var log = SqliteAuditLog.Open(FilePath);
        using SqliteConnection other = Connect();
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + AuditFile.PageQuery(byDocument: true);
        command.Parameters.AddWithValue("@after", 0);
        command.Parameters.AddWithValue("@last", 10);
        command.Parameters.AddWithValue("@document", "post-1");
        command.Parameters.AddWithValue("@count", 10);
        using SqliteDataReader reader = command.ExecuteReader();
        reader.Read();

        Assert.That(reader.GetString(3), Does.Contain("USING INDEX record_document"));
    }

    [TestCase("", "no SQLite")]
    [TestCase("SELECT 1", "no audit log")]
    [TestCase("CREATE TABLE a (b)", "no audit log")]
    [TestCase("PRAGMA application_id = 7", "no audit log")]
    [TestCase("PRAGMA application_id = 1212367180; PRAGMA user_version = 2", "format 2")]
    public void OtherFile_IsRefused(string sql, string message)
    {
        string path = Path.Combine(folder, "other.db");
        if (sql.Length == 0)
        {
            File.WriteAllText(path, new string('x', 5000));
        }
        else
        {
            using SqliteConnection other = Connect(path);
            Execute(other, sql);
        }

        bool isEmpty = sql == "SELECT 1";
        Assert.That(
            () => SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = path, IsReadOnly = true }),
            Throws.TypeOf<AuditLogException>().With.Message.Contains(message)
        );
        if (!isEmpty)
        {
            Assert.That(
                () => SqliteAuditLog.Open(path),
                Throws.TypeOf<AuditLogException>().With.Message.Contains(message)
            );
        }

        File.Delete(path);
    }

    [Test]
    public void MissingFile_IsNotCreatedByReaders()
    {
        string path = Path.Combine(folder, "missing.db");
        Assert.That(
            () => SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = path, IsReadOnly = true }),
            Throws.TypeOf<AuditLogException>().With.Message.Contains("cannot be opened")
        );
        Assert.That(path, Does.Not.Exist);
        Assert.That(
            () => SqliteAuditLog.Open(Path.Combine(folder, "no", "folder.db")),
            Throws.TypeOf<AuditLogException>()
        );
    }

    [Test]
    public void WrongOptions_AreRefused()
    {
        Assert.That(() => SqliteAuditLog.Open(""), Throws.ArgumentException);
        Assert.That(
            () => SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = FilePath, MaxRecordsPerTransaction = 0 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(
            () =>
                SqliteAuditLog.Open(
                    new SqliteAuditLogOptions { Path = FilePath, BusyTimeout = TimeSpan.FromSeconds(-1) }
                ),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }

    [Test]
    public async Task SmallTransactions_KeepBatchesWhole()
    {
        using var log = SqliteAuditLog.Open(
            new SqliteAuditLogOptions { Path = FilePath, MaxRecordsPerTransaction = 1 },
            new FixedTimeProvider(AuditSamples.Now)
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => log.AppendAsync([AuditSamples.Entry(1), AuditSamples.Entry(2)]).AsTask())
        );

        Assert.That((await log.VerifyAsync()).RecordCount, Is.EqualTo(20));
    }

    private SqliteConnection Connect(string? path = null)
    {
        var connection = new SqliteConnection($"Data Source={path ?? FilePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
