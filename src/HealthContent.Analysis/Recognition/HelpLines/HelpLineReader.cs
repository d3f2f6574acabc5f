using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>Tells whether a text names a help line: by its number, however it is grouped, or by an address of it.</summary>
internal static class HelpLineReader
{
    // What may stand between the digits of one number; in a short one a full stop makes a decimal or a date.
    private const string Separators = " -()\u00A0\u2010\u2011\u2013";
    private const int ShortestWithStops = 9;

    /// <summary>Whether an address or another spelling of a line stands in a text.</summary>
    public static bool HasSpelling(ReadOnlySpan<char> text, HelpLine line)
    {
        foreach (string spelling in line.Spellings)
        {
            if (WholeWords.StandIn(text, spelling))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number stands in a text and is no part of a longer one, an amount or a word.</summary>
    public static bool HasNumber(ReadOnlySpan<char> text, ReadOnlySpan<char> digits) =>
        IndexOfNumber(text, digits, 0) >= 0;

    /// <summary>Where a number stands that is no part of a longer one, an amount or a word; -1 when nowhere.</summary>
    public static int IndexOfNumber(ReadOnlySpan<char> text, ReadOnlySpan<char> digits, int from)
    {
        for (int start = from; start < text.Length; start++)
        {
            int next = text[start..].IndexOf(digits[0]);
            if (next < 0)
            {
                return -1;
            }

            start += next;
            int end = EndOf(text, start, digits);
            if (end > 0 && StartsThere(text, start) && EndsThere(text, end))
            {
                return start;
            }
        }

        return -1;
    }

    private static int EndOf(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> digits)
    {
        int position = start;
        for (int index = 0; index < digits.Length; index++)
        {
            while (index > 0 && position < text.Length && Parts(text[position], digits.Length))
            {
                position++;
            }

            if (position >= text.Length || text[position] != digits[index])
            {
                return -1;
            }

            position++;
        }

        return position;
    }

    private static bool Parts(char character, int digitCount) =>
        Separators.Contains(character, StringComparison.Ordinal)
        || (character == '.' && digitCount >= ShortestWithStops);

    // "1-800-…" is the number with the long-distance digit; "$988", "2988" and "555-988" are other things.
    private static bool StartsThere(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[..start];
        return before switch
        {
            [] => true,
            [.., '$' or '€' or '£'] => false,
            [.., var digit, '-' or '.' or ','] when char.IsAsciiDigit(digit) => IsLongDistance(before[..^1]),
            [.., var last] => !char.IsLetterOrDigit(last),
        };
    }

    private static bool IsLongDistance(ReadOnlySpan<char> before) =>
        before is [.., '1'] && (before.Length == 1 || !char.IsLetterOrDigit(before[^2]));

    private static bool EndsThere(ReadOnlySpan<char> text, int end) =>
        text[end..] switch
        {
            [] => true,
            ['%', ..] => false,
            ['-' or '.' or ',', var digit, ..] when char.IsAsciiDigit(digit) => false,
            [var next, ..] => !char.IsLetterOrDigit(next),
        };
}
