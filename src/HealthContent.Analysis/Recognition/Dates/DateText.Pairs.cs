using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <content>Two numbers: a day and its month, or a month and its year.</content>
internal static partial class DateText
{
    private const int FarthestNext = 12;

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

    // "the slot on 05/09": fractions have no zero before a digit.
    private static bool HasLeadingZero(ReadOnlySpan<char> one, ReadOnlySpan<char> two) =>
        one.Length == 2 && two.Length == 2 && (one[0] == '0' || two[0] == '0');

    private static bool IsUsualFraction(ReadOnlySpan<char> numerator, ReadOnlySpan<char> denominator) =>
        denominator is "2" or "3" or "4" or "5" or "8" && numerator.Length == 1 && numerator[0] < denominator[0];

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
}
