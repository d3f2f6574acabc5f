namespace HealthContent.Analysis.Recognition;

/// <summary>Tells digits that somebody counts or repeats from digits that are a number.</summary>
internal static class DigitRows
{
    /// <summary>Whether each digit is one more than the one before it, or one less, or the same.</summary>
    public static bool IsRow(ReadOnlySpan<char> digits)
    {
        bool up = true;
        bool down = true;
        bool same = true;
        for (int index = 1; index < digits.Length; index++)
        {
            int step = (digits[index] - digits[index - 1] + 10) % 10;
            up &= step == 1;
            down &= step == 9;
            same &= step == 0;
        }

        return up || down || same;
    }
}
