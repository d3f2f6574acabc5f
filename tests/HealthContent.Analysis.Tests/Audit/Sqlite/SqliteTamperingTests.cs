using System.Collections.Immutable;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit.Sqlite;

/// <summary>What somebody can do who can write the file and knows SQLite.</summary>
[TestFixture]
internal sealed class SqliteTamperingTests
{
    private const int Count = 20;

    private static readonly string[] Triggers = ["record_only_added", "record_never_changed", "record_never_removed"];

    private string folder = "";
    private string path = "";
    private AuditCheckpoint checkpoint = AuditCheckpoint.Empty;

    [SetUp]
    public async Task SetUp()
    {
        folder = Directory.CreateTempSubdirectory("healthcontent").FullName;
        path = Path.Combine(folder, "audit.db");
        using var log = SqliteAuditLog.Open(path);
        await log.AppendAsync([.. Enumerable.Range(1, Count).Select(AuditSamples.Entry)]);
        checkpoint = await log.CheckpointAsync();
    }

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [TestCase("UPDATE record SET line = replace(line, 'user-7', 'user-8') WHERE sequence = 7", "record 7 changed")]
    [TestCase("UPDATE record SET line = replace(line, '\"publish\"', '\"review\"') WHERE sequence = 10", "")]
    [TestCase("UPDATE record SET line = '' WHERE sequence = 7", "record 7 changed")]
    [TestCase("UPDATE record SET line = substr(line, 1, 100) WHERE sequence = 20", "record 20 changed")]
    [TestCase("DELETE FROM record WHERE sequence = 7", "record 7 missing")]
    [TestCase("DELETE FROM record WHERE sequence IN (1, 2)", "records 1 to 2 missing")]
    [TestCase("DELETE FROM record WHERE sequence > 15", "records 16 to 20 cut off")]
    [TestCase("DELETE FROM record", "records 1 to 20 cut off")]
    [TestCase(
        "UPDATE record SET sequence = -sequence WHERE sequence IN (5, 9); "
            + "UPDATE record SET sequence = 14 + sequence WHERE sequence < 0",
        "record 5 out of place, record 9 out of place"
    )]
    [TestCase(
        "UPDATE record SET sequence = -sequence WHERE sequence IN (5, 6); "
            + "UPDATE record SET sequence = 11 + sequence WHERE sequence < 0",
        "record 5 out of place, record 6 out of place"
    )]
    [TestCase("UPDATE record SET sequence = 100 WHERE sequence = 20", "record 20 out of place")]
    [TestCase("INSERT INTO record SELECT 21, line FROM record WHERE sequence = 3", "record 3 inserted")]
    [TestCase("INSERT INTO record SELECT 0, line FROM record WHERE sequence = 3", "record 3 inserted")]
    public async Task Tampering_IsFoundAndNamed(string sql, string expected)
    {
        Tamper(sql, keepsGuards: true);
        AuditVerification result = await VerifyAsync();

        if (expected.Length == 0)
        {
            Assert.That(result.Problems, Is.Empty, "the words were not there, so nothing was changed");
            return;
        }

        Assert.That(string.Join(", ", result.Problems.Select(Name)), Is.EqualTo(expected));
    }

    [Test]
    public async Task RemovedGuards_AreFound()
    {
        Tamper("SELECT 1", keepsGuards: false);
        AuditProblem problem = (await VerifyAsync()).Problems.Single();

        Assert.That(problem.Kind, Is.EqualTo(AuditProblemKind.Damaged));
        Assert.That(problem.ToString(), Does.StartWith("the log damaged: the guards"));
    }

    [Test]
    public async Task RemovedTable_IsDamage_NotAnError()
    {
        Tamper("DROP TABLE record", keepsGuards: false);
        ImmutableArray<AuditProblem> problems = (await VerifyAsync()).Problems;

        Assert.That(problems.Select(problem => problem.Kind), Does.Contain(AuditProblemKind.Damaged));
        Assert.That(problems.Select(problem => problem.Kind), Does.Contain(AuditProblemKind.Truncated));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void AnyOtherByteInARecord_IsFound(int place, byte bit)
    {
        byte[] bytes = File.ReadAllBytes(path);
        byte[] before = [.. bytes];
        ReadOnlySpan<byte> head = "{\"version\":1,\"sequence\":7,"u8;
        // SQLite leaves copies behind where it divided a page; which one is read it knows alone.
        for (int start = 0; bytes.AsSpan(start).IndexOf(head) is >= 0 and int found; start += head.Length)
        {
            start += found;
            int length = before.AsSpan(start).IndexOf("\"}"u8) is > 0 and int end ? end : head.Length;
            bytes[start + ((place & int.MaxValue) % length)] ^= (byte)(1 << (bit % 8));
        }

        File.WriteAllBytes(path, bytes);
        AuditVerification result = VerifyAsync().Result;
        File.WriteAllBytes(path, before);

        Assert.That(result.Problems.Select(Name), Does.Contain("record 7 changed"));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void AnyOtherByteInTheFile_IsFoundOrChangesNothing(int place, byte bit)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int index = (place & int.MaxValue) % bytes.Length;
        byte before = bytes[index];
        bytes[index] ^= (byte)(1 << (bit % 8));
        File.WriteAllBytes(path, bytes);
        bool isIntact = false;
        long count = Count;
        try
        {
            AuditVerification result = VerifyAsync().Result;
            (isIntact, count) = (result.IsIntact, result.RecordCount);
        }
        catch (AggregateException exception) when (exception.InnerException is AuditLogException)
        {
            // The file does not even open.
        }
        finally
        {
            bytes[index] = before;
            File.WriteAllBytes(path, bytes);
        }

        // A byte between the records or in the head of the file may mean nothing: then every record is still there.
        Assert.That(!isIntact || count == Count);
    }

    [Test]
    public async Task DamagedLastRecord_IsNotBuiltUpon()
    {
        Tamper("UPDATE record SET line = 'x' WHERE sequence = 20", keepsGuards: true);
        using var log = SqliteAuditLog.Open(path);

        Assert.That(
            async () => await log.AppendAsync(AuditSamples.Entry(1)),
            Throws.TypeOf<AuditLogException>().With.Property("Sequence").EqualTo(20)
        );
        Assert.That(async () => await log.CheckpointAsync(), Throws.TypeOf<AuditLogException>());
        Assert.That(
            async () => await log.ReadAsync(AuditQuery.All).CountAsync(),
            Throws.TypeOf<AuditLogException>().With.Property("Sequence").EqualTo(20)
        );
        Assert.That(
            await log.ReadLinesAsync(AuditQuery.All).CountAsync(),
            Is.EqualTo(Count),
            "evidence can be exported"
        );
    }

    private async Task<AuditVerification> VerifyAsync()
    {
        using var log = SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = path, IsReadOnly = true });
        return await log.VerifyAsync([checkpoint]);
    }

    private void Tamper(string sql, bool keepsGuards)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        string guards = "";
        foreach (string trigger in Triggers)
        {
            using SqliteCommand read = connection.CreateCommand();
            read.CommandText = $"SELECT sql FROM sqlite_schema WHERE name = '{trigger}'";
            guards += read.ExecuteScalar() + ";";
            Execute(connection, $"DROP TRIGGER {trigger}");
        }

        Execute(connection, sql);
        if (keepsGuards)
        {
            Execute(connection, guards);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Name(AuditProblem problem) => problem.ToString().Split(':')[0];
}
