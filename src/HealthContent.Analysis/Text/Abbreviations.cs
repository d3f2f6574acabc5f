using System.Globalization;

namespace HealthContent.Analysis.Text;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    public const int LongestLength = 8;

    // The framework gives a copy to whoever asks.
    private static readonly string[] Days = DateTimeFormatInfo.InvariantInfo.DayNames;
    private static readonly string[] Months = DateTimeFormatInfo.InvariantInfo.MonthNames;

    private static readonly Lazy<WordSet> Words = new(() => WordSet.Read("Text/abbreviations.dataset.txt"));

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Words.Value.Contains(word);

    /// <summary>Whether a word is a weekday cut to three letters or a few more, with a capital: "Tue", "Thurs".</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 5)
        {
            return false;
        }

        foreach (string day in Days)
        {
            if (day.AsSpan().StartsWith(word) && word.Length < day.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text starts with the name of a month, whole or cut.</summary>
    public static bool StartsWithMonth(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        ReadOnlySpan<char> word = text[..length];
        foreach (string month in Months)
        {
            if (length >= 3 && month.AsSpan().StartsWith(word) && (length <= "Sept".Length || length == month.Length))
            {
                return true;
            }
        }

        return false;
    }
}
