using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>What verifying a log came to.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AuditVerification
{
    /// <summary>How many records were read.</summary>
    public required long RecordCount { get; init; }

    /// <summary>What is wrong, by number of the record.</summary>
    /// <value>Empty when every record is as it was written, in its place, and there up to every checkpoint given.</value>
    public required ImmutableArray<AuditProblem> Problems { get; init; }

    /// <summary>The end of the log, to be kept elsewhere.</summary>
    /// <value>Null when there are problems: nothing may be built on what was tampered with.</value>
    public AuditCheckpoint? Checkpoint { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Problems.IsEmpty;
}

/// <summary>Something that is wrong with a log.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">The number of the first record concerned; 0 when no number can be told.</param>
/// <param name="Last">The number of the last record concerned.</param>
/// <param name="Detail">By what it shows. Never content.</param>
public sealed record AuditProblem(AuditProblemKind Kind, long First, long Last, string Detail)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string records =
            First == 0 ? "the log"
            : First == Last ? string.Create(CultureInfo.InvariantCulture, $"record {First}")
            : string.Create(CultureInfo.InvariantCulture, $"records {First} to {Last}");
        return $"{records} {Verb(Kind)}: {Detail}";
    }

    private static string Verb(AuditProblemKind kind) =>
        kind switch
        {
            AuditProblemKind.Changed => "changed",
            AuditProblemKind.Missing => "missing",
            AuditProblemKind.Reordered => "out of place",
            AuditProblemKind.Inserted => "inserted",
            AuditProblemKind.Truncated => "cut off",
            AuditProblemKind.Rewritten => "rewritten",
            _ => "damaged",
        };
}

/// <summary>What can be wrong with a log.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AuditProblemKind>))]
public enum AuditProblemKind
{
    /// <summary>A record is not what was written.</summary>
    Changed,

    /// <summary>A record is gone, while later ones are there.</summary>
    Missing,

    /// <summary>A record does not stand in its place.</summary>
    Reordered,

    /// <summary>A record is there that is no part of the chain: a forgery, or a copy of another one.</summary>
    Inserted,

    /// <summary>Records at the end that a checkpoint knows are gone.</summary>
    Truncated,

    /// <summary>The chain holds, and is another one than the checkpoint knows: records up to this one were written anew.</summary>
    Rewritten,

    /// <summary>The storage cannot be read, or its guards were taken away.</summary>
    Damaged,
}
