using System.Numerics;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// A set of tokens that may hold more than was put in, and never less (a Bloom filter of one hash, Bloom 1970): a few operations tell of
/// most tokens that a program cannot start with them.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TokenSet(ulong Bits)
{
    // Behind the bits of words those of the kinds, and the last for tokens that start a sentence.
    private const int WordBits = 52;
    private const ulong SentenceStart = 1UL << 63;

    /// <summary>All tokens.</summary>
    public static TokenSet All { get; } = new(ulong.MaxValue);

    /// <summary>A word.</summary>
    public static TokenSet OfWord(int word) => new(1UL << (int)((uint)word % WordBits));

    /// <summary>Those of either.</summary>
    public TokenSet Union(TokenSet other) => new(Bits | other.Bits);

    /// <summary>A token.</summary>
    public static TokenSet Of(Token token) =>
        new(
            (1UL << (WordBits + (int)token.Kind))
                | (token.Word >= 0 ? 1UL << (int)((uint)token.Word % WordBits) : 0)
                | (token.Has(TokenFlags.SentenceStart) ? SentenceStart : 0)
        );

    /// <summary>Whether the two may have a token in common. False is certain.</summary>
    public bool MayMeet(TokenSet other) => (Bits & other.Bits) != 0;

    /// <summary>The tokens that a position accepts, but for those it accepts as the end of a longer term.</summary>
    /// <param name="position">The position; anchors accept nothing.</param>
    /// <param name="wordSets">The sets that positions refer to.</param>
    /// <param name="classes">The classes that positions refer to.</param>
    public static TokenSet Of(Position position, List<int[]> wordSets, List<PhraseMatcherBuilder.ClassTerms> classes) =>
        position.Kind switch
        {
            PositionKind.Word => OfWord(position.Argument),
            PositionKind.WordSet => OfWords(wordSets[position.Argument]),
            PositionKind.Class => OfWords(classes[position.Argument].Words)
                .Union(OfWords(classes[position.Argument].FirstWords)),
            PositionKind.Token => new TokenSet(1UL << (WordBits + position.Argument)),
            PositionKind.Any => All,
            _ => default,
        };

    /// <summary>The tokens that a program may start with.</summary>
    /// <param name="first">The positions that it may start with, one bit each.</param>
    /// <param name="positions">Its positions.</param>
    public static TokenSet FirstOf(ulong first, ReadOnlySpan<Position> positions)
    {
        TokenSet set = default;
        for (ulong rest = first; rest != 0; rest &= rest - 1)
        {
            Position position = positions[BitOperations.TrailingZeroCount(rest)];
            set = set.Union(
                position.Kind switch
                {
                    PositionKind.SentenceStart => new TokenSet(SentenceStart),
                    PositionKind.SentenceEnd => All,
                    _ => position.Tokens,
                }
            );
        }

        return set;
    }

    private static TokenSet OfWords(IEnumerable<int> words) =>
        words.Aggregate(default(TokenSet), static (all, word) => all.Union(OfWord(word)));
}
