using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>That somebody has a role for a time.</summary>
internal sealed record RoleAssignment(
    string PersonId,
    GovernanceRole Role,
    ImmutableArray<string> Specialties,
    DateOnly? From,
    DateOnly? To
)
{
    /// <summary>Where it stands.</summary>
    public PolicySource? Source { get; init; }
}
