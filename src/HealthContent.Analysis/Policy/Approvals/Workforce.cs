using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>The people of a workflow: who they are, which roles they hold and what these allow.</summary>
/// <remarks>
/// Roles come from the policy and from the organisation's profile. Where neither knows of any role, the role that a vote states
/// is taken at its word: then the host answers for it.
/// </remarks>
internal readonly struct Workforce(PolicyPeriod? period, OrganizationProfile organization)
{
    private ImmutableArray<RoleAssignment> Assignments => period?.Assignments ?? [];

    private PermissionMap Permissions => period?.Permissions ?? PermissionMap.Default;

    /// <summary>Whether anybody is known to hold a role.</summary>
    public bool KnowsRoles =>
        !Assignments.IsEmpty || organization.People.Any(person => !person.GovernanceRoles.IsEmpty);

    /// <summary>One name for all accounts of a person.</summary>
    public string IdentityOf(string userId)
    {
        foreach (KnownPerson person in organization.People)
        {
            if (IsAccountOf(person, userId))
            {
                return person.Id ?? person.LinkedIds[0];
            }
        }

        return userId;
    }

    /// <summary>Whether somebody held a role at an instant.</summary>
    public bool Holds(string userId, GovernanceRole role, AnalysisInstant at)
    {
        string identity = IdentityOf(userId);
        foreach (RoleAssignment assignment in Assignments)
        {
            if (assignment.Role == role && Is(IdentityOf(assignment.PersonId), identity) && IsInForce(assignment, at))
            {
                return true;
            }
        }

        foreach (KnownPerson person in organization.People)
        {
            if (
                IsAccountOf(person, identity)
                && person.GovernanceRoles.Contains(role)
                && (person.Until is not { } last || Day(at) <= last)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody could do something in a role at an instant.</summary>
    public bool May(
        string userId,
        GovernanceRole role,
        PermissionVerb verb,
        RuleCategory? category,
        Severity severity,
        AnalysisInstant at
    ) =>
        (!KnowsRoles && role == GovernanceRole.Unspecified)
        || (Permissions.Allows(role, verb, category, severity) && (!KnowsRoles || Holds(userId, role, at)));

    /// <summary>Whether somebody could do something at an instant, in the role that is stated or else in any that the person held.</summary>
    public bool May(string userId, GovernanceRole role, PermissionVerb verb, AnalysisInstant at)
    {
        if (role != GovernanceRole.Unspecified)
        {
            return May(userId, role, verb, null, Severity.Hidden, at);
        }

        foreach (GovernanceRole each in Enum.GetValues<GovernanceRole>())
        {
            if (each != GovernanceRole.Unspecified && May(userId, each, verb, null, Severity.Hidden, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anybody was ever given a role that may do something: then it is not for everybody to do.</summary>
    public bool IsAssigned(PermissionVerb verb)
    {
        PermissionMap permissions = Permissions;
        return Assignments.Any(assignment => permissions.Allows(assignment.Role, verb, null, Severity.Hidden))
            || organization.People.Any(person =>
                person.GovernanceRoles.Any(role => permissions.Allows(role, verb, null, Severity.Hidden))
            );
    }

    /// <summary>Whether somebody is a specialist in one of some specialties, by the vote or by what is known of the person.</summary>
    public bool HasSpecialty(Approval vote, ImmutableArray<string> wanted)
    {
        string identity = IdentityOf(vote.UserId);
        foreach (RoleAssignment assignment in Assignments)
        {
            if (
                assignment.Role == vote.Role
                && Is(IdentityOf(assignment.PersonId), identity)
                && IsInForce(assignment, vote.At)
                && assignment.Specialties.Any(specialty => Contains(wanted, specialty))
            )
            {
                return true;
            }
        }

        foreach (KnownPerson person in organization.People)
        {
            if (IsAccountOf(person, identity))
            {
                return person.Specialties.Any(specialty => Contains(wanted, specialty));
            }
        }

        return !KnowsRoles && vote.Specialty is { } stated && Contains(wanted, stated);
    }

    private AnalysisDay Day(AnalysisInstant instant) => instant.In(period?.Zone ?? TimeZoneInfo.Utc);

    private bool IsInForce(RoleAssignment assignment, AnalysisInstant at) =>
        (assignment.From is not { } first || first <= Day(at)) && (assignment.To is not { } last || Day(at) <= last);

    private static bool IsAccountOf(KnownPerson person, string userId) =>
        Is(person.Id, userId) || person.LinkedIds.Any(linked => Is(linked, userId));

    private static bool Contains(ImmutableArray<string> words, string word) =>
        words.Any(each => string.Equals(each, word, StringComparison.OrdinalIgnoreCase));

    private static bool Is(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
