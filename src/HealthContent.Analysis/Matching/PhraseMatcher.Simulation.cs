using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <content>How one route is tried from one start.</content>
internal sealed partial class PhraseMatcher
{
    /// <summary>The end of the longest hit that starts at an index of the stream, or -1.</summary>
    /// <param name="route">The route to try.</param>
    /// <param name="tokens">The tokens of the surface.</param>
    /// <param name="stream">The stream of the surface.</param>
    /// <param name="start">Where the hit must start.</param>
    /// <param name="sets">For each offset the positions to try there; all empty, and empty again afterwards.</param>
    private int Simulate(
        in PhraseRoute route,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int start,
        Span<ulong> sets
    )
    {
        sets = sets[..(Math.Min(route.MaxTokens, stream.Length - start) + 1)];
        sets[0] = route.First;
        int best = -1;
        int farthest = 0;
        for (int offset = 0; offset <= farthest; offset++)
        {
            ulong rest = sets[offset];
            sets[offset] = 0;
            ulong seen = 0;
            int at = start + offset;
            bool readable = at < stream.Length && (offset == 0 || !tokens[stream[at]].Has(TokenFlags.SentenceStart));
            TokenSet token = readable ? TokenSet.Of(tokens[stream[at]]) : default;
            while (rest != 0)
            {
                int position = BitOperations.TrailingZeroCount(rest);
                ulong bit = 1UL << position;
                rest &= ~bit;
                seen |= bit;
                ref readonly Position wanted = ref positions[route.FirstPosition + position];
                if (wanted.Kind is PositionKind.SentenceStart or PositionKind.SentenceEnd)
                {
                    if (AnchorHolds(wanted.Kind, tokens, stream, at))
                    {
                        rest |= wanted.Next & route.Positions & ~seen;
                        best = (route.Last & bit) != 0 ? Math.Max(best, at) : best;
                    }

                    continue;
                }

                if (!wanted.Tokens.MayMeet(token))
                {
                    continue;
                }

                if (wanted.Kind == PositionKind.Class)
                {
                    int word = tokens[stream[at]].Word;
                    if (word < 0)
                    {
                        continue;
                    }

                    if (classes.Has(word, wanted.Argument))
                    {
                        Step(in route, in wanted, bit, 1, at, offset, sets, ref best, ref farthest);
                    }

                    if (classes.Begins(word, wanted.Argument))
                    {
                        StepTerms(in route, in wanted, bit, tokens, stream, at, offset, sets, ref best, ref farthest);
                    }
                }
                else if (Accepts(in wanted, tokens[stream[at]]))
                {
                    Step(in route, in wanted, bit, 1, at, offset, sets, ref best, ref farthest);
                }
            }
        }

        return best;
    }

    private void Step(
        in PhraseRoute route,
        in Position position,
        ulong bit,
        int length,
        int at,
        int offset,
        Span<ulong> sets,
        ref int best,
        ref int farthest
    )
    {
        if ((route.Last & bit) != 0)
        {
            best = Math.Max(best, at + length);
        }

        ulong next = position.Next & route.Positions;
        if (next != 0 && offset + length < sets.Length)
        {
            sets[offset + length] |= next;
            farthest = Math.Max(farthest, offset + length);
        }
    }

    private void StepTerms(
        in PhraseRoute route,
        in Position position,
        ulong bit,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int at,
        int offset,
        Span<ulong> sets,
        ref int best,
        ref int farthest
    )
    {
        var walk = new TermWalk(tables.Trie, position.Argument, tokens, stream, at);
        while (walk.MoveNext())
        {
            Step(in route, in position, bit, walk.End - at, at, offset, sets, ref best, ref farthest);
        }
    }

    private bool Accepts(in Position wanted, Token token) =>
        wanted.Kind switch
        {
            PositionKind.Word => token.Word == wanted.Argument && IsWritten(token, wanted.Case),
            PositionKind.WordSet => token.Word >= 0
                && wordSets.Contains(wanted.Argument, token.Word)
                && IsWritten(token, wanted.Case),
            PositionKind.Token => (int)token.Kind == wanted.Argument,
            PositionKind.Any => token.Kind != TokenKind.Placeholder,
            _ => false,
        };

    private static bool IsWritten(Token token, LetterCase letterCase) =>
        letterCase switch
        {
            LetterCase.Lower => !token.Has(TokenFlags.Capitalized),
            LetterCase.Capitalized => token.Has(TokenFlags.Capitalized) && !token.Has(TokenFlags.AllCapitals),
            LetterCase.Capitals => token.Has(TokenFlags.AllCapitals),
            _ => true,
        };

    private static bool AnchorHolds(PositionKind kind, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int at)
    {
        if (kind == PositionKind.SentenceStart)
        {
            return at < stream.Length && tokens[stream[at]].Has(TokenFlags.SentenceStart);
        }

        return EndsSentence(tokens, stream, at);
    }

    /// <summary>Whether nothing of a sentence is left before a place of the stream but the marks that end it.</summary>
    public static bool EndsSentence(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int at)
    {
        // The marks that end a sentence are not part of what is said.
        while (at < stream.Length && !tokens[stream[at]].Has(TokenFlags.SentenceStart))
        {
            if (tokens[stream[at]].Kind != TokenKind.Punctuation)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
