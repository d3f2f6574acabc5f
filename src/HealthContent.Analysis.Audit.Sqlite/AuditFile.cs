using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HealthContent.Analysis.Audit.Sqlite;

/// <summary>A line as it is stored.</summary>
/// <param name="Number">The number under which it is stored.</param>
/// <param name="Utf8">The line.</param>
internal readonly record struct StoredLine(long Number, byte[] Utf8);

/// <summary>The file: how it is opened, made, read and checked.</summary>
internal static class AuditFile
{
    // "HCAL", so that a file tells what it is and another application's file is not taken for a log.
    private const int ApplicationId = 0x4843414C;
    private const int FormatVersion = 1;
    private const int MaxDamages = 10;

    // What a query by document finds is computed from the line, so that nothing beside the line has to be believed.
    private const string DocumentId = "CASE WHEN json_valid(line) THEN json_extract(line, '$.entry.documentId') END";

    // Guards against mistakes: who can write the file can remove them, and then verification says so.
    private static readonly string[] Objects =
    [
        "CREATE TABLE record (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT",
        $"CREATE INDEX record_document ON record ({DocumentId})",
        "CREATE TRIGGER record_only_added BEFORE INSERT ON record "
            + "WHEN NEW.sequence IS NOT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM record) "
            + "BEGIN SELECT RAISE(ABORT, 'records are added at the end only'); END",
        "CREATE TRIGGER record_never_changed BEFORE UPDATE ON record "
            + "BEGIN SELECT RAISE(ABORT, 'records are never changed'); END",
        "CREATE TRIGGER record_never_removed BEFORE DELETE ON record "
            + "BEGIN SELECT RAISE(ABORT, 'records are never removed'); END",
    ];

    /// <summary>Opens the file to add to it, and makes it when it is not there.</summary>
    /// <exception cref="AuditLogException">The file cannot be opened or is no audit log.</exception>
    public static SqliteConnection OpenWriter(SqliteAuditLogOptions options)
    {
        SqliteConnection connection = Connect(options, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Open();
            Configure(connection, options);
            Execute(connection, "PRAGMA journal_mode = TRUNCATE");
            Execute(connection, "PRAGMA synchronous = FULL");
            // On macOS a disk only writes what it caches when it is told so.
            Execute(connection, "PRAGMA fullfsync = ON");
            Create(connection);
            Recognize(connection);
            return connection;
        }
        catch (Exception exception)
        {
            connection.Dispose();
            throw exception is SqliteException sqlite ? CannotOpen(sqlite) : exception;
        }
    }

    /// <summary>Opens the file to read it.</summary>
    /// <exception cref="AuditLogException">The file cannot be opened or is no audit log.</exception>
    public static SqliteConnection OpenReader(SqliteAuditLogOptions options)
    {
        // Writing is needed to roll back what a crash left half written; where it is not allowed, reading has to do.
        try
        {
            return OpenReader(options, SqliteOpenMode.ReadWrite);
        }
        catch (SqliteException)
        {
            try
            {
                return OpenReader(options, SqliteOpenMode.ReadOnly);
            }
            catch (SqliteException exception)
            {
                throw CannotOpen(exception);
            }
        }
    }

    /// <summary>The last record.</summary>
    /// <exception cref="AuditLogException">The last record names no hash.</exception>
    public static AuditCheckpoint ReadHead(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, CAST(line AS BLOB) FROM record ORDER BY sequence DESC LIMIT 1";
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return AuditCheckpoint.Empty;
        }

        long sequence = reader.GetInt64(0);
        return AuditChain.TryReadHash(reader.GetFieldValue<byte[]>(1), out string? hash)
            ? new AuditCheckpoint { Count = sequence, Hash = hash }
            : throw new AuditLogException("The last record is damaged; verify the log.") { Sequence = sequence };
    }

    /// <summary>Reads some lines.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="after">The number after which to start.</param>
    /// <param name="last">The number at which to end.</param>
    /// <param name="documentId">The document; null for all.</param>
    /// <param name="count">How many lines at most.</param>
    public static List<StoredLine> ReadPage(
        SqliteConnection connection,
        long after,
        long last,
        string? documentId,
        int count
    )
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = PageQuery(documentId is not null);
        command.Parameters.AddWithValue("@after", after);
        command.Parameters.AddWithValue("@last", last);
        command.Parameters.AddWithValue("@count", count);
        if (documentId is not null)
        {
            command.Parameters.AddWithValue("@document", documentId);
        }

        var lines = new List<StoredLine>();
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            lines.Add(new StoredLine(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }

        return lines;
    }

    internal static string PageQuery(bool byDocument) =>
        "SELECT sequence, CAST(line AS BLOB) FROM record WHERE sequence > @after AND sequence <= @last"
        + (byDocument ? $" AND {DocumentId} = @document" : "")
        + " ORDER BY sequence LIMIT @count";

    /// <summary>Whether table, index and triggers are those that were made.</summary>
    public static void CheckGuards(SqliteConnection connection, AuditVerifier verifier)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'";
        var found = new HashSet<string>(StringComparer.Ordinal);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        if (!found.SetEquals(Objects))
        {
            verifier.AddDamage("the guards of the file against change are not those that it was made with");
        }
    }

    /// <summary>Whether the pages of the file and its index fit together.</summary>
    public static void CheckPages(SqliteConnection connection, AuditVerifier verifier)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA integrity_check({MaxDamages})");
        command.CommandTimeout = 0;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            // Names of tables, pages and rows; never what stands in them.
            string result = reader.GetString(0);
            if (result != "ok")
            {
                verifier.AddDamage(result.ReplaceLineEndings(" "));
            }
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static AuditLogException Unreadable(SqliteException exception) =>
        new($"The audit log cannot be read: {Describe(exception)}.", exception);

    /// <summary>What SQLite says, by its code: its own words may quote a statement.</summary>
    public static string Describe(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            5 or 6 => "another process holds it",
            8 => "it may not be written",
            10 => "the storage failed",
            11 => "the file is damaged",
            13 => "the storage is full",
            14 => "the file cannot be opened",
            19 => "the guards of the file refused it",
            26 => "the file is no SQLite file",
            _ => string.Create(CultureInfo.InvariantCulture, $"SQLite error {exception.SqliteExtendedErrorCode}"),
        };

    private static SqliteConnection OpenReader(SqliteAuditLogOptions options, SqliteOpenMode mode)
    {
        SqliteConnection connection = Connect(options, mode);
        try
        {
            connection.Open();
            Configure(connection, options);
            Execute(connection, "PRAGMA query_only = ON");
            Recognize(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connect(SqliteAuditLogOptions options, SqliteOpenMode mode) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = options.Path,
                Mode = mode,
                // A pool would keep the file open after the log was closed.
                Pooling = false,
                // SQLite itself waits, in small steps.
                DefaultTimeout = 1,
            }.ToString()
        );

    private static void Configure(SqliteConnection connection, SqliteAuditLogOptions options)
    {
        int milliseconds = (int)Math.Min(options.BusyTimeout.TotalMilliseconds, int.MaxValue);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {milliseconds}"));
        // The file may come from elsewhere: what its schema says is not run, and its pages are looked at twice.
        Execute(connection, "PRAGMA trusted_schema = OFF");
        Execute(connection, "PRAGMA cell_size_check = ON");
    }

    // All in one transaction: a process that is killed here leaves no file that is half a log.
    private static void Create(SqliteConnection connection)
    {
        if (Number(connection, "PRAGMA application_id") != 0 || HasObjects(connection))
        {
            return;
        }

        Execute(connection, "BEGIN IMMEDIATE");
        if (!HasObjects(connection))
        {
            foreach (string sql in Objects)
            {
                Execute(connection, sql);
            }

            Execute(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {FormatVersion}"
                )
            );
        }

        Execute(connection, "COMMIT");
    }

    private static bool HasObjects(SqliteConnection connection) =>
        Number(connection, "SELECT COUNT(*) FROM sqlite_schema") > 0;

    private static void Recognize(SqliteConnection connection)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new AuditLogException("The file is no audit log.");
        }

        long version = Number(connection, "PRAGMA user_version");
        if (version != FormatVersion)
        {
            throw new AuditLogException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The audit log has the format {version}, which is not known."
                )
            );
        }
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static AuditLogException CannotOpen(SqliteException exception) =>
        new($"The audit log cannot be opened: {Describe(exception)}.", exception);
}
