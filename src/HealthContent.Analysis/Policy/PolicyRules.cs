using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>The rules about policies and suppressions themselves.</summary>
public static class PolicyRules
{
    /// <summary>HCA9102: a suppression matches nothing.</summary>
    public static RuleDescriptor UnusedSuppression { get; } =
        Describe(
            "HCA9102",
            "Unused suppression",
            Severity.Info,
            "suppression of {rule} by {by} matches nothing ({place})",
            "A suppression that outlives what it was for hides the next finding."
        );

    /// <summary>HCA9103: a suppression that would match has no force, because it lacks a real reason, an approver or an expiry.</summary>
    public static RuleDescriptor UnfoundedSuppression { get; } =
        Describe(
            "HCA9103",
            "Suppression without a real reason",
            Severity.Info,
            "suppression of {rule} by {by} has no force: {problem} ({place})",
            "Nobody can later tell whether a finding was rightly set aside when no reason was given."
        );

    /// <summary>HCA9104: a suppression that would match has expired.</summary>
    public static RuleDescriptor ExpiredSuppression { get; } =
        Describe(
            "HCA9104",
            "Expired suppression",
            Severity.Info,
            "suppression of {rule} by {by} expired on {date} ({place})",
            "A decision to set a finding aside holds for a time, then somebody has to look again."
        );

    /// <summary>HCA9105: the policy does not hold at the instant of the decision.</summary>
    public static RuleDescriptor PolicyNotInForce { get; } =
        Describe(
            "HCA9105",
            "Policy not in force",
            Severity.Warning,
            "policy {policy} is not in force; only the layers in force were applied",
            "What a policy that has ended asked for would otherwise be dropped in silence."
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } =
    [UnusedSuppression, UnfoundedSuppression, ExpiredSuppression, PolicyNotInForce];

    private static RuleDescriptor Describe(string id, string title, Severity severity, string message, string why) =>
        new(id, title, RuleCategory.Policy, severity, message)
        {
            Why = why,
            Lifecycle = RuleLifecycle.Stable,
            Scopes = RuleScopes.Document,
        };
}
