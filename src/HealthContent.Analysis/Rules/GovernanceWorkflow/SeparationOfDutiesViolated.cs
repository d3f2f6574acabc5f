using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1902: one person did two things that have to be done by two, or something that is for others to do.</summary>
internal sealed class SeparationOfDutiesViolated : ContentAnalyzer
{
    private static readonly RuleOption AuthorMayPublish = new(
        "author-may-publish",
        "1: whoever wrote may also publish; 0: somebody else has to",
        0
    );

    private static readonly RuleOption ApproverMayPublish = new(
        "approver-may-publish",
        "1: whoever approved may also publish; 0: somebody else has to",
        1
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1902",
        "Separation of duties violated",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "{what}"
    )
    {
        Why =
            "Whoever writes does not see the own mistake, and whoever approves and publishes alone has nobody to stop them.",
        Authorities = AuthorityIndex.Find("G-DUTIES"),
        HelpLink = "Rules/GovernanceWorkflow/SeparationOfDutiesViolated.md",
        Scopes = RuleScopes.Document,
        Options = [AuthorMayPublish, ApproverMayPublish],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Actions.IsEmpty && document.Approvals.IsEmpty)
        {
            return;
        }

        CheckPermissions(context);
        HashSet<string> authors = WorkflowIdentity.Authors(context);
        HashSet<string> approvers = Approvers(context);
        if (authors.Overlaps(approvers))
        {
            Report(context, "the same person wrote and approved it");
        }

        // In an emergency one spokesperson writes and publishes; review follows.
        if (document.BreakGlass is not null || WorkflowIdentity.IsCrisisAllowed(context))
        {
            return;
        }

        HashSet<string> publishers = Publishers(context);
        if (context.Number(Rule, AuthorMayPublish) <= 0 && authors.Overlaps(publishers))
        {
            Report(context, "the same person wrote and published it");
        }

        if (context.Number(Rule, ApproverMayPublish) <= 0 && approvers.Overlaps(publishers))
        {
            Report(context, "the same person approved and published it");
        }
    }

    // What a reviewer and a publisher may do, the policy's permissions say; who they are, its people and the profile.
    private static void CheckPermissions(DocumentContext context)
    {
        Workforce workforce = context.Environment.Workforce;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((_, Approval vote) in WorkflowIdentity.Votes(context))
        {
            if (
                vote.Decision == ApprovalDecision.Approve
                && !workforce.May(vote.UserId, vote.Role, PermissionVerb.Approve, null, Severity.Hidden, vote.At)
                && !IsNotNeeded(context)
            )
            {
                Report(context, $"{vote.UserId} approved it without the permission to");
            }
        }

        if (!workforce.IsAssigned(PermissionVerb.Publish))
        {
            return;
        }

        foreach (ContentAction action in context.Document.Actions)
        {
            bool isPublishing = action.Kind is ContentActionKind.Publish or ContentActionKind.Schedule;
            if (
                isPublishing
                && !MayPublish(context, workforce, action)
                && seen.Add(workforce.IdentityOf(action.UserId))
            )
            {
                Report(context, $"{action.UserId} published it without the permission to");
            }
        }
    }

    // A vote that does not count holds nothing up once those who may approve have done so.
    private static bool IsNotNeeded(DocumentContext context)
    {
        ApprovalState state = ApprovalState.Of(context);
        return state.Requirement.Seats > 0 && state.IsSatisfied;
    }

    // Answers may be sent by those who may answer, and by those who may publish anything.
    private static bool MayPublish(DocumentContext context, Workforce workforce, ContentAction action)
    {
        AnalysisInstant at = action.At ?? context.Environment.Now;
        bool isReply =
            context.Document.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage;
        return workforce.May(action.UserId, action.Role, PermissionVerb.Publish, at)
            || (isReply && workforce.May(action.UserId, action.Role, PermissionVerb.Reply, at));
    }

    private static HashSet<string> Approvers(DocumentContext context)
    {
        var approvers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string identity, Approval vote) in WorkflowIdentity.Votes(context))
        {
            if (vote.Decision == ApprovalDecision.Approve)
            {
                approvers.Add(identity);
            }
        }

        return approvers;
    }

    private static HashSet<string> Publishers(DocumentContext context)
    {
        var publishers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ContentAction action in context.Document.Actions)
        {
            if (action.Kind == ContentActionKind.Publish)
            {
                publishers.Add(WorkflowIdentity.Of(context, action.UserId));
            }
        }

        return publishers;
    }

    private static void Report(DocumentContext context, string what) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["author.id, actions, approvals", "linked accounts of one person", "roles and permissions"],
                Guards = ["break-glass", "allow-list of a crisis"],
            }
        );
}
