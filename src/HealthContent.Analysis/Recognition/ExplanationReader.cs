using System.Runtime.InteropServices;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells whether a term is explained where it stands or where it stood first: in brackets, by "also called", by "means".
/// A reader who met the explanation knows the term from there on.
/// </summary>
internal sealed class ExplanationReader
{
    // Terms are short; a longer hit is a statement.
    private const int LongestTerm = 5;

    // Where each term that somebody explains is explained first, under its words. A long text explains many and asks often: looking
    // back from every term would cost the square of the length.
    private readonly Dictionary<ulong, int> explained = [];

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["explanation-before", "explanation-after"];

    /// <summary>Reads the explanations of a surface.</summary>
    public void Begin(SurfaceFacts facts)
    {
        explained.Clear();
        int before = facts.Phrases["explanation-before"];
        int after = facts.Phrases["explanation-after"];
        if (!facts.Matches.Contains(before) && !facts.Matches.Contains(after))
        {
            return;
        }

        foreach (PhraseMatch match in facts.Matches.Items)
        {
            for (int length = 1; length <= LongestTerm; length++)
            {
                if (match.Pattern == before)
                {
                    Add(facts.Surface, match.End, length);
                }
                else if (match.Pattern == after)
                {
                    Add(facts.Surface, match.Start - length, length);
                }
            }
        }
    }

    /// <summary>Whether the term in a stretch of the surface read last is explained there or before.</summary>
    public bool IsExplained(SurfaceFacts facts, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        int start = surface.StreamAt(span.Start);
        int length = surface.StreamAt(span.End) - start;
        return length is > 0 and <= LongestTerm
            && explained.Count > 0
            && explained.TryGetValue(Key(surface, start, length), out int first)
            && first <= start;
    }

    private void Add(SurfaceText surface, int start, int length)
    {
        if (start < 0 || start + length > surface.Stream.Length)
        {
            return;
        }

        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(
            explained,
            Key(surface, start, length),
            out bool isKnown
        );
        first = isKnown ? Math.Min(first, start) : start;
    }

    // FNV-1a over the numbers of the words; a word that nobody looks for counts as the place where it stands: it is the same as itself
    // only.
    private static ulong Key(SurfaceText surface, int start, int length)
    {
        ulong key = 14_695_981_039_346_656_037;
        for (int index = start; index < start + length; index++)
        {
            int word = surface.Tokens[surface.Stream[index]].Word;
            key = (key ^ (word < 0 ? ~(ulong)index : (ulong)word)) * 1_099_511_628_211;
        }

        return key;
    }
}
