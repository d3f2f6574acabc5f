using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>What people took responsibility for in a document: findings overridden, or seen and accepted by a reviewer.</summary>
internal sealed class TakenResponsibility
{
    private readonly ContentDocument document;
    private readonly PolicyPeriod period;
    private readonly OverrideCheck? overrides;
    private readonly Approval[] approvals;

    public TakenResponsibility(
        ContentDocument document,
        Workforce workforce,
        PolicyPeriod period,
        in ApprovalContext context
    )
    {
        this.document = document;
        this.period = period;
        overrides = document.Overrides.IsEmpty ? null : new OverrideCheck(document, workforce, period, context.Now);
        approvals = document.Approvals.Any(vote => !vote.Acknowledgements.IsEmpty)
            ? [.. ApprovalTally.Count(document, workforce, context).Approvals]
            : [];
    }

    /// <summary>The mark of a finding that somebody took responsibility for; null when nobody did.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="severity">Its severity as the policy sees it.</param>
    public DiagnosticSuppression? Find(ContentDiagnostic diagnostic, Severity severity) =>
        Override(diagnostic, severity) ?? (severity < Severity.Error ? Acknowledgement(diagnostic) : null);

    /// <summary>Whether a reviewer accepts that a rule could not be evaluated.</summary>
    public bool IsAcknowledged(RuleDescriptor rule) =>
        approvals.Any(vote =>
            MayJudge(vote, rule) && vote.Acknowledgements.Any(seen => Names(seen.Rule, rule) && seen.Start is null)
        );

    private DiagnosticSuppression? Override(ContentDiagnostic diagnostic, Severity severity)
    {
        if (overrides is null)
        {
            return null;
        }

        foreach (FindingOverride entry in document.Overrides)
        {
            if (
                Names(entry.Rule, diagnostic.Rule)
                && (
                    entry.Surface is null
                    || string.Equals(entry.Surface, diagnostic.SurfacePath, StringComparison.Ordinal)
                )
                && overrides.Problems(entry, diagnostic.Rule, severity).Count == 0
                && string.Equals(entry.SpanHash, HashOf(diagnostic), StringComparison.OrdinalIgnoreCase)
            )
            {
                return new DiagnosticSuppression(
                    SuppressionKind.Overridden,
                    entry.Justification!,
                    entry.By,
                    entry.ExpiresOn
                )
                {
                    OverrideReason = entry.Reason,
                };
            }
        }

        return null;
    }

    private DiagnosticSuppression? Acknowledgement(ContentDiagnostic diagnostic)
    {
        foreach (Approval vote in approvals)
        {
            if (MayJudge(vote, diagnostic.Rule) && vote.Acknowledgements.Any(seen => Means(seen, diagnostic)))
            {
                return new DiagnosticSuppression(
                    SuppressionKind.Acknowledged,
                    vote.Comment ?? "seen and accepted by a reviewer",
                    vote.UserId,
                    null
                );
            }
        }

        return null;
    }

    private bool MayJudge(Approval vote, RuleDescriptor rule) => vote.Role == period.Decisions.Reviewer(rule.Category);

    private string? HashOf(ContentDiagnostic diagnostic) =>
        diagnostic.Span.IsEmpty || Fingerprint.Find(document, diagnostic) is not null
            ? ContentHash.ComputeSpan(document, diagnostic.SurfacePath, diagnostic.Span)
            : null;

    private static bool Means(Acknowledgement seen, ContentDiagnostic diagnostic) =>
        Names(seen.Rule, diagnostic.Rule)
        && (
            seen.Start is null && seen.End is null
                ? diagnostic.Span.IsEmpty
                : seen.Start == diagnostic.Span.Start && seen.End == diagnostic.Span.End
        )
        && (seen.Surface is null || string.Equals(seen.Surface, diagnostic.SurfacePath, StringComparison.Ordinal));

    private static bool Names(string name, RuleDescriptor rule) =>
        string.Equals(name, rule.Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, rule.Name, StringComparison.Ordinal);
}
