namespace HealthContent.Analysis.Recognition;

/// <summary>Issuer ranges and lengths of payment cards (ISO/IEC 7812; the networks' published ranges).</summary>
internal static class PaymentCards
{
    public static bool IsValid(ReadOnlySpan<char> digits) => HasKnownIssuer(digits) && CheckDigits.Luhn(digits);

    private static bool HasKnownIssuer(ReadOnlySpan<char> digits)
    {
        int four = CheckDigits.Remainder(digits[..4], 100_000);
        int two = four / 100;
        return digits.Length switch
        {
            13 => digits[0] == '4',
            14 => two is 36 or 38 or 39 || four is (>= 3000 and <= 3059) or 3095,
            15 => two is 34 or 37,
            16 => digits[0] == '4'
                || two is (>= 51 and <= 55) or 65 or 62
                || four is (>= 2221 and <= 2720) or 6011 or (>= 6440 and <= 6499) or (>= 3528 and <= 3589)
                || IsMaestro(two, four),
            17 or 18 => two == 62 || IsMaestro(two, four),
            19 => digits[0] == '4' || two is 62 or 65 || four is 6011 || IsMaestro(two, four),
            _ => false,
        };
    }

    private static bool IsMaestro(int two, int four) =>
        two is 50 or (>= 56 and <= 58) or 63 or 67 || four is 6759 or 6304;
}

/// <summary>The lengths of International Bank Account Numbers by country (ISO 13616 registry).</summary>
internal static class IbanLengths
{
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18"
        + "GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15"
        + "PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

    public static bool IsValid(ReadOnlySpan<char> characters)
    {
        for (int index = 0; index < Lengths.Length; index += 4)
        {
            if (characters.StartsWith(Lengths.AsSpan(index, 2)))
            {
                int length = ((Lengths[index + 2] - '0') * 10) + Lengths[index + 3] - '0';
                return characters.Length == length && CheckDigits.Iban(characters);
            }
        }

        return false;
    }
}

/// <summary>Business identifier codes of banks (ISO 9362): the fifth and sixth letters are a country.</summary>
internal static class BankCodes
{
    // ISO 3166-1 (recalled, not looked up), without small territories: what banks have their seats in.
    private const string Countries =
        "AD AE AL AM AO AR AT AU AZ BA BB BD BE BG BH BM BN BO BR BS BW BY CA CH CI CL CM CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES "
        + "ET FI FJ FO FR GA GB GE GH GI GL GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KH KR KW KY KZ LA LB LI LK LT LU LV "
        + "LY MA MC MD ME MG MK MM MN MO MT MU MV MX MY MZ NA NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SC "
        + "SD SE SG SI SK SM SN SV SY TH TN TR TT TW TZ UA UG US UY UZ VE VN XK YE ZA ZM ZW";

    public static bool IsOfCountry(ReadOnlySpan<char> code)
    {
        ReadOnlySpan<char> country = code.Slice(4, 2);
        for (int index = 0; index < Countries.Length; index += 3)
        {
            if (country.SequenceEqual(Countries.AsSpan(index, 2)))
            {
                return true;
            }
        }

        return false;
    }
}
