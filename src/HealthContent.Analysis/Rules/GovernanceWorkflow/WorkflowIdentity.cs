using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>Who somebody in a workflow is. Two accounts of one person are one pair of eyes.</summary>
internal static class WorkflowIdentity
{
    public static string Of(ContentContext context, string userId)
    {
        foreach (KnownPerson person in context.Environment.Organization.People)
        {
            if (Is(person.Id, userId) || person.LinkedIds.Any(linked => Is(linked, userId)))
            {
                return person.Id ?? person.LinkedIds[0];
            }
        }

        return userId;
    }

    /// <summary>Everybody who wrote: the author, and whoever drafted.</summary>
    public static HashSet<string> Authors(DocumentContext context)
    {
        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (context.Document.Author?.Id is { } author)
        {
            authors.Add(Of(context, author));
        }

        foreach (ContentAction action in context.Document.Actions)
        {
            if (action.Kind == ContentActionKind.Draft)
            {
                authors.Add(Of(context, action.UserId));
            }
        }

        return authors;
    }

    /// <summary>The last vote of every person that was given by now and stands.</summary>
    public static Dictionary<string, Approval> Votes(DocumentContext context)
    {
        var votes = new Dictionary<string, Approval>(StringComparer.OrdinalIgnoreCase);
        DateTimeOffset now = context.Environment.Now;
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
    public static bool IsCrisisAllowed(DocumentContext context)
    {
        ContentDocument document = context.Document;
        return context.Environment.Organization.Crisis is { Level: CrisisLevel.Active } crisis
            && (
                document.Types.Any(crisis.AllowedTypes.Contains)
                || (document.Template is { } template && crisis.AllowedTemplateIds.Contains(template.Id))
            );
    }

    private static bool Is(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
