using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1910: the day by which a policy of the organisation had to be reviewed is near or past.</summary>
internal sealed class PolicyOverdueForReview : ContentAnalyzer
{
    private static readonly RuleOption Notice = new(
        "notice-days",
        "How many days before the review date it is announced",
        30
    );

    private static readonly RuleOption Grace = new(
        "grace-days",
        "After how many days past the review date it is an error",
        90
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1910",
        "Policy overdue for review or superseded version applied",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "policy {policy} {state}"
    )
    {
        Why = "A policy that nobody reviews drifts away from the law, the channels and what people do.",
        Authorities = AuthorityIndex.Find("R-POLICY 164.530(i); G-POLICY"),
        HelpLink = "Rules/GovernanceWorkflow/PolicyOverdueForReview.md",
        Scopes = RuleScopes.Feed,
        Options = [Notice, Grace],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

    private static void Check(FeedContext context)
    {
        DateOnly today = OrganizationDays.Day(context.Environment.Now, context.Environment);
        foreach (PolicyDocument policy in context.Environment.Organization.Policies)
        {
            // A later version in force replaces the earlier one.
            if (policy.EffectiveOn > today || IsReplaced(context, policy, today))
            {
                continue;
            }

            if (policy.ReviewBy is not { } due)
            {
                Report(context, policy, "has no review date", Severity.Warning);
                continue;
            }

            int late = today.DayNumber - due.DayNumber;
            string date = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (late > context.Number(Rule, Grace))
            {
                Report(context, policy, $"was due for review by {date}", Severity.Error);
            }
            else if (late > 0)
            {
                Report(context, policy, $"was due for review by {date}", Severity.Warning);
            }
            else if (-late <= context.Number(Rule, Notice))
            {
                Report(context, policy, $"is due for review by {date}", Severity.Info);
            }
        }
    }

    private static bool IsReplaced(FeedContext context, PolicyDocument policy, DateOnly today)
    {
        foreach (PolicyDocument other in context.Environment.Organization.Policies)
        {
            if (
                string.Equals(other.Id, policy.Id, StringComparison.Ordinal)
                && other.EffectiveOn <= today
                && other.EffectiveOn > (policy.EffectiveOn ?? DateOnly.MinValue)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(FeedContext context, PolicyDocument policy, string state, Severity severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("policy", policy.Id), new("state", state)],
                Cues = ["policies.reviewBy, effectiveOn"],
                Guards = ["a later version in force"],
            }
        );
}
