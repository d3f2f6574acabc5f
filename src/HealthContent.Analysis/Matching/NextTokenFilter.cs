using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// What may stand after the first token of a program. A program that starts with any word or number would otherwise run at
/// nearly every token; one look at the next token spares most of these runs.
/// </summary>
internal sealed class NextTokenFilter
{
    private readonly WordBits words;
    private readonly uint kinds;

    private NextTokenFilter(WordBits words, uint kinds)
    {
        this.words = words;
        this.kinds = kinds;
    }

    /// <summary>The filter of a program, or null when anything may follow or nothing has to.</summary>
    public static NextTokenFilter? Create(
        PhraseProgram program,
        int[][] wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int vocabularySize
    )
    {
        ulong follow = 0;
        for (ulong rest = program.First; rest != 0; rest &= rest - 1)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            bool mayEndHere = (program.Last & (1UL << position)) != 0;
            // An anchor takes no token, and a term may take several.
            if (mayEndHere || !IsOneToken(program.Positions[position].Kind))
            {
                return null;
            }

            follow |= program.Follow[position];
        }

        var allowed = new List<int>();
        uint kindBits = 0;
        for (ulong rest = follow; rest != 0; rest &= rest - 1)
        {
            Position next = program.Positions[BitOperations.TrailingZeroCount(rest)];
            switch (next.Kind)
            {
                case PositionKind.Word:
                    allowed.Add(next.Argument);
                    break;
                case PositionKind.WordSet:
                    allowed.AddRange(wordSets[next.Argument]);
                    break;
                case PositionKind.Class:
                    allowed.AddRange(classes[next.Argument].Words);
                    allowed.AddRange(classes[next.Argument].FirstWords);
                    break;
                case PositionKind.Token:
                    kindBits |= 1u << next.Argument;
                    break;
                default:
                    return null;
            }
        }

        return new NextTokenFilter(new WordBits(allowed, vocabularySize), kindBits);
    }

    public bool Admits(Token next) =>
        (kinds >> (int)next.Kind & 1) != 0 || (next.Word >= 0 && words.Contains(next.Word));

    private static bool IsOneToken(PositionKind kind) =>
        kind is PositionKind.Word or PositionKind.WordSet or PositionKind.Token;
}
