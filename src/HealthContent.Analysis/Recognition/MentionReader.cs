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
        int start = facts.Surface.StreamAt(span.Start);
        int end = facts.Surface.StreamAt(span.End);
        foreach (PhraseMatch match in facts.MatchesIn(sentence.Span))
        {
            if (
                match.Pattern == facts.Phrases["mention-topic"]
                || (match.Pattern == facts.Phrases["mention-before"] && Touches(match, start))
                || (match.Pattern == facts.Phrases["mention-list"] && IsWithin(start - match.End, FarthestInList))
                || (match.Pattern == facts.Phrases["mention-after"] && IsWithin(match.Start - end, FarthestAfter))
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
