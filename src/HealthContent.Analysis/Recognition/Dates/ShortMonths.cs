using System.Globalization;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>The names of months cut to three letters.</summary>
internal static class ShortMonths
{
    public const int Length = 3;

    /// <summary>Whether a word is one, whatever its case.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        for (int month = 1; month <= 12 && word.Length == Length; month++)
        {
            if (
                word.Equals(
                    DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(month),
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
