using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>
/// Dates in digits: <c>07/14/1995</c>, <c>14.7.1995</c>, <c>1995-07-14</c>, <c>1995年7月14日</c>, in any digits that Unicode knows.
/// </summary>
internal static partial class DateText
{
    private const int FarthestLabel = 6;

    /// <summary>Tries the date that may start at a token.</summary>
    /// <param name="context">The surface.</param>
    /// <param name="run">The digits.</param>
    /// <param name="token">The token that they stand in.</param>
    /// <param name="labelled">Whether it is known to be a date, as in a column of dates.</param>
    /// <returns>Where it ends; the start of the run when there is none.</returns>
    public static int Read(RecognitionContext context, in CompactRun run, int token, bool labelled = false)
    {
        ReadOnlySpan<char> characters = run.Characters;
        int start = run.Start;
        int first = DigitsFrom(run, 0);
        if (first == BasicLength)
        {
            return ReadBasic(context, run, token, labelled);
        }

        if (first is MinuteLength or SecondLength)
        {
            return ReadTimestamp(context, run, first);
        }

        if (first == ShortBasicLength)
        {
            return ReadShortBasic(context, run, token, labelled);
        }

        if (first is 0 or 3 or > 4)
        {
            return start;
        }

        if (LengthWithMonth(run, first) is > 0 and int whole)
        {
            return Add(context, start, run.Span(whole).End, 0.95);
        }

        ReadOnlySpan<char> text = context.Text;
        if (first == run.Length)
        {
            return ReadIdeographic(context, run, start, first);
        }

        char separator = run.SeparatorBefore(first);
        int second = separator is '/' or '-' or '.' or ' ' ? DigitsFrom(run, first) : 0;
        int afterSecond = first + second;
        bool isPair = afterSecond == run.Length || run.SeparatorBefore(afterSecond) != separator;
        if (second is 0 or > 2 || (first == 4 && isPair))
        {
            return ReadMonthAndYear(context, run, start, first, second, token);
        }

        if (isPair)
        {
            return ReadDayAndMonth(context, run, start, first, second, token);
        }

        labelled = labelled || IsLabelled(context, token, CueKind.Birth) || IsLabelled(context, token, CueKind.Dated);
        if (separator == ' ' && !labelled)
        {
            return start;
        }

        int third = DigitsFrom(run, afterSecond);
        int length = afterSecond + third;
        bool ends =
            length == run.Length
            || (
                run.SeparatorBefore(length) == '\0'
                    ? characters[length] == 'T' && first == 4
                    : run.SeparatorBefore(length) != separator || char.IsAsciiLetter(characters[length])
            );
        ReadOnlySpan<char> one = characters[..first];
        ReadOnlySpan<char> two = characters.Slice(first, second);
        ReadOnlySpan<char> three = characters.Slice(afterSecond, third);
        bool valid =
            ends
            && (
                first == 4 ? IsYear(one) && third is 1 or 2 && IsDayOfMonth(three, two)
                : third == 4 ? IsYear(three) && (IsDayOfMonth(one, two) || IsDayOfMonth(two, one))
                : third == 2
                    && (
                        labelled
                        || separator == '/'
                        || (separator == '-' && (first + second == 4 || SpokenOfPatient.InSentence(context, start)))
                        // "14.02.24": with two digits each and the day first it is no version.
                        || (separator == '.' && first == 2 && second == 2 && IsDayOfMonth(one, two))
                        || (separator == '.' && IsAfterOn(context, token) && IsDayOfMonth(one, two))
                    )
                    && (IsDayOfMonth(one, two) || IsDayOfMonth(two, one))
            )
            && (labelled || (third == 4 || separator == '-') || !Labels.IsOtherNumber(context, token));
        TextSpan span = run.Span(length);
        // "10 - 12 - 14" is a row of numbers; "DOB: 31 / 12 / 1940" is none.
        if (!valid || (separator != ' ' && !labelled && context.Surface.Slice(span).Contains(' ')))
        {
            return start;
        }

        int from = separator == '.' && first <= 2 ? StartOfDays(text, start) : start;
        return Add(context, from, ClockTime.Extend(text, span.End), third == 2 && first < 4 ? 0.85 : 0.97);
    }

    // "11.–18.12.2023": the first day of several.
    private static int StartOfDays(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[..start].TrimEnd(' ');
        if (before is not [.., '–' or '-'] || (before = before[..^1].TrimEnd(' ')) is not [.., '.'])
        {
            return start;
        }

        before = before[..^1];
        int digits = before.Length - before.TrimEnd("0123456789").Length;
        int first = before.Length - digits;
        return digits is 1 or 2 && (first == 0 || before[first - 1] is ' ' or '(' or '\n') ? first : start;
    }

    private static bool IsAfterOn(RecognitionContext context, int token) =>
        token > 0 && context.TextOf(token - 1) is "on" or "On" or "since" or "until" or "dated" or "am" or "vom";

    /// <summary>Whether digits are a year from 1500 to 2099.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4
        && digits.ContainsAnyExceptInRange('0', '9') is false
        && (digits.StartsWith("20") || (digits[0] == '1' && digits[1] >= '5'));

    private static bool IsDayOfMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) =>
        CheckDigits.Remainder(month, 1000) is >= 1 and <= 12 && CheckDigits.Remainder(day, 1000) is >= 1 and <= 31;

    // "DOB: 5-6-90", "admission date 3.4.25", "exp. 08/27", "valid through 2027-03"
    private static bool IsLabelled(RecognitionContext context, int token, CueKind label)
    {
        int start = context.Tokens[token].Start;
        for (int index = context.CueAt(start) - 1; index >= 0; index--)
        {
            Cue cue = context.Cues[index];
            if (cue.EndToken < token - FarthestLabel)
            {
                return false;
            }

            if (cue.Kind == label && Labels.Before(context, cue, token) == LabelDistance.Adjacent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many digits follow one another from a place of the run.</summary>
    private static int DigitsFrom(in CompactRun run, int index)
    {
        ReadOnlySpan<char> characters = run.Characters;
        int end = index;
        while (
            end < characters.Length
            && char.IsAsciiDigit(characters[end])
            && (end == index || run.SeparatorBefore(end) == '\0')
        )
        {
            end++;
        }

        return end - index;
    }

    private static int Add(RecognitionContext context, int start, int end, double confidence, string subkind = "day")
    {
        context.Add(
            new RecognizedEntity(EntityKind.Date, TextSpan.FromBounds(start, end), confidence) { Subkind = subkind }
        );
        return end;
    }
}
