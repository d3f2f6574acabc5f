using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>Says what differs between two versions of a policy, two days or two places.</summary>
public static class PolicyComparison
{
    /// <summary>Compares what holds in effect, wherever in the layers it was set.</summary>
    /// <param name="before">The one side.</param>
    /// <param name="after">The other side.</param>
    /// <param name="rules">The rules to compare: those of the pipeline.</param>
    /// <returns>All values that differ: first those of the policy as a whole, then those of each rule in the order given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<PolicyDifference> Compare(
        PolicyView before,
        PolicyView after,
        ImmutableArray<RuleDescriptor> rules
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        EffectiveValues left = EffectiveValues.Of(before, rules);
        EffectiveValues right = EffectiveValues.Of(after, rules);
        var differences = ImmutableArray.CreateBuilder<PolicyDifference>();
        foreach (string path in left.Paths.Union(right.Paths, StringComparer.Ordinal).OrderBy(Rank))
        {
            if (Compare(path, left.Find(path), right.Find(path)) is { } difference)
            {
                differences.Add(difference);
            }
        }

        return differences.ToImmutable();
    }

    // What only the later side has stands with its like, not at the end.
    private static int Rank(string path) =>
        path.StartsWith(EffectiveValues.RulePrefix, StringComparison.Ordinal) ? 1 : 0;

    private static PolicyDifference? Compare(string path, EffectiveValue? before, EffectiveValue? after)
    {
        EffectiveValue any = (after ?? before)!;
        bool isOneSided = before is null || after is null;
        if ((isOneSided && any.Presence is null) || string.Equals(before?.Text, after?.Text, StringComparison.Ordinal))
        {
            return null;
        }

        return new PolicyDifference(
            path,
            before?.Text,
            before?.Source,
            after?.Text,
            after?.Source,
            isOneSided
                ? Turned(any.Presence!.Value, before is not null)
                : Direction(before!.Strictness, after!.Strictness)
        )
        {
            Rule = any.Rule,
            IsDerived = (before?.IsDerived ?? true) && (after?.IsDerived ?? true),
        };
    }

    private static PolicyDirection Direction(double? before, double? after) =>
        before is not { } left || after is not { } right || left.Equals(right) ? PolicyDirection.Neutral
        : right > left ? PolicyDirection.Tighter
        : PolicyDirection.Looser;

    private static PolicyDirection Turned(PolicyDirection whenAdded, bool isRemoved) =>
        !isRemoved ? whenAdded
        : whenAdded == PolicyDirection.Tighter ? PolicyDirection.Looser
        : whenAdded == PolicyDirection.Looser ? PolicyDirection.Tighter
        : PolicyDirection.Neutral;
}
