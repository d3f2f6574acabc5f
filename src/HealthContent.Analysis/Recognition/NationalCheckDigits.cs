namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The check digits of national numbers. All take upper-case letters and digits that have the form of the number already.
/// Where a number has no check digit, its validity rules stand here under a name that ends in <c>Form</c>.
/// </summary>
internal static class NationalCheckDigits
{
    private const string LettersWithoutIAndO = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string DniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

    // Social Security Administration: no area 000, 666 or 9xx, no group 00, no serial 0000.
    public static bool SsnForm(ReadOnlySpan<char> digits) =>
        digits[0] != '9'
        && !digits.StartsWith("000")
        && !digits.StartsWith("666")
        && !digits[3..5].SequenceEqual("00")
        && !digits[5..].SequenceEqual("0000");

    // IRS: 9xx with a group in 50-65, 70-88, 90-92 or 94-99.
    public static bool ItinForm(ReadOnlySpan<char> digits) =>
        digits[0] == '9'
        && CheckDigits.Remainder(digits[3..5], 1000)
            is (>= 50 and <= 65)
                or (>= 70 and <= 88)
                or (>= 90 and <= 92)
                or (>= 94 and <= 99);

    // HMRC: prefixes that are never issued.
    public static bool NinoForm(ReadOnlySpan<char> characters) =>
        !"DFIQUV".Contains(characters[0], StringComparison.Ordinal)
        && !"DFIQUVO".Contains(characters[1], StringComparison.Ordinal)
        && !(characters[..2] is "BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");

    // DVLA: the decade, month (plus 50 for women), day and last digit of the year of birth, behind five letters of the surname.
    public static bool UkDrivingLicenceForm(ReadOnlySpan<char> characters) =>
        CheckDigits.Remainder(characters[6..8], 1000) is (>= 1 and <= 12) or (>= 51 and <= 62)
        && CheckDigits.Remainder(characters[8..10], 1000) is >= 1 and <= 31
        && char.IsAsciiLetter(characters[0]);

    public static bool Nhs(ReadOnlySpan<char> digits)
    {
        int check = 11 - (CheckDigits.WeightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        return (check == 11 ? 0 : check) == digits[9] - '0';
    }

    // Public Health Scotland: as the NHS number, and it starts with a date of birth.
    public static bool Chi(ReadOnlySpan<char> digits) => IsDayAndMonth(digits) && Nhs(digits);

    public static bool Dea(ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<char> digits = characters[2..];
        return CheckDigits.WeightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10 == digits[6] - '0';
    }

    public static bool Aba(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
        && CheckDigits.Remainder(digits[..2], 1000) is <= 12 or (>= 21 and <= 32) or (>= 61 and <= 72) or 80;

    // 49 CFR 565: letters count by their place in the alphabet, weights 8 to 2, 10, 0, 9 to 2.
    public static bool Vin(ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<byte> letters = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];
        ReadOnlySpan<byte> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        int sum = 0;
        for (int index = 0; index < weights.Length; index++)
        {
            char character = characters[index];
            sum += weights[index] * (char.IsAsciiDigit(character) ? character - '0' : letters[character - 'A']);
        }

        int remainder = sum % 11;
        return characters[8] == (remainder == 10 ? 'X' : (char)('0' + remainder));
    }

    public static bool PhnBritishColumbia(ReadOnlySpan<char> digits) =>
        11 - (CheckDigits.WeightedSum(digits[1..], [2, 4, 8, 5, 10, 9, 7, 3]) % 11) == digits[9] - '0';

    // RAMQ: name, then year, month (plus 50 for women) and day of birth.
    public static bool RamqForm(ReadOnlySpan<char> characters) =>
        CheckDigits.Remainder(characters[6..8], 1000) is (>= 1 and <= 12) or (>= 51 and <= 62)
        && CheckDigits.Remainder(characters[8..10], 1000) is >= 1 and <= 31;

    public static bool MedicareAustralia(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 == digits[8] - '0';

    public static bool TaxFileNumber(ReadOnlySpan<char> digits) =>
        CheckDigits.WeightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0;

    // HISO 10046: the old form ends in a digit (modulus 11), the new one in a letter (modulus 23).
    public static bool Nhi(ReadOnlySpan<char> characters)
    {
        int sum = 0;
        for (int index = 0; index < 6; index++)
        {
            char character = characters[index];
            int value = char.IsAsciiDigit(character)
                ? character - '0'
                : LettersWithoutIAndO.IndexOf(character, StringComparison.Ordinal) + 1;
            sum += value * (7 - index);
        }

        if (char.IsAsciiDigit(characters[6]))
        {
            int remainder = sum % 11;
            return remainder != 0 && (11 - remainder) % 10 == characters[6] - '0';
        }

        return LettersWithoutIAndO[23 - (sum % 23) - 1] == characters[6];
    }

    public static bool Pps(ReadOnlySpan<char> characters)
    {
        int sum = CheckDigits.WeightedSum(characters, [8, 7, 6, 5, 4, 3, 2]);
        if (characters.Length == 9 && characters[8] != 'W')
        {
            sum += 9 * (characters[8] - 'A' + 1);
        }

        int remainder = sum % 23;
        return characters[7] == (remainder == 0 ? 'W' : (char)('A' + remainder - 1));
    }

    // gematik: the letter counts as two digits, weights 1 and 2, sums of the digits of the products.
    public static bool Kvnr(ReadOnlySpan<char> characters)
    {
        int letter = characters[0] - 'A' + 1;
        int sum = (letter / 10) + DigitSum(letter % 10 * 2);
        for (int index = 1; index < 9; index++)
        {
            int value = characters[index] - '0';
            sum += index % 2 == 1 ? value : DigitSum(value * 2);
        }

        return sum % 10 == characters[9] - '0';
    }

    // INSEE: 97 minus the remainder; the Corsican departments 2A and 2B count as 19 and 18.
    public static bool Nir(ReadOnlySpan<char> characters)
    {
        int remainder = 0;
        for (int index = 0; index < 13; index++)
        {
            char character = characters[index];
            int digit =
                character == 'A' ? 9
                : character == 'B' ? 8
                : index == 5 && characters[6] is 'A' or 'B' ? 1
                : character - '0';
            remainder = ((remainder * 10) + digit) % 97;
        }

        return 97 - remainder == CheckDigits.Remainder(characters[13..], 1000);
    }

    public static bool Dni(ReadOnlySpan<char> characters) =>
        DniLetters[CheckDigits.Remainder(characters[..8], 23)] == characters[8];

    public static bool Nie(ReadOnlySpan<char> characters)
    {
        int remainder =
            ((characters[0] - 'X') * 10_000_000)
            + int.Parse(characters[1..8], System.Globalization.CultureInfo.InvariantCulture);
        return DniLetters[remainder % 23] == characters[8];
    }

    public static bool Nuss(ReadOnlySpan<char> digits)
    {
        // A number below ten million is added to the province, any other follows it.
        long number = long.Parse(digits[2..10], System.Globalization.CultureInfo.InvariantCulture);
        long province = CheckDigits.Remainder(digits[..2], 1000);
        long value = number < 10_000_000 ? (province * 10_000_000) + number : (province * 100_000_000) + number;
        return value % 97 == CheckDigits.Remainder(digits[10..], 1000);
    }

    public static bool Bsn(ReadOnlySpan<char> digits) =>
        (CheckDigits.WeightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - (digits[8] - '0')) % 11 == 0
        && CheckDigits.Remainder(digits, int.MaxValue) > 0;

    public static bool CodiceFiscale(ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<byte> odd =
        [
            1,
            0,
            5,
            7,
            9,
            13,
            15,
            17,
            19,
            21,
            2,
            4,
            18,
            20,
            11,
            3,
            6,
            8,
            12,
            14,
            16,
            10,
            22,
            25,
            24,
            23,
        ];
        int sum = 0;
        for (int index = 0; index < 15; index++)
        {
            char character = characters[index];
            int value = char.IsAsciiDigit(character) ? character - '0' : character - 'A';
            sum += index % 2 == 0 ? odd[value] : value;
        }

        return characters[15] == 'A' + (sum % 26);
    }

    // From the year 2000 on a 2 is put before the number.
    public static bool Niss(ReadOnlySpan<char> digits)
    {
        int check = CheckDigits.Remainder(digits[9..], 1000);
        int remainder = CheckDigits.Remainder(digits[..9], 97);
        int prefixed = (int)(
            (2_000_000_000L + long.Parse(digits[..9], System.Globalization.CultureInfo.InvariantCulture)) % 97
        );
        return 97 - remainder == check || 97 - prefixed == check;
    }

    public static bool Pesel(ReadOnlySpan<char> digits) =>
        (10 - (CheckDigits.WeightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 == digits[10] - '0';

    public static bool Personnummer(ReadOnlySpan<char> digits) =>
        CheckDigits.Luhn(digits) && CheckDigits.Remainder(digits[2..4], 1000) is >= 1 and <= 12;

    public static bool Hetu(ReadOnlySpan<char> characters)
    {
        // Nine digits, one of them possibly behind the century letter, which counts for nothing.
        int value = CheckDigits.Remainder(characters[..6], int.MaxValue);
        ReadOnlySpan<char> individual = char.IsAsciiDigit(characters[6]) ? characters[6..9] : characters[7..10];
        int remainder = (int)(((value * 1000L) + CheckDigits.Remainder(individual, 10_000)) % 31);
        return "0123456789ABCDEFHJKLMNPRSTUVWXY"[remainder] == characters[^1];
    }

    public static bool Tckn(ReadOnlySpan<char> digits)
    {
        int odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8] - (5 * '0');
        int even = digits[1] + digits[3] + digits[5] + digits[7] - (4 * '0');
        int tenth = (((odd * 7) - even) % 10 + 10) % 10;
        return tenth == digits[9] - '0' && (odd + even + tenth) % 10 == digits[10] - '0';
    }

    public static bool SouthAfricanId(ReadOnlySpan<char> digits) =>
        CheckDigits.Luhn(digits) && CheckDigits.Remainder(digits[2..4], 1000) is >= 1 and <= 12;

    public static bool Nric(ReadOnlySpan<char> characters)
    {
        int sum = CheckDigits.WeightedSum(characters[1..], [2, 7, 6, 5, 4, 3, 2]);
        sum += characters[0] is 'T' or 'G' ? 4 : 0;
        string letters = characters[0] is 'S' or 'T' ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
        return letters[sum % 11] == characters[8];
    }

    public static bool Cpf(ReadOnlySpan<char> digits)
    {
        int first = CheckDigits.WeightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
        int second = CheckDigits.WeightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
        return first == digits[9] - '0' && second == digits[10] - '0' && digits.ContainsAnyExcept(digits[0]);
    }

    private static bool IsDayAndMonth(ReadOnlySpan<char> digits) =>
        CheckDigits.Remainder(digits[..2], 1000) is >= 1 and <= 31
        && CheckDigits.Remainder(digits[2..4], 1000) is >= 1 and <= 12;

    private static int DigitSum(int value) => (value / 10) + (value % 10);
}
