using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1904: an approval was given to other content than what stands here now.</summary>
internal sealed class ContentChangedAfterApproval : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1904",
        "Content changed after approval",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "{what}"
    )
    {
        Why = "An approval speaks of the words, pictures and links that were seen; of others it says nothing.",
        Authorities = AuthorityIndex.Find("G-MLR"),
        HelpLink = "Rules/GovernanceWorkflow/ContentChangedAfterApproval.md",
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (context.Document.Approvals.IsEmpty)
        {
            return;
        }

        ApprovalState state = ApprovalState.Of(context);
        if (state.IsSatisfied)
        {
            // Enough people approved what stands here: what was said of earlier versions is history.
            return;
        }

        string current = ContentHash.Compute(context.Document);
        int changed = 0;
        int unbound = 0;
        int outdated = 0;
        foreach ((_, Approval vote) in WorkflowIdentity.Votes(context))
        {
            if (vote.Decision != ApprovalDecision.Approve)
            {
                continue;
            }

            if (vote.ContentHash is null)
            {
                unbound++;
            }
            else if (!string.Equals(vote.ContentHash, current, StringComparison.OrdinalIgnoreCase))
            {
                changed++;
            }
            else if (!state.Context.IsOfThisPolicy(vote) || vote.At < state.Context.VoidBefore)
            {
                outdated++;
            }
        }

        Report(context, changed, "was given to other content", "were given to other content");
        Report(
            context,
            unbound,
            "does not say to which content it was given",
            "do not say to which content they were given"
        );
        Report(
            context,
            outdated,
            "was given under an earlier policy or before a crisis",
            "were given under an earlier policy or before a crisis"
        );
    }

    private static void Report(DocumentContext context, int count, string one, string many)
    {
        if (count > 0)
        {
            string what =
                count == 1
                    ? $"1 approval {one}"
                    : string.Create(CultureInfo.InvariantCulture, $"{count} approvals {many}");
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", what)],
                    Cues = ["approvals.contentHash", "the hash of the content now"],
                    Guards = ["white space and campaign parameters", "a later approval by the same person"],
                }
            );
        }
    }
}
