using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1912: somebody took a finding away without reason, end or right.</summary>
internal sealed class OverrideWithoutAuthority : ContentAnalyzer
{
    private static readonly RuleOption ReviewHours = new(
        "break-glass-review-hours",
        "Within how many hours of publication the use of break-glass has to be reviewed",
        24
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1912",
        "Override without justification, expiry or authority",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "override of {rule} {what}"
    )
    {
        Why = "An override takes a finding away from everybody; who did it, why and until when must be on record.",
        Authorities = AuthorityIndex.Find("R-DOC; G-DUTIES"),
        HelpLink = "Rules/GovernanceWorkflow/OverrideWithoutAuthority.md",
        NeverLoosenable = true,
        Scopes = RuleScopes.Document,
        Options = [ReviewHours],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (context.Document.Overrides.IsEmpty && context.Document.BreakGlass is null)
        {
            return;
        }

        var check = new OverrideCheck(
            context.Document,
            context.Environment.Workforce,
            (context.Environment.Settings as EffectivePolicy)?.Period,
            context.Environment.Now
        );
        foreach (FindingOverride entry in context.Document.Overrides)
        {
            RuleDescriptor? rule = RulePages.FindRule(entry.Rule);
            List<string> problems = check.Problems(entry, rule, rule?.DefaultSeverity ?? Severity.Warning);
            if (problems.Count > 0)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("rule", entry.Rule), new("what", string.Join(", ", problems))],
                        Cues = ["overrides"],
                    }
                );
            }
        }

        if (context.Document.BreakGlass is { } glass && Problems(context, glass) is { Length: > 0 } wrong)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("rule", "all approvals by break-glass"), new("what", string.Join(", ", wrong))],
                    Cues = ["breakGlass", "who is spokesperson"],
                }
            );
        }
    }

    private static string[] Problems(DocumentContext context, BreakGlass glass)
    {
        Workforce workforce = context.Environment.Workforce;
        string user = workforce.IdentityOf(glass.UserId);
        (bool IsWrong, string Problem)[] all =
        [
            (string.IsNullOrWhiteSpace(glass.Reason), "gives no reason"),
            (
                workforce.KnowsRoles && !workforce.Holds(user, GovernanceRole.Spokesperson, glass.At),
                "is by somebody who is no spokesperson"
            ),
            (
                glass.ReviewedBy is { } reviewer
                    && string.Equals(workforce.IdentityOf(reviewer), user, StringComparison.OrdinalIgnoreCase),
                "was reviewed by the same person"
            ),
            (IsReviewOverdue(context, glass), "was not reviewed in time"),
        ];
        return [.. all.Where(each => each.IsWrong).Select(each => each.Problem)];
    }

    private static bool IsReviewOverdue(DocumentContext context, BreakGlass glass)
    {
        DateTimeOffset due = (context.Document.PublishedAt ?? glass.At).AddHours(context.Number(Rule, ReviewHours));
        return glass.ReviewedAt is { } reviewed ? reviewed > due : due <= context.Environment.Now;
    }
}
