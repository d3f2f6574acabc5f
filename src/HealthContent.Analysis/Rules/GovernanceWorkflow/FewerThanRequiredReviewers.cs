using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1901: fewer people than required approved the content as it stands.</summary>
internal sealed class FewerThanRequiredReviewers : ContentAnalyzer
{
    private static readonly RuleOption Quorum = new("quorum", "How many people other than the author must approve", 2);

    private static readonly RuleOption ReplyQuorum = new(
        "reply-quorum",
        "The same for replies and private messages in words of their own; an unchanged template needs nobody",
        1
    );

    private static readonly RuleOption RequireApprovals = new(
        "require-approvals",
        "1: also look at documents that say nothing of a workflow; 0: only at those with approvals, in review or scheduled",
        0
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1901",
        "Fewer than required reviewers",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "{what}"
    )
    {
        Why = "A second pair of eyes catches what the author no longer sees: a name, a wrong dose, a joke that hurts.",
        Authorities = AuthorityIndex.Find("G-TWOEYES; G-MLR"),
        HelpLink = "Rules/GovernanceWorkflow/FewerThanRequiredReviewers.md",
        Scopes = RuleScopes.Document,
        Options = [Quorum, ReplyQuorum, RequireApprovals],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    /// <summary>How many must approve where no approval matrix says it.</summary>
    public static int QuorumFor(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind is not (ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage))
        {
            return (int)context.Number(Rule, Quorum);
        }

        return document.Template is { IsModified: false } ? 0 : (int)context.Number(Rule, ReplyQuorum);
    }

    private static void Check(DocumentContext context)
    {
        if (!MayBeInWorkflow(context))
        {
            return;
        }

        ApprovalState state = ApprovalState.Of(context);
        if (!state.IsOfMatrix && !IsInWorkflow(context))
        {
            return;
        }

        int approvers = state.Tally.Approvers;
        int seats = state.Requirement.Seats;
        if (state.Tally.IsVetoed)
        {
            Report(context, "a reviewer asks for a change or says no to this content as it stands");
        }
        else if (approvers < seats)
        {
            Report(
                context,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{approvers} of {seats} required reviewers approved this content as it stands"
                )
            );
        }
        else if (approvers == seats && seats > 0 && !IsAuthorKnown(context.Document))
        {
            // One approval more would be enough whoever wrote it.
            context.NotEvaluated(Rule, "author.id");
        }
    }

    private static void Report(DocumentContext context, string what) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["approvals", "the approval matrix or the quorum of the rule"],
                Guards = ["accounts of one person", "the author", "votes on other content, withdrawn or too old"],
            }
        );

    private static bool IsAuthorKnown(ContentDocument document) =>
        document.Author?.Id is not null || document.Actions.Any(action => action.Kind == ContentActionKind.Draft);

    // The cheap questions first: most documents that are checked say nothing of a workflow.
    private static bool MayBeInWorkflow(DocumentContext context) =>
        context.Document.Kind != ContentKind.Comment
        && context.Document.BreakGlass is null
        && (
            context.Environment.Settings is EffectivePolicy { Period.Approvals.IsEmpty: false } || IsInWorkflow(context)
        );

    private static bool IsInWorkflow(DocumentContext context)
    {
        ContentDocument document = context.Document;
        return !document.Approvals.IsEmpty
            || document.Status is ContentStatus.InReview or ContentStatus.Scheduled
            || context.Number(Rule, RequireApprovals) > 0;
    }
}
