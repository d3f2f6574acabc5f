using System.Numerics;
using HealthContent.Analysis.Recognition.Dates;

namespace HealthContent.Analysis.Recognition;

/// <summary>What stands behind a label and still counts, measures, dates or names something that everybody finds under it.</summary>
internal static class NumbersOfThings
{
    private const int LongestEndOfRange = 4;
    private const int LongestEndOfMarkedRange = 3;
    private const int YearDigits = 4;
    private const int ShortestSureGroups = 9;
    private const int MostYearsApart = 5;
    private const int DigitsOfDoi = 6;

    private static readonly string[] Registries = ["NCT", "ISRCTN", "ACTRN", "DRKS", "CHICTR", "PMC", "PMID"];

    // "docket FDA-2024-N-0008", "certificate ISO-9001-2015": who numbers rules, standards and documents, not people.
    private static readonly string[] PublicBodies =
    [
        "ANSI",
        "ASTM",
        "CDC",
        "CMS",
        "EMA",
        "EN",
        "EPA",
        "FDA",
        "HHS",
        "IEC",
        "IEEE",
        "ISO",
        "NIST",
        "OSHA",
        "RFC",
        "WHO",
    ];

    // Words behind a thing that say that its number follows.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberMarks = new HashSet<string>(
        ["no", "number", "numbers", "nr", "num", "nmbr", "nbr", "id", "ids", "ref", "reference", "code", "#", "n", "nº"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether characters count, date or name something rather than a person.</summary>
    /// <param name="context">The text.</param>
    /// <param name="run">The characters.</param>
    /// <param name="length">How many of them.</param>
    /// <param name="cue">The label.</param>
    /// <param name="isNoun">Whether the label may be the noun of a sentence.</param>
    /// <param name="marked">Whether a colon or number sign stands between the label and the number.</param>
    public static bool IsOne(
        RecognitionContext context,
        in CompactRun run,
        int length,
        in Cue cue,
        bool isNoun,
        bool marked
    )
    {
        ReadOnlySpan<char> characters = run.Characters[..length];
        if (IsOfTrial(characters) || IsOfPublication(run, length) || IsYears(run, length))
        {
            return true;
        }

        return isNoun
            && !NumberMarks.Contains(context.TextOf(cue.EndToken - 1))
            && (
                IsRange(run, length, marked ? LongestEndOfMarkedRange : LongestEndOfRange)
                || (!marked && IsThousands(run, length))
                || IsWordAndYear(run, length)
                || IsOfPublicBody(run, length)
            );
    }

    // "Study ID NCT01234567": the number of a trial or a publication, under which everybody finds the same.
    private static bool IsOfTrial(ReadOnlySpan<char> characters)
    {
        foreach (string registry in Registries)
        {
            if (characters.StartsWith(registry) && !characters[registry.Length..].ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    // "reference 10.1000/182"
    private static bool IsOfPublication(in CompactRun run, int length) =>
        length > DigitsOfDoi
        && run.Characters.StartsWith("10")
        && run.SeparatorBefore(2) == '.'
        && run.SeparatorBefore(DigitsOfDoi) == '/';

    // "2019-2020", "2024-25"
    private static bool IsYears(in CompactRun run, int length)
    {
        ReadOnlySpan<char> characters = run.Characters[..length];
        if (
            length is not (YearDigits + 2 or YearDigits + YearDigits)
            || run.Separators(length) != 1UL << YearDigits
            || characters.ContainsAnyExceptInRange('0', '9')
            || !DateText.IsYear(characters[..YearDigits])
            || (length == YearDigits + YearDigits && !DateText.IsYear(characters[YearDigits..]))
        )
        {
            return false;
        }

        int apart =
            CheckDigits.Remainder(characters[^2..], 100) - CheckDigits.Remainder(characters[2..YearDigits], 100);
        return length > YearDigits + 2 || apart is > 0 and <= MostYearsApart;
    }

    // "waiting list 12-18 months", "card 100-200": two ends of equal length that grow.
    private static bool IsRange(in CompactRun run, int length, int longestEnd)
    {
        int half = length / 2;
        ReadOnlySpan<char> characters = run.Characters[..length];
        return half * 2 == length
            && half <= longestEnd
            && run.Separators(length) == 1UL << half
            && !characters.ContainsAnyExceptInRange('0', '9')
            && characters[..half].SequenceCompareTo(characters[half..]) < 0;
    }

    // "the waiting list is 120 000": an amount in groups of three.
    private static bool IsThousands(in CompactRun run, int length)
    {
        ulong separators = run.Separators(length);
        return length < ShortestSureGroups
            && BitOperations.IsPow2(separators)
            && separators == 1UL << (length - 3)
            && run.SeparatorBefore(length - 3) == ' '
            && !run.Characters[..length].ContainsAnyExceptInRange('0', '9');
    }

    // "ticket FAIR-2024", "file MP4-2020"
    private static bool IsWordAndYear(in CompactRun run, int length) =>
        length > YearDigits
        && DateText.IsYear(run.Characters[(length - YearDigits)..length])
        && run.Separators(length) == 1UL << (length - YearDigits)
        && char.IsAsciiLetter(run.Characters[0]);

    private static bool IsOfPublicBody(in CompactRun run, int length)
    {
        int letters = 0;
        while (letters < length && char.IsAsciiLetter(run.Characters[letters]))
        {
            letters++;
            if (letters < length && run.SeparatorBefore(letters) != '\0')
            {
                break;
            }
        }

        ReadOnlySpan<char> word = run.Characters[..letters];
        foreach (string body in PublicBodies)
        {
            if (word.SequenceEqual(body))
            {
                return true;
            }
        }

        return false;
    }
}
