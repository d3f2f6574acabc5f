using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>Counts the words of a sentence that a reader has to keep in mind.</summary>
internal static class SentenceLength
{
    // What stands between two commas of a list.
    private const int LongestItem = 4;
    private const int FewestItems = 3;

    /// <summary>
    /// The words of the longest stretch between addresses, emoji and colons, without hashtags and the items of a list
    /// ("apples, pears, plums and figs").
    /// </summary>
    public static int Of(SurfaceText surface, ReadOnlySpan<Token> tokens)
    {
        int longest = 0;
        int start = 0;
        for (int index = 0; index < tokens.Length; index++)
        {
            if (Parts(surface, tokens[index]))
            {
                longest = Math.Max(longest, OfStretch(surface, tokens[start..index]));
                start = index + 1;
            }
        }

        return Math.Max(longest, OfStretch(surface, tokens[start..]));
    }

    private static int OfStretch(SurfaceText surface, ReadOnlySpan<Token> tokens)
    {
        int words = 0;
        int item = 0;
        int items = 0;
        int inItems = 0;
        foreach (Token token in tokens)
        {
            if (IsWord(token))
            {
                words++;
                item++;
            }
            else if (token.Kind == TokenKind.Punctuation && surface.Text[token.Start] is ',' or ';' or '•')
            {
                if (item is > 0 and <= LongestItem)
                {
                    items++;
                    inItems += item;
                }

                item = 0;
            }
        }

        return items >= FewestItems ? words - inItems : words;
    }

    // What follows an address, a picture or a colon is read on its own.
    private static bool Parts(SurfaceText surface, Token token) =>
        token.Kind is TokenKind.Url or TokenKind.Emoji
        || (token.Kind == TokenKind.Punctuation && surface.Text[token.Start] == ':');

    /// <summary>Whether a token is a word that a reader reads, and no hashtag.</summary>
    public static bool IsWord(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number && !token.Has(TokenFlags.InHashtag);
}
