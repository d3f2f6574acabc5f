using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>The kinds of documents in which a layer meets those above it.</summary>
internal static class PolicyContexts
{
    // Conditions with long lists of values meet in many ways; what lies beyond is still never loosened when it is applied.
    private const int MaxPerPair = 256;

    private static readonly string?[] NoText = [null];

    public static IEnumerable<PolicyContext> Of(PolicyLayer layer, ImmutableArray<PolicyLayer> above)
    {
        var contexts = new HashSet<PolicyContext> { PolicyContext.General };
        ImmutableArray<PolicyCondition> own = [.. layer.Overrides.Select(entry => entry.When)];
        ImmutableArray<PolicyCondition> others =
        [
            .. above.SelectMany(upper => upper.Overrides).Select(entry => entry.When),
        ];
        foreach (PolicyCondition when in own)
        {
            contexts.UnionWith(Meeting(when, when));
            foreach (PolicyCondition other in others)
            {
                contexts.UnionWith(Meeting(when, other));
            }
        }

        if (!layer.Rules.IsEmpty)
        {
            foreach (PolicyCondition other in others)
            {
                contexts.UnionWith(Meeting(other, other));
            }
        }

        return contexts;
    }

    private static IEnumerable<PolicyContext> Meeting(PolicyCondition left, PolicyCondition right) =>
        (
            from channel in References(left.Channels, right.Channels)
            from kind in Values(left.Kinds, right.Kinds)
            from audience in Values(left.Audiences, right.Audiences)
            from intent in Values(left.Intents, right.Intents)
            from jurisdictions in Codes(left.Jurisdictions, right.Jurisdictions)
            select new PolicyContext(channel, kind, audience, intent, jurisdictions)
        )
            .Where(context => left.Matches(context) && right.Matches(context))
            .Take(MaxPerPair);

    private static IEnumerable<string?> References(ImmutableArray<string> left, ImmutableArray<string> right) =>
        left.IsEmpty && right.IsEmpty ? NoText : left.Concat(right).Distinct(StringComparer.Ordinal).Cast<string?>();

    private static IEnumerable<T?> Values<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : struct =>
        left.IsEmpty && right.IsEmpty ? [null] : left.Concat(right).Distinct().Select(value => (T?)value);

    private static IEnumerable<ImmutableArray<Jurisdiction>> Codes(
        ImmutableArray<Jurisdiction> left,
        ImmutableArray<Jurisdiction> right
    )
    {
        if (left.IsEmpty && right.IsEmpty)
        {
            yield return [];
        }

        foreach (Jurisdiction code in left.Concat(right).Distinct())
        {
            yield return [code];
        }
    }
}
