namespace HealthContent.Analysis.Recognition;

/// <summary>Numbers that have no form of their own, so that only their label tells them.</summary>
internal static class FreeNumbers
{
    private const int LongestPrefix = 4;

    private const int FewestDigitsBehindPrefix = 4;

    private const int FewestDigitsBehindWord = 3;

    private const int LengthThatCountsNothing = 8;

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
        bool shortWord =
            cue.EndToken - cue.FirstToken == 1
            && identifier.Class is "plan-id" or "account-id" or "case-id" or "health-id" or "license-id";
        int length = 1;
        while (
            length < run.Length && (!BreaksFreeNumber(run, length) || (!shortWord && IsPrefixed(characters, length)))
        )
        {
            length++;
        }

        characters = characters[..length];
        int digits = characters.Length - CountLetters(characters);
        bool mixed = digits < length || run.Separators(length) != 0;
        return
            digits >= 2
            && (run.Ends >> length & 1) != 0
            && identifier.Pattern.Matches(characters)
            && !(length == 4 && characters[0] is '1' or '2' && characters[1] is '9' or '0' && !mixed)
            && (
                !shortWord
                // "In this case COVID-19 …", "the policy ICD-10"
                || (mixed && digits >= FewestDigitsBehindWord)
                || length >= LengthThatCountsNothing
                || Labels.IsMarked(context, cue, token)
            )
            ? length
            : 0;
    }

    // "RXH 0045512": the letters of a hospital before the digits of its patient.
    private static bool IsPrefixed(ReadOnlySpan<char> characters, int index) =>
        index <= LongestPrefix
        && !characters[..index].ContainsAnyInRange('0', '9')
        && characters.Length >= index + FewestDigitsBehindPrefix
        && !characters.Slice(index, FewestDigitsBehindPrefix).ContainsAnyExceptInRange('0', '9');

    // A space only joins groups of at least three digits; a slash only what also has letters.
    private static bool BreaksFreeNumber(in CompactRun run, int index)
    {
        char separator = run.SeparatorBefore(index);
        ReadOnlySpan<char> characters = run.Characters;
        return separator switch
        {
            ' ' => !char.IsAsciiDigit(characters[index - 1])
                || (index > 1 && char.IsAsciiLetter(characters[index - 2]))
                || index + 2 >= characters.Length
                || !char.IsAsciiDigit(characters[index])
                || !char.IsAsciiDigit(characters[index + 1])
                || !char.IsAsciiDigit(characters[index + 2]),
            '/' => !characters[..index].ContainsAnyInRange('A', 'Z'),
            '.' => char.IsAsciiLetter(characters[index]),
            _ => false,
        };
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
