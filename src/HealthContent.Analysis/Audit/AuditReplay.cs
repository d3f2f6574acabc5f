using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Audit;

/// <summary>Makes recorded decisions again from the inputs that the host stored, and names what differs.</summary>
/// <remarks>Immutable and safe for use from several threads at once.</remarks>
public sealed class AuditReplay
{
    private readonly ContentAnalysisPipeline pipeline;
    private readonly AuditKey key;
    private readonly DecisionSummary summary;

    /// <summary>Makes a replay.</summary>
    /// <param name="pipeline">A pipeline with the policy, profile and rules of that time; its clock does not matter.</param>
    /// <param name="key">The secret of the hashes. With another one than that of the record, words are not compared.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditReplay(ContentAnalysisPipeline pipeline, AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(key);
        this.pipeline = pipeline;
        this.key = key;
        summary = new DecisionSummary(pipeline, key);
    }

    /// <summary>Decides again, for the instant of the record.</summary>
    /// <param name="entry">The entry of a record whose kind is <see cref="AuditEventKind.Decision"/>.</param>
    /// <param name="document">The document as it was stored then.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The entry holds no decision.</exception>
    /// <exception cref="ContentFormatNotSupportedException">The pipeline has no reader for the document's format.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public AuditReplayResult Replay(
        AuditEntry entry,
        ContentDocument document,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(document);
        if (entry.Decision is not { } recorded)
        {
            throw new ArgumentException("The entry holds no decision.", nameof(entry));
        }

        ContentReport report = pipeline.AnalyzeAt(document, recorded.DecidedAt, cancellationToken);
        AuditDecision replayed = summary.Of(document, report, entry.Salt ?? "");
        bool hasKey = string.Equals(entry.KeyCheck, key.Check, StringComparison.Ordinal);
        var comparison = new DecisionComparison(hasKey);
        comparison.CompareInput("documentHash", entry.DocumentHash, ContentHash.Compute(document));
        comparison.CompareInput("keyCheck", entry.KeyCheck, key.Check);
        comparison.Compare(recorded, replayed);
        return new AuditReplayResult(recorded.Decision, report, comparison.Differences);
    }
}
