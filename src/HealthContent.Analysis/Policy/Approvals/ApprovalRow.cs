using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>A row of the approval matrix: which approvals some documents need.</summary>
internal sealed record ApprovalRow(string Name, ApprovalCondition When)
{
    /// <summary>Where it stands.</summary>
    public PolicySource? Source { get; init; }

    /// <summary>How many people other than the author must approve.</summary>
    public int Quorum { get; init; }

    public ImmutableArray<RequiredRole> Roles { get; init; } = [];

    /// <summary>Roles in the order in which they must approve.</summary>
    public ImmutableArray<GovernanceRole> Sequence { get; init; } = [];

    /// <summary>How old an approval may be at publication.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Whether one person may approve in several roles.</summary>
    public bool AllowsSeveralRoles { get; init; }
}

/// <summary>A role that must approve.</summary>
/// <param name="Role">The role.</param>
/// <param name="MatchesSpecialty">Whether the reviewer must be a specialist in what the document is about.</param>
/// <param name="IsOnTop">Whether the role is no seat of the quorum but one more.</param>
internal sealed record RequiredRole(GovernanceRole Role, bool MatchesSpecialty = false, bool IsOnTop = false);

/// <summary>What all rows for a document ask together: all roles, the highest quorum, the shortest age.</summary>
internal sealed record ApprovalRequirement
{
    public required int Quorum { get; init; }

    public ImmutableArray<RequiredRole> Roles { get; init; } = [];

    public ImmutableArray<ImmutableArray<GovernanceRole>> Sequences { get; init; } = [];

    public TimeSpan? MaxAge { get; init; }

    public bool AllowsSeveralRoles { get; init; }

    /// <summary>How many people must approve: the quorum, and the roles that come on top of it.</summary>
    public int Seats =>
        Math.Max(Quorum, AllowsSeveralRoles ? 0 : Roles.Count(role => !role.IsOnTop))
        + Roles.Count(role => role.IsOnTop);

    /// <summary>What rows ask together; null when there is none.</summary>
    public static ApprovalRequirement? Of(IEnumerable<ApprovalRow> rows)
    {
        ApprovalRequirement? all = null;
        foreach (ApprovalRow row in rows)
        {
            all = new ApprovalRequirement
            {
                Quorum = Math.Max(all?.Quorum ?? 0, row.Quorum),
                Roles = Unite(all?.Roles ?? [], row.Roles),
                Sequences = row.Sequence.IsEmpty ? all?.Sequences ?? [] : [.. all?.Sequences ?? [], row.Sequence],
                MaxAge = Shorter(all?.MaxAge, row.MaxAge),
                AllowsSeveralRoles = row.AllowsSeveralRoles && (all?.AllowsSeveralRoles ?? true),
            };
        }

        return all;
    }

    private static ImmutableArray<RequiredRole> Unite(
        ImmutableArray<RequiredRole> left,
        ImmutableArray<RequiredRole> right
    ) =>
        [
            .. left.Concat(right)
                .GroupBy(required => required.Role)
                .OrderBy(same => same.Key)
                .Select(same => new RequiredRole(
                    same.Key,
                    same.Any(required => required.MatchesSpecialty),
                    same.Any(required => required.IsOnTop)
                )),
        ];

    private static TimeSpan? Shorter(TimeSpan? left, TimeSpan? right) =>
        left is null || right < left ? right ?? left : left;
}
