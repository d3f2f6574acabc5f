using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>Who somebody in a workflow is. Two accounts of one person are one pair of eyes.</summary>
internal static class WorkflowIdentity
{
    public static string Of(ContentContext context, string userId) => context.Environment.Workforce.IdentityOf(userId);

    /// <summary>Everybody who wrote: the author, and whoever drafted.</summary>
    public static HashSet<string> Authors(DocumentContext context) =>
        ApprovalTally.Authors(context.Document, context.Environment.Workforce);

    /// <summary>The last vote of every person that was given by now and stands.</summary>
    public static Dictionary<string, Approval> Votes(DocumentContext context)
    {
        var votes = new Dictionary<string, Approval>(StringComparer.OrdinalIgnoreCase);
        AnalysisInstant now = context.Environment.Now;
        foreach (Approval vote in context.Document.Approvals.OrderBy(vote => vote.At))
        {
            if (vote.At > now)
            {
                continue;
            }

            string identity = Of(context, vote.UserId);
            votes.Remove(identity);
            if (!(vote.WithdrawnAt <= now))
            {
                votes.Add(identity, vote);
            }
        }

        return votes;
    }

    /// <summary>Whether a crisis is on and the document is on its allow-list.</summary>
    public static bool IsCrisisAllowed(DocumentContext context) =>
        context.Environment.Organization.Crisis is { Level: CrisisLevel.Active } crisis
        && crisis.Allows(context.Document);
}
