namespace HealthContent.Analysis.Recognition;

/// <summary>Check digits that many numbers share. All take upper-case letters and digits without separators.</summary>
internal static class CheckDigits
{
    private static ReadOnlySpan<byte> VerhoeffProduct =>
        [
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            1,
            2,
            3,
            4,
            0,
            6,
            7,
            8,
            9,
            5,
            2,
            3,
            4,
            0,
            1,
            7,
            8,
            9,
            5,
            6,
            3,
            4,
            0,
            1,
            2,
            8,
            9,
            5,
            6,
            7,
            4,
            0,
            1,
            2,
            3,
            9,
            5,
            6,
            7,
            8,
            5,
            9,
            8,
            7,
            6,
            0,
            4,
            3,
            2,
            1,
            6,
            5,
            9,
            8,
            7,
            1,
            0,
            4,
            3,
            2,
            7,
            6,
            5,
            9,
            8,
            2,
            1,
            0,
            4,
            3,
            8,
            7,
            6,
            5,
            9,
            3,
            2,
            1,
            0,
            4,
            9,
            8,
            7,
            6,
            5,
            4,
            3,
            2,
            1,
            0,
        ];

    private static ReadOnlySpan<byte> VerhoeffPermutation => [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>ISO/IEC 7812-1, annex B (Luhn): payment cards, IMEI, ICCID, SIN and others.</summary>
    public static bool Luhn(ReadOnlySpan<char> digits) => LuhnSum(digits, 0) % 10 == 0;

    /// <summary>Luhn over a constant prefix and the digits; the prefix gives a constant to the sum.</summary>
    public static bool LuhnAfter80840(ReadOnlySpan<char> digits) => LuhnSum(digits, 24) % 10 == 0;

    /// <summary>Verhoeff's dihedral check.</summary>
    public static bool Verhoeff(ReadOnlySpan<char> digits)
    {
        int check = 0;
        for (int index = 0; index < digits.Length; index++)
        {
            int value = digits[^(index + 1)] - '0';
            for (int power = 0; power < index % 8; power++)
            {
                value = VerhoeffPermutation[value];
            }

            check = VerhoeffProduct[(check * 10) + value];
        }

        return check == 0;
    }

    /// <summary>ISO/IEC 7064 MOD 97-10 with the first four characters moved to the end (ISO 13616).</summary>
    public static bool Iban(ReadOnlySpan<char> characters)
    {
        int remainder = 0;
        for (int index = 0; index < characters.Length; index++)
        {
            char character = characters[(index + 4) % characters.Length];
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + character - '0') % 97
                : ((remainder * 100) + character - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    /// <summary>GS1: weights 3 and 1 from the right (GTIN, GSRN, EAN).</summary>
    public static bool Gs1(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int index = 0; index < digits.Length; index++)
        {
            sum += (digits[^(index + 1)] - '0') * (index % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }

    /// <summary>The sum of digits times weights, as far as there are weights.</summary>
    public static int WeightedSum(ReadOnlySpan<char> digits, ReadOnlySpan<byte> weights)
    {
        int sum = 0;
        for (int index = 0; index < weights.Length; index++)
        {
            sum += (digits[index] - '0') * weights[index];
        }

        return sum;
    }

    /// <summary>The remainder of a number of any length.</summary>
    public static int Remainder(ReadOnlySpan<char> digits, int modulus)
    {
        int remainder = 0;
        foreach (char digit in digits)
        {
            remainder = ((remainder * 10) + digit - '0') % modulus;
        }

        return remainder;
    }

    private static int LuhnSum(ReadOnlySpan<char> digits, int sum)
    {
        for (int index = 0; index < digits.Length; index++)
        {
            int value = digits[^(index + 1)] - '0';
            if (index % 2 == 1)
            {
                value = value > 4 ? (value * 2) - 9 : value * 2;
            }

            sum += value;
        }

        return sum;
    }
}
