namespace HealthContent.Analysis.Recognition.Coordinates;

/// <summary>Full Plus Codes (Open Location Code 1.0), such as <c>9C3XGV4C+XV</c>.</summary>
internal static class PlusCode
{
    private const string Alphabet = "23456789CFGHJMPQRVWX";
    private const int PairLength = 8;

    // Latitude has 180 degrees and longitude 360 in steps of twenty, so the first two places stop early in the alphabet.
    private const int LatitudeValues = 9;
    private const int LongitudeValues = 18;

    /// <summary>Where the code that starts at a place ends; the place when there is none.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        int plus = start + PairLength;
        if (
            plus + 2 >= text.Length
            || text[plus] != '+'
            || Alphabet.IndexOf(text[start]) is < 0 or >= LatitudeValues
            || Alphabet.IndexOf(text[start + 1]) is < 0 or >= LongitudeValues
        )
        {
            return start;
        }

        foreach (char character in text[start..plus])
        {
            if (!Alphabet.Contains(character))
            {
                return start;
            }
        }

        int end = plus + 1;
        while (end < text.Length && Alphabet.Contains(text[end]))
        {
            end++;
        }

        return end - plus is 3 or 4 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : start;
    }
}
