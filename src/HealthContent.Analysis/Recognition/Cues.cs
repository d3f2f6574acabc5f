using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Where the named phrases of the library lie among the hits of a surface.</summary>
internal static class Cues
{
    /// <summary>Whether a cue lies inside a stretch.</summary>
    public static bool Lies(SurfaceFacts facts, string name, TextSpan inside) => Lies(facts, name, inside, default);

    /// <summary>Whether a cue lies inside a stretch, and not inside another one.</summary>
    public static bool Lies(SurfaceFacts facts, string name, TextSpan inside, TextSpan except)
    {
        int pattern = facts.Phrases[name];
        if (!facts.Matches.Contains(pattern))
        {
            return false;
        }

        foreach (PhraseMatch match in facts.MatchesIn(inside))
        {
            if (match.Pattern == pattern)
            {
                TextSpan cue = facts.SpanOf(match);
                if (inside.Contains(cue) && !(except.Length > 0 && except.Contains(cue)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a cue holds the whole of a stretch.</summary>
    public static bool Covers(SurfaceFacts facts, string name, TextSpan stretch)
    {
        int pattern = facts.Phrases[name];
        if (!facts.Matches.Contains(pattern))
        {
            return false;
        }

        int place = facts.Surface.StreamAt(stretch.Start);
        foreach (PhraseMatch match in facts.Matches.Between(place - PhraseMatcher.LongestMatch, place + 1))
        {
            if (match.Pattern == pattern && facts.SpanOf(match).Contains(stretch))
            {
                return true;
            }
        }

        return false;
    }
}
