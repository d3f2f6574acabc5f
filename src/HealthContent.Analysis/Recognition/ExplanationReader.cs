using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells whether a term is explained where it stands or where it stood first: in brackets, by "also called", by "means".
/// A reader who met the explanation knows the term from there on.
/// </summary>
internal static class ExplanationReader
{
    // Terms are short; a longer hit is a statement.
    private const int LongestTerm = 5;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["explanation-before", "explanation-after"];

    public static bool IsExplained(SurfaceFacts facts, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        int start = surface.StreamAt(span.Start);
        int length = surface.StreamAt(span.End) - start;
        if (length > LongestTerm)
        {
            return false;
        }

        for (int at = start; at >= 0; at--)
        {
            if ((at == start || IsSame(surface, at, start, length)) && IsExplainedAt(facts, at, length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(SurfaceText surface, int at, int start, int length)
    {
        for (int index = 0; index < length; index++)
        {
            int word = surface.Tokens[surface.Stream[at + index]].Word;
            if (word < 0 || word != surface.Tokens[surface.Stream[start + index]].Word)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExplainedAt(SurfaceFacts facts, int start, int length)
    {
        int end = start + length;
        foreach (PhraseMatch match in facts.Matches.Between(start - PhraseMatcher.LongestMatch, end + 1))
        {
            if (
                (match.End == start && match.Pattern == facts.Phrases["explanation-before"])
                || (match.Start == end && match.Pattern == facts.Phrases["explanation-after"])
            )
            {
                return true;
            }
        }

        return false;
    }
}
