using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What a policy makes of the findings in a document.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PolicyOutcome
{
    /// <summary>The decision.</summary>
    public required PublishDecision Decision { get; init; }

    /// <summary>The diagnostics with severity, effect and suppression as the policy sees them; none is dropped.</summary>
    public required ImmutableArray<ContentDiagnostic> Diagnostics { get; init; }

    /// <summary>Why the decision is not <see cref="PublishDecision.Publish"/>, most severe first.</summary>
    public required ImmutableArray<DecisionReason> Reasons { get; init; }

    /// <summary>A number from 0 to 100 to sort documents by, the gravest highest. It decides nothing.</summary>
    public int RiskScore { get; init; }

    /// <summary>The earliest instant at which a fact that the decision rests on changes; null when there is none.</summary>
    /// <remarks>
    /// Before it, findings, reasons and decision are the same. It is known of everything that the policy and, in a pipeline, the rules
    /// compared with the clock. Findings that come from elsewhere bring no instant with them.
    /// </remarks>
    public DateTimeOffset? ValidUntil { get; init; }
}

/// <summary>One reason for a decision.</summary>
/// <param name="Decision">What it leads to.</param>
/// <param name="RuleId">The rule that it comes from.</param>
/// <param name="Reason">What is wrong or missing. Never content.</param>
/// <param name="Remedy">What would make the document publishable.</param>
public sealed record DecisionReason(PublishDecision Decision, string RuleId, string Reason, string Remedy)
{
    /// <summary>Whose look would help.</summary>
    /// <value>Null by default: nobody's, as in a block.</value>
    public GovernanceRole? Reviewer { get; init; }
}
