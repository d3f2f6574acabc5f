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
    // ISO 3166-1, alpha-2, as the regions of the Unicode CLDR have it (seen 2026-11-30), and XK, under which banks of Kosovo stand.
    private const string Countries =
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF "
        + "CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF "
        + "GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP "
        + "KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA "
        + "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH "
        + "SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG "
        + "VI VN VU WF WS XK YE YT ZA ZM ZW";

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
