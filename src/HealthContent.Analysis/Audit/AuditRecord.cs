namespace HealthContent.Analysis.Audit;

/// <summary>An entry in its place in an audit log, chained to the one before it.</summary>
/// <remarks>
/// Immutable and safe to share between threads. <c>Audit/README.md</c> of the sources describes the line that is stored and hashed, so
/// that other programs can check it.
/// </remarks>
public sealed record AuditRecord
{
    /// <summary>The version of the form, at present 1.</summary>
    public required int Version { get; init; }

    /// <summary>The number of the record; the first one is 1, and there are no gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When the log took it, by the clock of the log.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The hash of the record before it; in the first record <c>sha256:</c> and 64 zeros.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>What happened.</summary>
    public required AuditEntry Entry { get; init; }

    /// <summary>The hash of the record.</summary>
    /// <value><c>sha256:</c> and 64 hexadecimal digits in lower case.</value>
    public required string Hash { get; init; }
}
