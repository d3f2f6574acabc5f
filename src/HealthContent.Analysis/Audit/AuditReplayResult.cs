using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Audit;

/// <summary>What making a decision again came to.</summary>
/// <param name="Recorded">The decision on record.</param>
/// <param name="Report">The report made now from the stored inputs, for the instant of the record.</param>
/// <param name="Differences">What differs: first the inputs, then what came of them.</param>
public sealed record AuditReplayResult(
    PublishDecision Recorded,
    ContentReport Report,
    ImmutableArray<AuditDifference> Differences
)
{
    /// <summary>Whether the same came of it: decision, findings, reasons and validity. Inputs may differ all the same.</summary>
    public bool IsSame
    {
        get
        {
            foreach (AuditDifference difference in Differences)
            {
                if (difference.Kind == AuditDifferenceKind.Outcome)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>Something that differs between a record and its replay. Never content.</summary>
/// <param name="Kind">Whether it went in or came out.</param>
/// <param name="Path">The member of the entry, for example <c>decision.basis.rulesVersion</c>.</param>
/// <param name="Recorded">The value on record; null when there was none.</param>
/// <param name="Replayed">The value now; null when there is none.</param>
public sealed record AuditDifference(AuditDifferenceKind Kind, string Path, string? Recorded, string? Replayed);

/// <summary>Where a record and its replay differ.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AuditDifferenceKind>))]
public enum AuditDifferenceKind
{
    /// <summary>In what the decision rests on.</summary>
    Input,

    /// <summary>In what came of it.</summary>
    Outcome,
}
