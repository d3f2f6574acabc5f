using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Audit;

/// <summary>A decision as an audit log keeps it: enough to make it again, and no words of the document.</summary>
public sealed record AuditDecision
{
    /// <summary>The decision.</summary>
    public required PublishDecision Decision { get; init; }

    /// <summary>The instant for which it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>What it rests on.</summary>
    public required AuditBasis Basis { get; init; }

    /// <summary>The number from 0 to 100 that documents are sorted by.</summary>
    public int RiskScore { get; init; }

    /// <summary>The instant from which it has to be decided again.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What was found, in the order of the report; suppressed findings too.</summary>
    public ImmutableArray<AuditDiagnostic> Diagnostics
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The rules that lacked data.</summary>
    public ImmutableArray<AuditNotEvaluated> NotEvaluated
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Why it was not to publish.</summary>
    public ImmutableArray<AuditReason> Reasons
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>A finding without its words.</summary>
public sealed record AuditDiagnostic
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The severity that the policy gave it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure the rule was.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the policy made of it.</summary>
    public required DiagnosticEffect Effect { get; init; }

    /// <summary>The path of the surface.</summary>
    public required string Surface { get; init; }

    /// <summary>The start in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>The end in UTF-16 code units.</summary>
    public required int End { get; init; }

    /// <summary>The keyed hash of the words.</summary>
    /// <value>Null for findings about the whole.</value>
    public string? TextHash { get; init; }

    /// <summary>Why it had no effect.</summary>
    public AuditSuppression? Suppression { get; init; }
}

/// <summary>Why a finding had no effect. The reason in words stands in the policy or in the override.</summary>
public sealed record AuditSuppression
{
    /// <summary>What kind of decision it was.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>Who decided.</summary>
    public string? By { get; init; }

    /// <summary>The kind of reason that an override gives.</summary>
    /// <value>Null for everything else, and in records of versions that did not keep it.</value>
    public OverrideReason? Reason { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>A rule that lacked data.</summary>
public sealed record AuditNotEvaluated
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The member of the document or the policy that was missing.</summary>
    public required string Missing { get; init; }
}

/// <summary>A reason for a decision.</summary>
public sealed record AuditReason
{
    /// <summary>What it leads to.</summary>
    public required PublishDecision Decision { get; init; }

    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Whose look would help.</summary>
    public GovernanceRole? Reviewer { get; init; }
}
