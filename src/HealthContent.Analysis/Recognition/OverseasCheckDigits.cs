namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The check digits of Norway, Hong Kong, Korea, Mexico and Brazil's health card, and the dates that some numbers start with. All
/// take upper-case letters and digits that have the form of the number already.
/// </summary>
internal static class OverseasCheckDigits
{
    /// <summary>Skatteetaten: two digits modulo 11; the day is 40 higher in D numbers, the month 40 or 80 in synthetic ones.</summary>
    public static bool Fnr(ReadOnlySpan<char> digits)
    {
        int day = CheckDigits.Remainder(digits[..2], 1000) % 40;
        int month = CheckDigits.Remainder(digits[2..4], 1000) % 40;
        return day is >= 1 and <= 31
            && month is >= 1 and <= 12
            && CheckDigits.WeightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
            && CheckDigits.WeightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
    }

    /// <summary>Immigration Department: letters count from A = 10, a missing first letter 36, weights 9 to 1, modulo 11; A is ten.</summary>
    public static bool Hkid(ReadOnlySpan<char> characters)
    {
        int missing = 9 - characters.Length;
        int sum = missing * 36 * 9;
        for (int index = 0; index < characters.Length; index++)
        {
            sum += Value(characters[index]) * (9 - missing - index);
        }

        return sum % 11 == 0;
    }

    /// <summary>The numbers issued until October 2020; later ones have no check digit.</summary>
    public static bool Rrn(ReadOnlySpan<char> digits)
    {
        int sum = CheckDigits.WeightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
        return StartsWithYearAndMonth(digits) && (11 - (sum % 11)) % 10 == digits[12] - '0';
    }

    /// <summary>RENAPO: values in the Spanish alphabet, with Ñ after N, weights 18 to 2, modulo 10.</summary>
    public static bool Curp(ReadOnlySpan<char> characters)
    {
        int sum = 0;
        for (int index = 0; index < 17; index++)
        {
            int value = Value(characters[index]);
            sum += (value + (characters[index] > 'N' ? 1 : 0)) * (18 - index);
        }

        return StartsWithYearAndMonth(characters[4..]) && (10 - (sum % 10)) % 10 == characters[17] - '0';
    }

    /// <summary>Ministério da Saúde: weights 15 to 1, divisible by 11.</summary>
    public static bool Cns(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;

    public static bool StartsWithDayAndMonth(ReadOnlySpan<char> digits) =>
        CheckDigits.Remainder(digits[..2], 1000) is >= 1 and <= 31
        && CheckDigits.Remainder(digits[2..4], 1000) is >= 1 and <= 12;

    public static bool StartsWithYearAndMonth(ReadOnlySpan<char> digits) =>
        CheckDigits.Remainder(digits[2..4], 1000) is >= 1 and <= 12
        && CheckDigits.Remainder(digits[4..6], 1000) is >= 1 and <= 31;

    private static int Value(char character) => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
}
