using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>
/// How long a log is, and the hash of its last record. Kept where nobody who can write the log can write, it shows later that no
/// record up to there was changed, and that none was cut off at the end.
/// </summary>
public sealed record AuditCheckpoint
{
    /// <summary>The number of records; the number of the last one.</summary>
    public required long Count { get; init; }

    /// <summary>The hash of the last record; <see cref="AuditChain.Genesis"/> of an empty log.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The checkpoint of an empty log.</summary>
    public static AuditCheckpoint Empty { get; } = new() { Count = 0, Hash = AuditChain.Genesis };

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="utf8Json">The JSON in UTF-8, as <see cref="ToJson"/> writes it.</param>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a checkpoint.</exception>
    public static AuditCheckpoint Parse(ReadOnlySpan<byte> utf8Json) => AuditJson.ParseCheckpoint(utf8Json);

    /// <summary>Writes the checkpoint on one line.</summary>
    public string ToJson() => AuditJson.Write(this);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Hash}");
}
