using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <content>Captures: where the parts of a hit stand, found when somebody asks.</content>
internal sealed partial class PhraseMatcher
{
    /// <summary>The positions that a hit went through, in order, as (position, start, end) in the stream.</summary>
    public List<(int Position, int Start, int End)> Path(PhraseMatch match, SurfaceText surface)
    {
        var path = new List<(int, int, int)>();
        var failed = new HashSet<long>();
        ref readonly PhraseProgram program = ref programs[match.Program];
        PathFrom(in program, program.First, match, match.Start, surface, path, failed);
        return path;
    }

    private bool PathFrom(
        in PhraseProgram program,
        ulong next,
        PhraseMatch match,
        int at,
        SurfaceText surface,
        List<(int, int, int)> path,
        HashSet<long> failed
    )
    {
        for (ulong rest = next; rest != 0; rest &= rest - 1)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            if (failed.Contains(Key(position, at)))
            {
                continue;
            }

            Position wanted = positions[program.FirstPosition + position];
            for (int length = match.End - at; length >= 0; length--)
            {
                if (!AcceptsLength(wanted, surface, at, length))
                {
                    continue;
                }

                path.Add((position, at, at + length));
                bool ends = at + length == match.End && (program.Last & (1UL << position)) != 0;
                if (ends || PathFrom(in program, wanted.Next, match, at + length, surface, path, failed))
                {
                    return true;
                }

                path.RemoveAt(path.Count - 1);
            }

            failed.Add(Key(position, at));
        }

        return false;
    }

    private static long Key(int position, int at) => ((long)position << 32) | (uint)at;

    private bool AcceptsLength(Position wanted, SurfaceText surface, int at, int length)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        return wanted.Kind switch
        {
            PositionKind.SentenceStart or PositionKind.SentenceEnd => length == 0
                && AnchorHolds(wanted.Kind, tokens, stream, at),
            PositionKind.Class => length > 0 && FindTerm(wanted.Argument, tokens, stream, at, length, out _),
            _ => length == 1 && Accepts(in wanted, tokens[stream[at]]),
        };
    }

    private bool FindTerm(
        int classId,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int at,
        int length,
        out int wording
    )
    {
        wording = -1;
        int word = tokens[stream[at]].Word;
        if (length == 1)
        {
            wording = tables.Wordings.Find(classId, word);
            return word >= 0 && tables.Classes.Has(word, classId);
        }

        int node = word < 0 ? -1 : tables.Trie.Next(TermTrie.Root, word);
        for (int index = at + 1; node >= 0 && index < at + length; index++)
        {
            int next = tokens[stream[index]].Word;
            node = next < 0 ? -1 : tables.Trie.Next(node, next);
        }

        return node >= 0 && tables.Trie.Ends(node, classId, out wording);
    }

    /// <summary>The preferred wording of the term at a position of a path, or null.</summary>
    public string? PreferredWording(PhraseMatch match, (int Position, int Start, int End) step, SurfaceText surface)
    {
        Position wanted = positions[programs[match.Program].FirstPosition + step.Position];
        return
            wanted.Kind == PositionKind.Class
            && FindTerm(
                wanted.Argument,
                surface.Tokens,
                surface.Stream,
                step.Start,
                step.End - step.Start,
                out int wording
            )
            && wording >= 0
            ? tables.Wordings[wording]
            : null;
    }
}
