using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Pipeline;

/// <summary>The result of analysing a document.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ContentReport
{
    internal ContentReport(
        string? documentId,
        DateTimeOffset decidedAt,
        PolicyOutcome outcome,
        ImmutableArray<NotEvaluatedRule> notEvaluated,
        AnalysisInputs? inputs = null,
        ImmutableArray<Claim> claims = default
    )
    {
        Claims = claims.IsDefault ? [] : claims;
        Inputs = inputs;
        DocumentId = documentId;
        DecidedAt = decidedAt;
        Outcome = outcome;
        NotEvaluated = notEvaluated;
    }

    /// <summary>The caller's identifier of the document.</summary>
    public string? DocumentId { get; }

    /// <summary>The instant for which it was decided: with the same document, policy and rules it gives the same report again.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary>Whether the document may go out, as the policy decides.</summary>
    public PublishDecision Decision => Outcome.Decision;

    /// <summary>What was found, ordered by surface, place and rule. Suppressed findings are there too, marked.</summary>
    public ImmutableArray<ContentDiagnostic> Diagnostics => Outcome.Diagnostics;

    /// <summary>The rules that lacked data they need.</summary>
    public ImmutableArray<NotEvaluatedRule> NotEvaluated { get; }

    /// <summary>Why the decision is what it is, and what would make the document publishable.</summary>
    public ImmutableArray<DecisionReason> Reasons => Outcome.Reasons;

    /// <summary>A number from 0 to 100 to sort documents by, the gravest highest. It decides nothing.</summary>
    public int RiskScore => Outcome.RiskScore;

    /// <summary>The earliest instant at which a fact that the decision rests on changes; decide again then.</summary>
    public DateTimeOffset? ValidUntil => Outcome.ValidUntil;

    /// <summary>What the decision rests on beside document, rules and clock.</summary>
    /// <value>Null in a report that no pipeline made.</value>
    internal AnalysisInputs? Inputs { get; }

    /// <summary>The claims on record that the document makes or names, ordered by identifier.</summary>
    internal ImmutableArray<Claim> Claims { get; }

    private PolicyOutcome Outcome { get; }
}

/// <summary>The result of analysing a feed. It does not enter the decision on any document.</summary>
/// <param name="FeedId">The caller's identifier of the feed.</param>
/// <param name="Diagnostics">What was found.</param>
/// <param name="NotEvaluated">The rules that lacked data they need.</param>
public sealed record FeedReport(
    string? FeedId,
    ImmutableArray<ContentDiagnostic> Diagnostics,
    ImmutableArray<NotEvaluatedRule> NotEvaluated
);
