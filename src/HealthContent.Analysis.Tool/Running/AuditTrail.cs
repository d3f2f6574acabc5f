using System.Collections.Immutable;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>The audit log that a run writes to.</summary>
internal sealed class AuditTrail : IDisposable
{
    private readonly string name;
    private readonly SqliteAuditLog log;

    /// <param name="name">The path as the user gave it.</param>
    /// <param name="path">The path of the file, which is created when it is not there.</param>
    /// <param name="entries">Makes the entries.</param>
    /// <exception cref="UsageException">The log cannot be opened.</exception>
    public AuditTrail(string name, string path, AuditEntryFactory entries)
    {
        this.name = name;
        Entries = entries;
        try
        {
            log = SqliteAuditLog.Open(path);
        }
        catch (AuditLogException exception)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }

    /// <summary>Makes the entries.</summary>
    public AuditEntryFactory Entries { get; }

    /// <summary>An entry that names its document as the output does, also when the document has no identifier of its own.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="id">The name in the output: the path, as a rule.</param>
    public static AuditEntry Named(AuditEntry entry, string id) => entry with { DocumentId = entry.DocumentId ?? id };

    /// <summary>Adds entries, all or none of them, and returns once they are kept.</summary>
    /// <exception cref="UsageException">The log cannot be written.</exception>
    public void Append(ImmutableArray<AuditEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        try
        {
            log.Append(entries);
        }
        catch (AuditLogException exception)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }

    public void Dispose() => log.Dispose();
}
