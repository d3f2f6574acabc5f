using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells whether a text speaks of a wording instead of using it: what philosophers of language call mention. A guide that
/// says which word to avoid has to name it.
/// </summary>
internal static class MentionReader
{
    // In stream tokens between the cue and the wording. "Spread the word:" is none; "words such as" begins a list.
    private const int FarthestAfter = 1;
    private const int FarthestInList = 16;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        ["mention-topic", "mention-before", "mention-list", "mention-after"];

    public static bool IsMentioned(SurfaceFacts facts, Sentence sentence, TextSpan span)
    {
        int topic = facts.Phrases["mention-topic"];
        int before = facts.Phrases["mention-before"];
        int list = facts.Phrases["mention-list"];
        int after = facts.Phrases["mention-after"];
        PhraseMatches all = facts.Matches;
        if (!all.Contains(topic) && !all.Contains(before) && !all.Contains(list) && !all.Contains(after))
        {
            return false;
        }

        int start = facts.Surface.StreamAt(span.Start);
        int end = facts.Surface.StreamAt(span.End);
        foreach (PhraseMatch match in facts.MatchesIn(sentence.Span))
        {
            if (
                match.Pattern == topic
                || (match.Pattern == before && Touches(match, start))
                || (match.Pattern == list && IsWithin(start - match.End, FarthestInList))
                || (match.Pattern == after && IsWithin(match.Start - end, FarthestAfter))
            )
            {
                return true;
            }
        }

        return false;
    }

    // The cue may take in the article of the wording: "instead of the elderly".
    private static bool Touches(PhraseMatch cue, int start) => cue.Start < start && cue.End - start is 0 or 1;

    private static bool IsWithin(int distance, int farthest) => distance >= 0 && distance <= farthest;
}
