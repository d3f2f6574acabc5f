using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>
/// Dates in digits: <c>07/14/1995</c>, <c>14.7.1995</c>, <c>1995-07-14</c>, <c>1995年7月14日</c>, in any digits that Unicode knows.
/// </summary>
internal static class DateText
{
    private const int ShortBasicLength = 6;
    private const int BasicLength = 8;
    private const int MinuteLength = 12;
    private const int SecondLength = 14;
    private const int FarthestLabel = 6;
    private const int FarthestNext = 12;

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

    /// <summary>Whether digits are a year from 1500 to 2099.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4
        && digits.ContainsAnyExceptInRange('0', '9') is false
        && (digits.StartsWith("20") || (digits[0] == '1' && digits[1] >= '5'));

    // "on 08/22" beside a patient, "Tues 11/18". "24/7" has no preposition, and "on 1/2 tablet" is half of one.
    private static int ReadDayAndMonth(
        RecognitionContext context,
        in CompactRun run,
        int start,
        int first,
        int second,
        int token
    )
    {
        int length = first + second;
        ReadOnlySpan<char> one = run.Characters[..first];
        ReadOnlySpan<char> two = run.Characters.Slice(first, second);
        bool ends =
            run.SeparatorBefore(first) == '/'
            && first is 1 or 2
            && (length == run.Length || run.SeparatorBefore(length) is ' ' or '.');
        if (!ends || token == 0 || !(IsDayOfMonth(one, two) || IsDayOfMonth(two, one)))
        {
            return start;
        }

        int before = token - 1;
        before -= before > 0 && (context.Is(before, '.') || context.Is(before, ',')) ? 1 : 0;
        if (DateRecognizer.IsWeekday(context, before))
        {
            return Add(context, context.Tokens[before].Start, run.Span(length).End, 0.85);
        }

        if (
            IsLabelled(context, token, CueKind.Birth)
            || IsLabelled(context, token, CueKind.Validity)
            || IsBeforeTime(context.Text.AsSpan(run.Span(length).End))
            || (IsLabelled(context, token, CueKind.Dated) && !IsUsualFraction(one, two) && !IsSaying(one, two))
        )
        {
            return Add(context, start, run.Span(length).End, 0.85);
        }

        bool follows = context.TextOf(token - 1) is "on" or "On" or "since" or "Since" or "until" or "till" or "dated";
        return
            (follows || GoesOnFromDate(context, token, start))
            && !IsUsualFraction(one, two)
            && !IsSaying(one, two)
            && (
                !follows
                || HasLeadingZero(one, two)
                || CheckDigits.Remainder(two, 1000) > 12
                || SpokenOfPatient.InSentence(context, start)
            )
            ? Add(context, start, run.Span(length).End, 0.7)
            : start;
    }

    // "on 1/15 & 1/29", "10/3 98/50, 10/4 102/54": the next of several days.
    private static bool GoesOnFromDate(RecognitionContext context, int token, int start)
    {
        ReadOnlySpan<RecognizedEntity> candidates = context.Candidates;
        if (
            candidates.IsEmpty
            || candidates[^1] is not { Kind: var kind, Subkind: "day", Span: var last }
            || kind != EntityKind.Date
            || start - last.End is < 0 or > FarthestNext
            || !context.Text.AsSpan(last.Start, last.Length).Contains('/')
        )
        {
            return false;
        }

        return context.TextOf(token - 1) is "&" or "and" or "," or ";" or "to" or "-" or "–";
    }

    // "24/7" and "9/11".
    private static bool IsSaying(ReadOnlySpan<char> one, ReadOnlySpan<char> two) =>
        (one is "24" && two is "7") || (one is "9" && two is "11");

    // "12/11 @ 0930", "10/2 11:15".
    private static bool IsBeforeTime(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(' ');
        bool at = text is ['@', ..] || text.StartsWith("at ");
        text = at ? text[(text[0] == '@' ? 1 : 2)..].TrimStart(' ') : text;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        return digits is 1 or 2
            ? text.Length > digits + 2
                && text[digits] == ':'
                && char.IsAsciiDigit(text[digits + 1])
                && char.IsAsciiDigit(text[digits + 2])
            : at && digits == 4;
    }

    // "DOB 12/1980", "implanted 05/2019", "exp 2027-03"
    private static int ReadMonthAndYear(
        RecognitionContext context,
        in CompactRun run,
        int start,
        int first,
        int second,
        int token
    )
    {
        int length = first + second;
        ReadOnlySpan<char> one = run.Characters[..first];
        ReadOnlySpan<char> two = run.Characters.Slice(first, second);
        return
            (length == run.Length || run.SeparatorBefore(length) is ' ' or '.')
            && (
                (first <= 2 && IsYear(two) && IsDayOfMonth("1", one))
                || (first == 4 && second == 2 && IsYear(one) && IsDayOfMonth("1", two))
            )
            && (
                IsLabelled(context, token, CueKind.Birth)
                || IsLabelled(context, token, CueKind.Validity)
                || (first <= 2 && run.SeparatorBefore(first) == '/' && IsAfterWordForTime(context, token))
            )
            ? Add(context, start, run.Span(length).End, 0.9, "month")
            : start;
    }

    // "the slot on 05/09": fractions have no zero before a digit.
    private static bool HasLeadingZero(ReadOnlySpan<char> one, ReadOnlySpan<char> two) =>
        one.Length == 2 && two.Length == 2 && (one[0] == '0' || two[0] == '0');

    private static bool IsAfterWordForTime(RecognitionContext context, int token) =>
        token > 0
        && (
            context.TextOf(token - 1) is "since" or "Since" or "until" or "in" or "In"
            || context.TextOf(token - 1).EndsWith("ed")
            || (
                SpokenOfPatient.InSentence(context, context.Tokens[token].Start)
                && context.Tokens[token - 1].Kind == TokenKind.Word
            )
        );

    private static bool IsUsualFraction(ReadOnlySpan<char> numerator, ReadOnlySpan<char> denominator) =>
        denominator is "2" or "3" or "4" or "5" or "8" && numerator.Length == 1 && numerator[0] < denominator[0];

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

    // "2026年3月14日", "1994년 3월 15일": the marks for year, month and day of East Asia.
    private static int ReadIdeographic(RecognitionContext context, in CompactRun run, int start, int first)
    {
        ReadOnlySpan<char> text = context.Text;
        int index = run.Span(first).End;
        if (index >= text.Length || text[index] is not ('年' or '년') || !IsYear(run.Characters[..first]))
        {
            return start;
        }

        index++;
        int end = MarkedNumber(text, index, '月', '월', 12);
        if (end == index)
        {
            return start;
        }

        int dayEnd = MarkedNumber(text, end, '日', '일', 31);
        return Add(context, start, dayEnd, dayEnd > end ? 0.97 : 0.9, dayEnd > end ? "day" : "month");
    }

    private static int MarkedNumber(ReadOnlySpan<char> text, int start, char mark, char korean, int largest)
    {
        int index = start + (start < text.Length && text[start] == ' ' ? 1 : 0);
        int value = 0;
        int first = index;
        while (index < text.Length && char.IsDigit(text[index]) && index - first < 2)
        {
            value = (value * 10) + (int)char.GetNumericValue(text[index++]);
        }

        return index < text.Length && (text[index] == mark || text[index] == korean) && value >= 1 && value <= largest
            ? index + 1
            : start;
    }

    private static int Add(RecognitionContext context, int start, int end, double confidence, string subkind = "day")
    {
        context.Add(
            new RecognizedEntity(EntityKind.Date, TextSpan.FromBounds(start, end), confidence) { Subkind = subkind }
        );
        return end;
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

    private static bool IsDayOfMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) =>
        CheckDigits.Remainder(month, 1000) is >= 1 and <= 12 && CheckDigits.Remainder(day, 1000) is >= 1 and <= 31;
}
