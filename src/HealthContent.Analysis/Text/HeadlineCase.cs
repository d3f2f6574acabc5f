namespace HealthContent.Analysis.Text;

/// <summary>Tells running text from headlines and capitals, in which a capital says nothing of a word.</summary>
internal static class HeadlineCase
{
    /// <summary>Whether a sentence has a word in lower case that would have a capital in a headline.</summary>
    public static bool IsRunningText(SurfaceText surface, Sentence sentence)
    {
        for (int index = sentence.FirstToken; index < sentence.EndToken; index++)
        {
            Token token = surface.Tokens[index];
            if (
                token.Kind == TokenKind.Word
                && !token.Has(TokenFlags.Capitalized)
                && !token.Has(TokenFlags.InHashtag)
                && !IsSmallInHeadlines(surface.Slice(token.Span))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSmallInHeadlines(ReadOnlySpan<char> word) =>
        word
            is "a"
                or "an"
                or "and"
                or "as"
                or "at"
                or "but"
                or "by"
                or "for"
                or "from"
                or "in"
                or "into"
                or "nor"
                or "of"
                or "off"
                or "on"
                or "or"
                or "over"
                or "per"
                or "than"
                or "the"
                or "to"
                or "up"
                or "via"
                or "vs"
                or "with";
}
