using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Tells whether a stretch is part of the name of an organisation, a law, a day or the like. The evidence is a row of words
/// with capitals around it: with a word in it that such names have, or in the middle of running text.
/// </summary>
internal static class ProperNameReader
{
    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["proper-name-word"];

    public static bool IsInName(SurfaceFacts facts, Sentence sentence, TextSpan span)
    {
        SurfaceText surface = facts.Surface;
        int first = surface.TokenAt(span.Start);
        int last = surface.TokenAt(span.End - 1);
        if (!IsCapitalized(surface, first, last))
        {
            return false;
        }

        int start = ReachBack(surface, first, out bool touchesBefore);
        int end = ReachForward(surface, last, out bool touchesAfter);
        TextSpan row = TextSpan.FromBounds(surface.Tokens[start].Start, surface.Tokens[end].End);
        return ((start < first || end > last) && Cues.Lies(facts, "proper-name-word", row, span))
            || (
                (touchesBefore || touchesAfter || HoldsJoint(surface, first, last))
                && !surface.Tokens[first].Has(TokenFlags.SentenceStart)
                && HeadlineCase.IsRunningText(surface, sentence)
            );
    }

    // "The Battle of the Bulge": small words between capitals.
    private static bool HoldsJoint(SurfaceText surface, int first, int last)
    {
        for (int index = first + 1; index < last; index++)
        {
            if (IsJoint(surface, surface.Tokens[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitalized(SurfaceText surface, int first, int last)
    {
        bool any = false;
        for (int index = first; index <= last; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Kind != TokenKind.Word || IsJoint(surface, token))
            {
                continue;
            }

            if (!token.Has(TokenFlags.Capitalized) || token.Has(TokenFlags.InHashtag))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static int ReachBack(SurfaceText surface, int first, out bool touches)
    {
        touches = false;
        int start = first;
        for (int index = first - 1; index >= 0 && !surface.Tokens[index + 1].Has(TokenFlags.SentenceStart); index--)
        {
            Token token = surface.Tokens[index];
            if (IsNameWord(token))
            {
                // A capital at the start of a sentence says nothing by itself: "The Elderly".
                touches |= index == first - 1 && !token.Has(TokenFlags.SentenceStart);
                start = index;
            }
            else if (!IsJoint(surface, token))
            {
                break;
            }
        }

        return start;
    }

    private static int ReachForward(SurfaceText surface, int last, out bool touches)
    {
        touches = false;
        int end = last;
        for (int index = last + 1; index < surface.Tokens.Length; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Has(TokenFlags.SentenceStart))
            {
                break;
            }

            if (IsNameWord(token))
            {
                touches |= index == last + 1;
                end = index;
            }
            else if (!IsJoint(surface, token))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsNameWord(Token token) =>
        token.Kind == TokenKind.Word && token.Has(TokenFlags.Capitalized) && !token.Has(TokenFlags.InHashtag);

    private static bool IsJoint(SurfaceText surface, Token token) =>
        surface.Slice(token.Span) is "of" or "for" or "on" or "and" or "the" or "&" or "'" or "’" or "against";
}
