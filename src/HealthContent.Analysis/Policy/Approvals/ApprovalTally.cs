using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>Counts the votes on a document as it stands against what its policy asks.</summary>
/// <remarks>
/// A vote counts when it was given by now, to this content, under this major and minor version of the policy, by somebody who is
/// not its author, may approve and held the role at the time.
/// </remarks>
internal sealed class ApprovalTally
{
    private readonly ContentDocument document;
    private readonly Workforce workforce;
    private readonly List<(string Identity, Approval Vote)> standing = [];

    private ApprovalTally(ContentDocument document, Workforce workforce)
    {
        this.document = document;
        this.workforce = workforce;
    }

    /// <summary>How many people approved.</summary>
    public int Approvers =>
        Approving().Select(vote => vote.Identity).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>Whether a reviewer asks for a change or says no: then nothing goes out, however many others approve.</summary>
    public bool IsVetoed => standing.Any(vote => vote.Vote.Decision != ApprovalDecision.Approve);

    /// <summary>The approvals that stand.</summary>
    public IEnumerable<Approval> Approvals => Approving().Select(vote => vote.Vote);

    /// <param name="document">The document.</param>
    /// <param name="workforce">The people of the workflow.</param>
    /// <param name="context">What else decides whether a vote stands.</param>
    public static ApprovalTally Count(ContentDocument document, Workforce workforce, in ApprovalContext context)
    {
        var tally = new ApprovalTally(document, workforce);
        if (document.Approvals.IsEmpty)
        {
            return tally;
        }

        HashSet<string> authors = Authors(document, workforce);
        string? current = null;
        foreach (
            Approval vote in document
                .Approvals.OrderBy(vote => vote.At)
                .ThenBy(vote => vote.UserId, StringComparer.Ordinal)
        )
        {
            if (vote.At > context.Now)
            {
                continue;
            }

            current ??= ContentHash.Compute(document);
            string identity = workforce.IdentityOf(vote.UserId);
            if (
                !Is(vote.ContentHash, current)
                || authors.Contains(identity)
                || !context.IsOfThisPolicy(vote)
                || vote.At < context.VoidBefore
                || !workforce.May(vote.UserId, vote.Role, PermissionVerb.Approve, null, Severity.Hidden, vote.At)
            )
            {
                continue;
            }

            tally.Take(identity, vote, context);
        }

        return tally;
    }

    /// <summary>Whether all that is asked is there, and nobody is against it.</summary>
    public bool Satisfies(ApprovalRequirement requirement) =>
        Approvers >= requirement.Seats
        && !IsVetoed
        && MissingRoles(requirement).IsEmpty
        && !IsOutOfSequence(requirement);

    /// <summary>Everybody who wrote: the author, and whoever drafted.</summary>
    public static HashSet<string> Authors(ContentDocument document, Workforce workforce)
    {
        var authors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (document.Author?.Id is { } author)
        {
            authors.Add(workforce.IdentityOf(author));
        }

        foreach (ContentAction action in document.Actions)
        {
            if (action.Kind == ContentActionKind.Draft)
            {
                authors.Add(workforce.IdentityOf(action.UserId));
            }
        }

        return authors;
    }

    /// <summary>The roles that nobody approved in, one person for each.</summary>
    public ImmutableArray<RequiredRole> MissingRoles(ApprovalRequirement requirement)
    {
        var missing = ImmutableArray.CreateBuilder<RequiredRole>();
        var filled = new Dictionary<string, RequiredRole>(StringComparer.OrdinalIgnoreCase);
        foreach (RequiredRole role in requirement.Roles)
        {
            bool isFilled = requirement.AllowsSeveralRoles
                ? Approving().Any(vote => Fills(vote.Vote, role))
                : Fill(role, filled, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            if (!isFilled)
            {
                missing.Add(role);
            }
        }

        return missing.ToImmutable();
    }

    /// <summary>Whether a later role approved before an earlier one.</summary>
    public bool IsOutOfSequence(ApprovalRequirement requirement)
    {
        foreach (ImmutableArray<GovernanceRole> sequence in requirement.Sequences)
        {
            DateTimeOffset earliest = DateTimeOffset.MinValue;
            foreach (GovernanceRole role in sequence)
            {
                DateTimeOffset[] votes = [.. Approvals.Where(vote => vote.Role == role).Select(vote => vote.At)];
                if (votes.Length == 0)
                {
                    break;
                }

                DateTimeOffset[] after = [.. votes.Where(at => at >= earliest)];
                if (after.Length == 0)
                {
                    return true;
                }

                earliest = after.Min();
            }
        }

        return false;
    }

    // A yes ends the person's no, a no or a withdrawal ends the yes; one yes does not end another in another role.
    private void Take(string identity, Approval vote, in ApprovalContext context)
    {
        bool isYes = vote.Decision == ApprovalDecision.Approve;
        bool isWithdrawn = vote.WithdrawnAt <= context.Now;
        standing.RemoveAll(other =>
            Is(other.Identity, identity)
            && (isWithdrawn ? other.Vote.Role == vote.Role : !isYes || other.Vote.Decision != ApprovalDecision.Approve)
        );
        bool isStale = isYes && context.MaxAge is { } age && context.PublishesAt.HasElapsed(vote.At, age);
        if (!isWithdrawn && !isStale)
        {
            standing.Add((identity, vote));
        }
    }

    // A person who could fill two roles gives one up when somebody else can only fill that one.
    private bool Fill(RequiredRole role, Dictionary<string, RequiredRole> filled, HashSet<string> tried)
    {
        foreach ((string identity, Approval vote) in Approving())
        {
            if (!Fills(vote, role) || !tried.Add(identity))
            {
                continue;
            }

            if (!filled.TryGetValue(identity, out RequiredRole? other) || Fill(other, filled, tried))
            {
                filled[identity] = role;
                return true;
            }
        }

        return false;
    }

    private bool Fills(Approval vote, RequiredRole required) =>
        vote.Role == required.Role
        && (
            !required.MatchesSpecialty
            || document.Specialties.IsEmpty
            || workforce.HasSpecialty(vote, document.Specialties)
        );

    private IEnumerable<(string Identity, Approval Vote)> Approving() =>
        standing.Where(vote => vote.Vote.Decision == ApprovalDecision.Approve);

    private static bool Is(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
