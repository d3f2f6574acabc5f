namespace HealthContent.Analysis.Audit.Sqlite;

/// <summary>How a <see cref="SqliteAuditLog"/> is opened.</summary>
public sealed record SqliteAuditLogOptions
{
    /// <summary>The path of the file.</summary>
    /// <value>Empty by default, which is refused.</value>
    public string Path { get; set; } = "";

    /// <summary>Whether the log is only read: nothing is created, and nothing can be added.</summary>
    /// <value>False by default: the file is created when it is not there.</value>
    public bool IsReadOnly { get; set; }

    /// <summary>How long to wait for other writers before giving up.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many waiting records are written in one transaction at most. A batch is never divided.</summary>
    /// <value>1,000 by default.</value>
    public int MaxRecordsPerTransaction { get; set; } = 1000;
}
