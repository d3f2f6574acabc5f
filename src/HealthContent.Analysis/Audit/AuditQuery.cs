using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>Which records to read. What is null does not matter; all else has to hold.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AuditQuery
{
    /// <summary>All records.</summary>
    public static AuditQuery All { get; } = new();

    /// <summary>The lowest number.</summary>
    /// <value>1 by default.</value>
    public long First { get; init; } = 1;

    /// <summary>The highest number.</summary>
    /// <value><see cref="long.MaxValue"/> by default.</value>
    public long Last { get; init; } = long.MaxValue;

    /// <summary>The identifier of the document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>What happened.</summary>
    public AuditEventKind? Kind { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }

    /// <summary>The earliest instant at which it happened.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The instant before which it happened.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether nothing but the number matters.</summary>
    public bool IsByNumberOnly => this with { First = All.First, Last = All.Last } == All;

    /// <summary>Whether a record is among those asked for.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public bool Matches(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        AuditEntry entry = record.Entry;
        return record.Sequence >= First
            && record.Sequence <= Last
            && (DocumentId is null || string.Equals(DocumentId, entry.DocumentId, StringComparison.Ordinal))
            && (Kind is null || Kind == entry.Kind)
            && (By is null || string.Equals(By, entry.By, StringComparison.Ordinal))
            && (Since is null || entry.At >= Since)
            && (Until is null || entry.At < Until);
    }

    /// <summary>Whether a stored line is among those asked for. One that cannot be read only matches by its number.</summary>
    /// <param name="utf8Line">The line.</param>
    /// <param name="sequence">The number under which it is stored.</param>
    public bool Matches(ReadOnlySpan<byte> utf8Line, long sequence)
    {
        if (sequence < First || sequence > Last)
        {
            return false;
        }

        if (IsByNumberOnly)
        {
            return true;
        }

        try
        {
            return (this with { First = All.First, Last = All.Last }).Matches(AuditJson.ParseRecord(utf8Line));
        }
        catch (ContentJsonException)
        {
            return false;
        }
    }
}
