namespace HealthContent.Analysis.Recognition;

/// <summary>Numbers that have no form of their own, so that only their label tells them.</summary>
internal static class FreeNumbers
{
    private const int LongestPrefix = 4;

    private const int FewestDigitsBehindPrefix = 4;

    private const int FewestDigitsBehindWord = 3;

    // "Policy HX 4471 8820": behind a word that says little, the digits have to say more.
    private const int FewestDigitsOfSureNumber = 7;

    private const int LongestLastGroup = 2;

    private const int FewestDigitsOfRow = 6;

    private const int LengthThatCountsNothing = 8;

    private const int LengthBehindWordForNumber = 6;

    private const int LengthWithOneDigit = 6;

    /// <summary>The length of a number that has no form of its own: letters and digits with at least one digit.</summary>
    public static int LengthOf(
        RecognitionContext context,
        in CompactRun run,
        Identifier identifier,
        in Cue cue,
        LabelDistance distance,
        int token
    )
    {
        if (distance != LabelDistance.Adjacent)
        {
            return 0;
        }

        ReadOnlySpan<char> characters = run.Characters;
        bool shortWord = IsShortWord(identifier, cue);
        int length = 1;
        while (
            length < run.Length
            && (
                !BreaksFreeNumber(run, length, shortWord)
                || IsPrefixed(characters, length, shortWord ? FewestDigitsOfSureNumber : FewestDigitsBehindPrefix)
                || ((!shortWord || length >= FewestDigitsOfSureNumber) && IsLastGroup(run, length))
            )
        )
        {
            length++;
        }

        characters = characters[..length];
        int digits = characters.Length - CountLetters(characters);
        bool mixed = digits < length || run.Separators(length) != 0;
        return
            (digits >= 2 || (digits == 1 && !shortWord && length >= LengthWithOneDigit))
            && (run.Ends >> length & 1) != 0
            && identifier.Pattern.Matches(characters)
            && CountStrongSeparators(run, length) >= identifier.FewestSeparators
            && !(length == 4 && characters[0] is '1' or '2' && characters[1] is '9' or '0' && !mixed)
            && (
                !shortWord
                // "In this case COVID-19 …", "the policy ICD-10"
                || (mixed && digits >= FewestDigitsBehindWord && (digits < length || !IsShortRow(characters)))
                || length >= (SaysNumber(context, cue) ? LengthBehindWordForNumber : LengthThatCountsNothing)
                // "Group 0071194": no amount starts with a zero.
                || (length >= LengthBehindWordForNumber && characters[0] == '0')
                || Labels.IsMarked(context, cue, token)
            )
            && !(shortWord && digits == length && IsDecimal(run, length))
            && !(shortWord && IsNameOfFile(run, length))
            && !NumbersOfThings.IsOne(
                context,
                run,
                length,
                cue,
                MayBeNoun(identifier) || identifier.Class == "device-id",
                Labels.IsMarked(context, cue, token)
            )
            && !(identifier.Class == "plan-id" && IsOfPlan(run, length))
            ? length
            : 0;
    }

    /// <summary>Whether a label is a noun without a mark behind it, so that the form of a telephone number says more: "the patient (555-123-4567)".</summary>
    public static bool SaysLittle(RecognitionContext context, in Cue cue, int token) =>
        cue.Kind == CueKind.Label
        && IsShortWord(IdentifierCatalog.OfCode(cue.Argument)[0], cue)
        && !Labels.IsMarked(context, cue, token);

    // "ID 118820": in capitals it says what a number sign says, and is neither a mark of ideas nor part of another language.
    private static bool SaysNumber(RecognitionContext context, in Cue cue) =>
        cue.EndToken - cue.FirstToken == 1 && context.TextOf(cue.FirstToken) is "ID";

    // "File: scan_0412.jpg"
    private static bool IsNameOfFile(in CompactRun run, int length) =>
        length < run.Length && run.SeparatorBefore(length) == '.' && char.IsAsciiLetter(run.Characters[length]);

    // A single word says less than "policy number".
    private static bool IsShortWord(Identifier identifier, in Cue cue) =>
        cue.EndToken - cue.FirstToken == 1 && MayBeNoun(identifier);

    private static bool MayBeNoun(Identifier identifier) =>
        identifier.Class is "plan-id" or "account-id" or "case-id" or "health-id" or "license-id";

    // "RXH 0045512": the letters of a hospital before the digits of its patient.
    private static bool IsPrefixed(ReadOnlySpan<char> characters, int index, int digits) =>
        index <= LongestPrefix
        && !characters[..index].ContainsAnyInRange('0', '9')
        && characters.Length >= index + digits
        && !characters.Slice(index, digits).ContainsAnyExceptInRange('0', '9');

    // A space only joins groups of at least three digits; a slash only what also has letters.
    private static bool BreaksFreeNumber(in CompactRun run, int index, bool shortWord)
    {
        char separator = run.SeparatorBefore(index);
        ReadOnlySpan<char> characters = run.Characters;
        return separator switch
        {
            ' ' => !char.IsAsciiDigit(characters[index - 1])
                || (index > 1 && char.IsAsciiLetter(characters[index - 2]) && (shortWord || index > LongestPrefix))
                || index + 2 >= characters.Length
                || !char.IsAsciiDigit(characters[index])
                || !char.IsAsciiDigit(characters[index + 1])
                || !char.IsAsciiDigit(characters[index + 2]),
            '/' => shortWord && !characters[..index].ContainsAnyInRange('A', 'Z'),
            '.' => char.IsAsciiLetter(characters[index]),
            _ => false,
        };
    }

    // "HL 882 019 4": a last group that is shorter, where nothing goes on behind it.
    private static bool IsLastGroup(in CompactRun run, int index)
    {
        if (run.SeparatorBefore(index) != ' ' || run.Length - index > LongestLastGroup || run.IsCut)
        {
            return false;
        }

        for (int last = index; last < run.Length; last++)
        {
            if (!char.IsAsciiDigit(run.Characters[last]) || (last > index && run.SeparatorBefore(last) != '\0'))
            {
                return false;
            }
        }

        // Two numbers may stand beside each other; three groups are one.
        return (run.Separators(index) & ~1UL) != 0;
    }

    // "patient 12-14", "members 2019-2020": a range. "file 12-2024": a month.
    private static bool IsShortRow(ReadOnlySpan<char> digits) =>
        digits.Length < FewestDigitsOfRow
        || (digits.Length == 6 && (Dates.DateText.IsYear(digits[..4]) || Dates.DateText.IsYear(digits[2..])))
        || (digits.Length == 8 && Dates.DateText.IsYear(digits[..4]) && Dates.DateText.IsYear(digits[4..]));

    // "H5216-077": the contract and the plan that CMS prints on the offers of Medicare Advantage, the same for all members.
    private static bool IsOfPlan(in CompactRun run, int length) =>
        length is 8 or 11
        && run.Characters[0] is 'H' or 'R' or 'S'
        && CountLetters(run.Characters[..length]) == 1
        && run.SeparatorBefore(5) == '-';

    // "Group: 4.5" is a value.
    private static bool IsDecimal(in CompactRun run, int length)
    {
        for (int index = 1; index < length; index++)
        {
            if (run.SeparatorBefore(index) == '.')
            {
                return true;
            }
        }

        return false;
    }

    // "B.1.617.2": stops part versions too.
    private static int CountStrongSeparators(in CompactRun run, int length)
    {
        int separators = 0;
        for (int index = 1; index < length; index++)
        {
            separators += run.SeparatorBefore(index) is '-' or '/' ? 1 : 0;
        }

        return separators;
    }

    private static int CountLetters(ReadOnlySpan<char> characters)
    {
        int letters = 0;
        foreach (char character in characters)
        {
            letters += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return letters;
    }
}
