using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

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

        HashSet<string> authors = WorkflowIdentity.Authors(context);
        foreach (FindingOverride entry in context.Document.Overrides)
        {
            List<string> missing = Missing(context, entry, authors);
            if (missing.Count > 0)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("rule", entry.Rule), new("what", string.Join(", ", missing))],
                        Cues = ["overrides"],
                    }
                );
            }
        }

        if (context.Document.BreakGlass is { } glass && IsReviewOverdue(context, glass))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("rule", "all approvals by break-glass"), new("what", "was not reviewed in time")],
                    Cues = ["breakGlass.reviewedAt"],
                }
            );
        }
    }

    private static List<string> Missing(DocumentContext context, FindingOverride entry, HashSet<string> authors)
    {
        List<string> missing = [];
        RuleDescriptor? rule = RulePages.FindRule(entry.Rule);
        if (rule is null)
        {
            // Rules of the host have ids of their own, which are not known here.
            if (entry.Rule.StartsWith("HCA", StringComparison.OrdinalIgnoreCase))
            {
                missing.Add("names no rule");
            }
        }
        else if (NeverLoosenable.Contains(rule))
        {
            missing.Add("is not allowed to anybody");
        }

        if (entry.Justification is null || !SuppressionReason.IsReal(entry.Justification))
        {
            missing.Add("gives no reason");
        }

        if (entry.Reason == OverrideReason.Unspecified)
        {
            missing.Add("gives no kind of reason");
        }

        if (entry.ExpiresOn is not { } last)
        {
            missing.Add("has no end");
        }
        else if (last < OrganizationDays.Day(context.Environment.Now, context.Environment))
        {
            missing.Add("has ended");
        }

        if (entry.Role == GovernanceRole.Unspecified)
        {
            missing.Add("names no role");
        }

        if (entry.Reason == OverrideReason.EvidenceAttached && entry.Evidence.IsEmpty)
        {
            missing.Add("names no evidence");
        }

        // For warnings the author may, where the policy gives the role; for errors nobody is judge in the own cause.
        if (rule?.DefaultSeverity == Severity.Error && authors.Contains(WorkflowIdentity.Of(context, entry.By)))
        {
            missing.Add("is by the author");
        }

        return missing;
    }

    private static bool IsReviewOverdue(DocumentContext context, BreakGlass glass)
    {
        DateTimeOffset due = (context.Document.PublishedAt ?? glass.At).AddHours(context.Number(Rule, ReviewHours));
        return (glass.ReviewedAt ?? context.Environment.Now) > due;
    }
}
