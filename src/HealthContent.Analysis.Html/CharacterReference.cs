using AngleSharp.Html;

namespace HealthContent.Analysis.Html;

/// <summary>Reads character references such as <c>&amp;amp;</c> as the HTML Standard says (section 13.2.5.72).</summary>
internal static class CharacterReference
{
    private const int LongestName = 32;
    private const int HighestCodePoint = 0x10FFFF;

    /// <summary>Reads the reference that starts at an ampersand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of the ampersand.</param>
    /// <param name="isInAttribute">Whether the stricter rule for attributes holds.</param>
    /// <param name="length">The length of the reference in UTF-16 code units.</param>
    /// <returns>What it stands for; null when the ampersand is only an ampersand.</returns>
    public static string? Read(ReadOnlySpan<char> text, int start, bool isInAttribute, out int length)
    {
        ReadOnlySpan<char> rest = text[(start + 1)..];
        string? value = rest.StartsWith("#") ? ReadNumber(rest, out length) : ReadName(rest, isInAttribute, out length);
        length++;
        return value;
    }

    private static string? ReadNumber(ReadOnlySpan<char> text, out int length)
    {
        bool isHexadecimal = text.Length > 1 && text[1] is 'x' or 'X';
        int start = isHexadecimal ? 2 : 1;
        int index = start;
        int number = 0;
        for (; index < text.Length; index++)
        {
            char digit = text[index];
            if (!(isHexadecimal ? char.IsAsciiHexDigit(digit) : char.IsAsciiDigit(digit)))
                break;
            int value = char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
            // Stops growing once it is out of range, so that it cannot overflow.
            if (number <= HighestCodePoint)
                number = number * (isHexadecimal ? 16 : 10) + value;
        }

        length = index;
        if (index == start)
            return null;
        if (index < text.Length && text[index] == ';')
            length++;
        if (HtmlEntityProvider.IsInCharacterTable(number))
            return HtmlEntityProvider.GetSymbolFromTable(number);
        return number == 0 || HtmlEntityProvider.IsInvalidNumber(number) ? "\uFFFD" : char.ConvertFromUtf32(number);
    }

    private static string? ReadName(ReadOnlySpan<char> text, bool isInAttribute, out int length)
    {
        int end = 0;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;

        if (end > 0 && end < text.Length && text[end] == ';')
        {
            length = end + 1;
            if (HtmlEntityProvider.Resolver.GetSymbol(text[..length].ToString()) is { } whole)
                return whole;
        }

        // Old names need no semicolon: the longest one counts.
        for (length = end; length > 0; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[..length].ToString()) is not { } value)
                continue;
            bool isPartOfWord =
                length < text.Length && (text[length] == '=' || char.IsAsciiLetterOrDigit(text[length]));
            return isInAttribute && isPartOfWord ? null : value;
        }
        return null;
    }
}
