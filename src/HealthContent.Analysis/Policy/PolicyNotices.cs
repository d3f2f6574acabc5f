using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Rules.GovernanceWorkflow;

namespace HealthContent.Analysis.Policy;

/// <summary>What a policy has to say besides the rules: of itself, and of approvals that follow from what was found.</summary>
internal static class PolicyNotices
{
    public static ContentDiagnostic NotInForce(string policyId) =>
        Make(PolicyRules.PolicyNotInForce, new MessageArgument("policy", policyId));

    public static ContentDiagnostic Unused(SuppressionEntry entry) => Make(PolicyRules.UnusedSuppression, entry);

    public static ContentDiagnostic Unfounded(SuppressionEntry entry, string problem) =>
        Make(PolicyRules.UnfoundedSuppression, entry, new MessageArgument("problem", problem));

    public static ContentDiagnostic Expired(SuppressionEntry entry) =>
        Make(
            PolicyRules.ExpiredSuppression,
            entry,
            new MessageArgument("date", entry.ExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")
        );

    public static ContentDiagnostic ApprovalMissing(string what) =>
        Make(RequiredRoleMissing.Rule, new MessageArgument("what", what));

    private static ContentDiagnostic Make(RuleDescriptor rule, SuppressionEntry entry, MessageArgument? more = null)
    {
        var subject = new MessageArgument("rule", entry.RuleId);
        var by = new MessageArgument("by", entry.By);
        var place = new MessageArgument("place", entry.Source.Place.ToString());
        return more is { } given ? Make(rule, subject, by, place, given) : Make(rule, subject, by, place);
    }

    private static ContentDiagnostic Make(RuleDescriptor rule, params MessageArgument[] arguments) =>
        new()
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Confidence = Confidence.High,
            Message = MessageFormat.Apply(rule.MessageFormat, [.. arguments]),
        };
}
