using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>How emoji stand among the words of a text.</summary>
internal static class EmojiRow
{
    private const int LongestNumber = 20;

    /// <summary>How many emoji follow one another from a token on.</summary>
    public static int Length(ReadOnlySpan<Token> tokens, int index)
    {
        int end = index;
        while (end < tokens.Length && tokens[end].Kind == TokenKind.Emoji)
        {
            end++;
        }

        return end - index;
    }

    /// <summary>The digits of a row of keycaps; null when it is anything else.</summary>
    public static string? Digits(SurfaceText surface, int index, int length)
    {
        if (length > LongestNumber)
        {
            return null;
        }

        Span<char> digits = stackalloc char[length];
        for (int offset = 0; offset < length; offset++)
        {
            digits[offset] = surface.Text[surface.Tokens[index + offset].Start];
            if (!char.IsAsciiDigit(digits[offset]))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    /// <summary>Whether they open a line that goes on with words.</summary>
    public static bool IsBullet(SurfaceText surface, int index, int length)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int next = index + length;
        return next < tokens.Length
            && StartsLine(surface, index)
            && !StartsLine(surface, next)
            && tokens[next].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag;
    }

    /// <summary>"Get your 💉 today": a determiner stands before the emoji and nothing behind it that the determiner could belong to.</summary>
    public static bool ReplacesWord(SurfaceText surface, int index)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        if (index == 0 || tokens[index - 1].Kind != TokenKind.Word || tokens[index - 1].Has(TokenFlags.InHashtag))
        {
            return false;
        }

        bool isOpen =
            surface.Slice(tokens[index - 1].Span) is "your" or "the" or "a" or "an" or "our" or "my" or "this";
        if (!isOpen)
        {
            return false;
        }

        return index + 1 == tokens.Length
            || StartsLine(surface, index + 1)
            || surface.Slice(tokens[index + 1].Span)
                is "."
                    or "!"
                    or "?"
                    or ","
                    or ":"
                    or "now"
                    or "today"
                    or "tomorrow"
                    or "and"
                    or "or"
                    or "but"
                    or "with"
                    or "before"
                    or "after"
                    or "when"
                    or "if"
                    or "at"
                    or "in"
                    or "on"
                    or "to"
                    or "is"
                    or "this";
    }

    private static bool StartsLine(SurfaceText surface, int index)
    {
        int end = surface.Tokens[index].Start;
        int start = index == 0 ? 0 : surface.Tokens[index - 1].End;
        return index == 0 || surface.Text.AsSpan(start, end - start).Contains('\n');
    }
}
