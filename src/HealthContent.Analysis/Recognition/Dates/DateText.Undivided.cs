namespace HealthContent.Analysis.Recognition.Dates;

/// <content>Dates in one piece, without a mark between their parts.</content>
internal static partial class DateText
{
    private const int ShortBasicLength = 6;
    private const int BasicLength = 8;
    private const int MinuteLength = 12;
    private const int SecondLength = 14;

    // "DOB 19480722": the basic form of ISO 8601 is a number like any other without its label.
    private static int ReadBasic(RecognitionContext context, in CompactRun run, int token, bool labelled)
    {
        ReadOnlySpan<char> digits = run.Characters[..BasicLength];
        return
            (run.Ends >> BasicLength & 1) != 0
            && IsYear(digits[..4])
            && IsDayOfMonth(digits[6..], digits[4..6])
            && (labelled || IsLabelled(context, token, CueKind.Birth) || IsLabelled(context, token, CueKind.Dated))
            ? Add(context, run.Start, run.Span(BasicLength).End, 0.9)
            : run.Start;
    }

    // "DOB 120171": only a label that says birth, admission or the like makes a day of six digits.
    private static int ReadShortBasic(RecognitionContext context, in CompactRun run, int token, bool labelled)
    {
        ReadOnlySpan<char> digits = run.Characters[..ShortBasicLength];
        return
            (run.Ends >> ShortBasicLength & 1) != 0
            && (
                IsDayOfMonth(digits[..2], digits[2..4])
                || IsDayOfMonth(digits[2..4], digits[..2])
                || IsDayOfMonth(digits[4..], digits[2..4])
            )
            && (labelled || IsLabelled(context, token, CueKind.Birth))
            ? Add(context, run.Start, run.Span(ShortBasicLength).End, 0.85)
            : run.Start;
    }

    // "20231109083112": one number in some ten thousand of this length is a day with its time by chance.
    private static int ReadTimestamp(RecognitionContext context, in CompactRun run, int length)
    {
        ReadOnlySpan<char> digits = run.Characters[..length];
        return
            (run.Ends >> length & 1) != 0
            && (digits.StartsWith("19") || digits.StartsWith("20"))
            && IsDayOfMonth(digits[6..8], digits[4..6])
            && CheckDigits.Remainder(digits[8..10], 1000) < 24
            && CheckDigits.Remainder(digits[10..12], 1000) < 60
            && (length == MinuteLength || CheckDigits.Remainder(digits[12..], 1000) < 60)
            ? Add(context, run.Start, run.Span(length).End, length == SecondLength ? 0.85 : 0.7)
            : run.Start;
    }

    // "07NOV24", "2Mar2024": in one piece, as charts have it.
    private static int LengthWithMonth(in CompactRun run, int day)
    {
        ReadOnlySpan<char> characters = run.Characters;
        int month = day + ShortMonths.Length;
        if (day > 2 || characters.Length < month + 2 || !ShortMonths.Contains(characters[day..month]))
        {
            return 0;
        }

        int year = DigitsFrom(run, month);
        int length = month + year;
        for (int index = day; index <= month; index++)
        {
            if (run.SeparatorBefore(index) != '\0')
            {
                return 0;
            }
        }

        return
            year is 2 or 4
            && (run.Ends >> length & 1) != 0
            && (year == 2 || IsYear(characters.Slice(month, year)))
            && CheckDigits.Remainder(characters[..day], 1000) is >= 1 and <= 31
            ? length
            : 0;
    }
}
