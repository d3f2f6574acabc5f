using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Time;

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
        Scopes = RuleScopes.Document | RuleScopes.Feed,
        Options = [Notice, Grace],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckApprovals);
        context.RegisterFeedAction(Check);
    }

    private static void CheckApprovals(DocumentContext context)
    {
        ImmutableArray<PolicyDocument> policies = context.Environment.Organization.Policies;
        if (policies.IsEmpty || context.Document.Approvals.IsEmpty)
        {
            return;
        }

        AnalysisInstant at = new PublishingState(context.Document, context.Environment.Now).PublishesAt;
        AnalysisDay day = OrganizationDays.Day(at, context.Environment);
        var reported = new HashSet<PolicyDocument>();
        foreach ((_, Approval vote) in WorkflowIdentity.Votes(context))
        {
            PolicyDocument? applied = vote.PolicyVersion is { } version ? Applied(policies, version, day) : null;
            if (applied is not null && vote.Decision == ApprovalDecision.Approve && reported.Add(applied))
            {
                Report(context, applied.Id, "was replaced by a later version after an approval", Severity.Warning);
            }
        }
    }

    // A version that some policy in force bears may be meant; only one that all have left behind is old.
    private static PolicyDocument? Applied(ImmutableArray<PolicyDocument> policies, string version, AnalysisDay day)
    {
        PolicyDocument? replaced = null;
        foreach (PolicyDocument policy in policies)
        {
            if (string.Equals(policy.Version, version, StringComparison.Ordinal))
            {
                if (!IsReplaced(policies, policy, day, byPatch: false))
                {
                    return null;
                }

                replaced = policy;
            }
        }

        return replaced;
    }

    private static void Check(FeedContext context)
    {
        AnalysisDay today = context.Environment.Today;
        ImmutableArray<PolicyDocument> policies = context.Environment.Organization.Policies;
        foreach (PolicyDocument policy in policies)
        {
            // A later version in force replaces the earlier one.
            if (policy.EffectiveOn > today || IsReplaced(policies, policy, today, byPatch: true))
            {
                continue;
            }

            if (policy.ReviewBy is { } due)
            {
                CheckDate(context, policy.Id, due, today);
            }
            else
            {
                Report(context, policy.Id, "has no review date", Severity.Warning);
            }
        }

        CheckPolicyThatDecides(context);
    }

    // A ready layer has no review date, and what the profile says of a policy goes before what its file says.
    private static void CheckPolicyThatDecides(FeedContext context)
    {
        if (context.Environment.Settings is not EffectivePolicy { Period: { } period })
        {
            return;
        }

        ImmutableArray<PolicyDocument> policies = context.Environment.Organization.Policies;
        foreach (PolicyLayer layer in period.Layers)
        {
            bool isKnown = policies.Any(policy => string.Equals(policy.Id, layer.Info.Id, StringComparison.Ordinal));
            if (layer.Info.ReviewBy is { } due && !isKnown)
            {
                CheckDate(context, layer.Info.Id, due, context.Environment.Now.In(period.Zone));
            }
        }
    }

    private static void CheckDate(FeedContext context, string policy, DateOnly due, AnalysisDay today)
    {
        string date = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (today > Days.After(due, context.Number(Rule, Grace)))
        {
            Report(context, policy, $"was due for review by {date}", Severity.Error);
        }
        else if (today > due)
        {
            Report(context, policy, $"was due for review by {date}", Severity.Warning);
        }
        else if (today >= Days.After(due, -context.Number(Rule, Notice)))
        {
            Report(context, policy, $"is due for review by {date}", Severity.Info);
        }
    }

    // A patch (2.1.0 to 2.1.4) has a review date of its own, but what was decided under the version before still holds.
    private static bool IsReplaced(
        ImmutableArray<PolicyDocument> policies,
        PolicyDocument policy,
        AnalysisDay day,
        bool byPatch
    )
    {
        foreach (PolicyDocument other in policies)
        {
            if (
                string.Equals(other.Id, policy.Id, StringComparison.Ordinal)
                && other.EffectiveOn <= day
                && other.EffectiveOn > (policy.EffectiveOn ?? DateOnly.MinValue)
                && (byPatch || !IsPatch(policy.Version, other.Version))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPatch(string? left, string? right) =>
        Version.TryParse(left, out Version? one)
        && Version.TryParse(right, out Version? two)
        && (one.Major, one.Minor) == (two.Major, two.Minor);

    private static void Report(ContentContext context, string policy, string state, Severity severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("policy", policy), new("state", state)],
                Cues = ["policies.reviewBy, effectiveOn", "reviewBy of the layers in force"],
                Guards = ["a later version in force"],
            }
        );
}
