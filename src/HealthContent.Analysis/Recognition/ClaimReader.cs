using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Finds where a text says as true what something does for health: a thing, what it does, and to what. Questions, denials and
/// corrected myths claim nothing, and what people do is no claim about a thing.
/// </summary>
internal static class ClaimReader
{
    private const Stance NotClaimed = Stance.Negated | Stance.Refuted | Stance.Question;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["health-claim", "claim-by-people"];

    /// <summary>Adds the claims of a surface, ordered by start and without overlaps.</summary>
    public static void Read(SurfaceFacts facts, ref ReusableList<TextSpan> claims)
    {
        int claim = facts.Phrases["health-claim"];
        foreach (PhraseMatch match in facts.Matches.Items)
        {
            if (match.Pattern != claim)
            {
                continue;
            }

            TextSpan span = facts.SpanOf(match);
            if (!IsByPeople(facts, match) && !facts.HasStance(span, NotClaimed))
            {
                claims.Add(span);
            }
        }
    }

    private static bool IsByPeople(SurfaceFacts facts, PhraseMatch claim)
    {
        int pattern = facts.Phrases["claim-by-people"];
        foreach (PhraseMatch match in facts.Matches.Between(claim.Start - PhraseMatcher.LongestMatch, claim.End))
        {
            if (match.Pattern == pattern && match.End > claim.Start)
            {
                return true;
            }
        }

        return false;
    }
}
