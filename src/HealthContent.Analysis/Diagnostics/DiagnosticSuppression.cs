using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Diagnostics;

/// <summary>Why a diagnostic has no effect although it was found. It stays in the report.</summary>
/// <param name="Kind">What kind of decision it was.</param>
/// <param name="Reason">Why somebody decided so.</param>
/// <param name="By">Who decided; null in a baseline.</param>
/// <param name="ExpiresOn">The last day on which the decision holds; null when it does not expire.</param>
public sealed record DiagnosticSuppression(SuppressionKind Kind, string Reason, string? By, DateOnly? ExpiresOn)
{
    /// <summary>The kind of reason that an override gives.</summary>
    /// <value>Null for everything else.</value>
    public OverrideReason? OverrideReason { get; init; }
}

/// <summary>The ways in which a diagnostic can lose its effect.</summary>
public enum SuppressionKind
{
    /// <summary>A suppression of the policy.</summary>
    Suppressed,

    /// <summary>It stood there already when the baseline was taken.</summary>
    Baselined,

    /// <summary>An override of the document.</summary>
    Overridden,

    /// <summary>A reviewer saw it and approved the content nevertheless.</summary>
    Acknowledged,
}
