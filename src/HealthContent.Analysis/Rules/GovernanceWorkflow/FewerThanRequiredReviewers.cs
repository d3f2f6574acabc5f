using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

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
        "{count} of {quorum} required reviewers approved this content as it stands"
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

    private static void Check(DocumentContext context)
    {
        if (!IsInWorkflow(context))
        {
            return;
        }

        ContentDocument document = context.Document;
        int quorum = QuorumFor(context);
        bool isAuthorKnown = document.Author?.Id is not null;
        HashSet<string> approvers = Approvers(context);
        if (document.Author?.Id is { } author)
        {
            approvers.Remove(WorkflowIdentity.Of(context, author));
        }

        foreach (ContentAction action in document.Actions)
        {
            if (action.Kind == ContentActionKind.Draft)
            {
                isAuthorKnown = true;
                approvers.Remove(WorkflowIdentity.Of(context, action.UserId));
            }
        }

        if (approvers.Count < quorum)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments =
                    [
                        new("count", approvers.Count.ToString(CultureInfo.InvariantCulture)),
                        new("quorum", quorum.ToString(CultureInfo.InvariantCulture)),
                    ],
                }
            );
        }
        else if (approvers.Count == quorum && quorum > 0 && !isAuthorKnown)
        {
            // One approval more would be enough whoever wrote it.
            context.NotEvaluated(Rule, "author.id");
        }
    }

    private static bool IsInWorkflow(DocumentContext context)
    {
        ContentDocument document = context.Document;
        return document.Kind != ContentKind.Comment
            && document.BreakGlass is null
            && (
                !document.Approvals.IsEmpty
                || document.Status is ContentStatus.InReview or ContentStatus.Scheduled
                || context.Number(Rule, RequireApprovals) > 0
            );
    }

    private static int QuorumFor(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind is not (ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage))
        {
            return (int)context.Number(Rule, Quorum);
        }

        return document.Template is { IsModified: false } ? 0 : (int)context.Number(Rule, ReplyQuorum);
    }

    // The last vote of a person on the current content counts, and only while it stands.
    private static HashSet<string> Approvers(DocumentContext context)
    {
        var approvers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (context.Document.Approvals.IsEmpty)
        {
            return approvers;
        }

        string current = ContentHash.Compute(context.Document);
        DateTimeOffset now = context.Environment.Now;
        foreach (Approval vote in context.Document.Approvals.OrderBy(vote => vote.At))
        {
            if (vote.At > now || !Is(vote.ContentHash, current))
            {
                continue;
            }

            string identity = WorkflowIdentity.Of(context, vote.UserId);
            bool stands = vote.WithdrawnAt is not { } withdrawn || withdrawn > now;
            if (stands && vote.Decision == ApprovalDecision.Approve)
            {
                approvers.Add(identity);
            }
            else
            {
                approvers.Remove(identity);
            }
        }

        return approvers;
    }

    private static bool Is(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
