namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The check digits of Germany's tax number, of central and eastern Europe, and of Asia beyond India. All take upper-case letters and
/// digits that have the form of the number already.
/// </summary>
internal static class EasternCheckDigits
{
    private const string ChineseRemainders = "10X98765432";

    /// <summary>ISO/IEC 7064, MOD 11,10: Bundeszentralamt für Steuern; Porezna uprava.</summary>
    public static bool Iso7064(ReadOnlySpan<char> digits)
    {
        int product = 10;
        foreach (char digit in digits[..^1])
        {
            int sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    /// <summary>Romania: weights 279146358279 modulo 11, ten becomes one; the birth follows the first digit.</summary>
    public static bool Cnp(ReadOnlySpan<char> digits)
    {
        int check = CheckDigits.WeightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return OverseasCheckDigits.StartsWithYearAndMonth(digits[1..]) && (check == 10 ? 1 : check) == digits[12] - '0';
    }

    /// <summary>The successors of Yugoslavia: weights 7 to 2 twice, modulo 11; the birth comes first.</summary>
    public static bool Jmbg(ReadOnlySpan<char> digits)
    {
        int check = 11 - (CheckDigits.WeightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
        return OverseasCheckDigits.StartsWithDayAndMonth(digits) && (check > 9 ? 0 : check) == digits[12] - '0';
    }

    /// <summary>Bulgaria: weights modulo 11 and then 10; the month tells the century.</summary>
    public static bool Egn(ReadOnlySpan<char> digits)
    {
        int month = CheckDigits.Remainder(digits[2..4], 1000) % 20;
        return month is >= 1 and <= 12
            && CheckDigits.Remainder(digits[4..6], 1000) is >= 1 and <= 31
            && CheckDigits.WeightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9] - '0';
    }

    /// <summary>Hungary: weights 3 and 7 by turns, modulo 10.</summary>
    public static bool Taj(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 == digits[8] - '0';

    /// <summary>Czechia and Slovakia since 1954: divisible by 11; women have 50 and a full series 20 added to the month.</summary>
    public static bool RodneCislo(ReadOnlySpan<char> digits)
    {
        int month = CheckDigits.Remainder(digits[2..4], 1000) % 50;
        int day = CheckDigits.Remainder(digits[4..6], 1000);
        return month is (>= 1 and <= 12) or (>= 21 and <= 32)
            && day is >= 1 and <= 31
            && CheckDigits.Remainder(digits[..9], 11) % 10 == digits[9] - '0';
    }

    /// <summary>Estonia and Lithuania: weights from 1, and where they leave ten, weights from 3.</summary>
    public static bool Baltic(ReadOnlySpan<char> digits)
    {
        int check = CheckDigits.WeightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
        check = check < 10 ? check : CheckDigits.WeightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
        return OverseasCheckDigits.StartsWithYearAndMonth(digits[1..]) && check == digits[10] - '0';
    }

    /// <summary>Latvia, numbers with a date of birth.</summary>
    public static bool Latvian(ReadOnlySpan<char> digits) =>
        OverseasCheckDigits.StartsWithDayAndMonth(digits)
        && (1 + CheckDigits.WeightedSum(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10] - '0';

    /// <summary>Greece: Luhn, after the date of birth.</summary>
    public static bool Amka(ReadOnlySpan<char> digits) =>
        OverseasCheckDigits.StartsWithDayAndMonth(digits) && CheckDigits.Luhn(digits);

    /// <summary>Portugal: weights 9 to 2, modulo 11, ten and eleven become zero.</summary>
    public static bool Nif(ReadOnlySpan<char> digits)
    {
        int check = 11 - (CheckDigits.WeightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        return (check > 9 ? 0 : check) == digits[8] - '0';
    }

    /// <summary>Russia: weights 9 to 1, modulo 101, hundred becomes zero.</summary>
    public static bool Snils(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100
        == CheckDigits.Remainder(digits[9..], 1000);

    /// <summary>Ukraine: weights −1, 5, 7, 9, 4, 6, 10, 5, 7, modulo 11 and then 10.</summary>
    public static bool Rnokpp(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10 == digits[9] - '0';

    /// <summary>China, GB 11643: powers of two modulo 11; the eight digits from the seventh on are the birth.</summary>
    public static bool ResidentChina(ReadOnlySpan<char> characters) =>
        Dates.DateText.IsYear(characters[6..10])
        && OverseasCheckDigits.StartsWithYearAndMonth(characters[8..])
        && ChineseRemainders[
            CheckDigits.WeightedSum(characters[..17], [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11
        ] == characters[17];

    /// <summary>Thailand: weights 13 to 2, modulo 11.</summary>
    public static bool ThaiId(ReadOnlySpan<char> digits) =>
        (11 - (CheckDigits.WeightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10
        == digits[12] - '0';

    /// <summary>Japan: weights 6 to 2 and 7 to 2, modulo 11; zero and one leave zero.</summary>
    public static bool MyNumber(ReadOnlySpan<char> digits)
    {
        int remainder = CheckDigits.WeightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return (remainder < 2 ? 0 : 11 - remainder) == digits[11] - '0';
    }

    /// <summary>Indonesia: the birth after six digits of the place; 40 is added to the day for women.</summary>
    public static bool NikForm(ReadOnlySpan<char> digits) =>
        CheckDigits.Remainder(digits[6..8], 1000) % 40 is >= 1 and <= 31
        && CheckDigits.Remainder(digits[8..10], 1000) is >= 1 and <= 12;
}
