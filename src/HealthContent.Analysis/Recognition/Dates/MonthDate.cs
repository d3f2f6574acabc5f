using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>What stands around the name of a month: days before or after it, and a year, in digits or in words.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last one.</param>
/// <param name="HasDay">Whether there is a day.</param>
/// <param name="HasYear">Whether there is a year.</param>
internal readonly partial record struct MonthDate(int First, int End, bool HasDay, bool HasYear)
{
    /// <summary>Reads the date around the name of a month.</summary>
    /// <param name="context">The surface.</param>
    /// <param name="month">The name.</param>
    /// <param name="dayBefore">Whether a day before it may be its own: in "Aug 30 - Sept 2" it belongs to the month before.</param>
    public static MonthDate Read(RecognitionContext context, in Cue month, bool dayBefore = true)
    {
        int first = month.FirstToken;
        int end = month.EndToken;
        bool day = dayBefore && ReadDayBefore(context, ref first);
        int afterDay = end;
        if (!day && ReadDayAfter(context, month, ref afterDay))
        {
            day = true;
            end = afterDay;
        }

        bool year = ReadYear(context, ref end) || ReadShortYear(context, month, first, ref end);
        return new MonthDate(first, end, day, year);
    }

    /// <summary>The end of a day of the month behind a weekday or a month: "Monday the 5th", "Tuesday, 12th"; the place itself where there is none.</summary>
    public static int EndOfOrdinalDay(RecognitionContext context, int end)
    {
        int day = end;
        day += context.Is(day, ',') ? 1 : 0;
        day += Says(context, day, "the") ? 1 : 0;
        int after = day + 1;
        if (day < context.Tokens.Length && IsDay(context, day))
        {
            SkipOrdinalEnding(context, ref after);
        }

        return after > day + 1 ? after : end;
    }

    /// <summary>The date with the year that other languages and charts put first: "1985. május 5.", "2024-Nov-02".</summary>
    public MonthDate WithYearBefore(RecognitionContext context)
    {
        int index = First - 1;
        index -= context.Is(index, '.') || context.Is(index, '-') ? 1 : 0;
        return !HasYear && index >= 0 && IsYear(context.TextOf(index))
            ? this with
            {
                First = index,
                HasYear = true,
            }
            : this;
    }

    /// <summary>
    /// Whether a day without a year is one beyond doubt: a word such as "de" joins it to the month ("25 de abril"), or the name of the
    /// month is nothing else in English.
    /// </summary>
    public bool IsUnmistakable(RecognitionContext context, in Cue month) =>
        First < month.FirstToken
        && (
            IsOf(context, month.FirstToken - 1)
            || context.TextOf(month.FirstToken) is { Length: > 3 } name
                && !(name.StartsWith("mar", StringComparison.OrdinalIgnoreCase) && name.Length < 5)
        );

    // "3 March", "3-5 March", "the 3rd of March", "the third of March", "17-Feb".
    private static bool ReadDayBefore(RecognitionContext context, ref int first)
    {
        int index = first - 1;
        while (context.Is(index, '-') || context.Is(index, '.') || context.Is(index, '/'))
        {
            index--;
        }

        bool of = IsOf(context, index);
        index -= of ? 1 : 0;
        // "the 19th day of June"
        index -= of && Says(context, index, "day") ? 1 : 0;
        int last = index;
        index -= index >= 0 && IsOrdinalEnding(context.TextOf(index)) ? 1 : 0;
        if (index >= 0 && IsDay(context, index))
        {
            first = FirstOfRange(context, index);
            return true;
        }

        // "the first of May's friends" is no day.
        if (
            of
            && !context.TextOf(first).Contains('\'')
            && NumberWords.OrdinalEndingAt(context, last, out int word) is >= 1 and <= 31
        )
        {
            first = word;
            return true;
        }

        return false;
    }

    // "3-5 May", "3rd to 5th May", "3 and 4 May": the first day of the range.
    private static int FirstOfRange(RecognitionContext context, int lastDay)
    {
        int index = lastDay - 1;
        if (!IsConnector(context, index, orAnd: true))
        {
            return lastDay;
        }

        index--;
        index -= index >= 0 && IsOrdinalEnding(context.TextOf(index)) ? 1 : 0;
        return index >= 0 && IsDay(context, index) ? index : lastDay;
    }

    // "March 3", "July 3-5", "July 3 to 5", "May the fourth", "June twenty-first".
    private static bool ReadDayAfter(RecognitionContext context, in Cue month, ref int end)
    {
        int index = end;
        while (context.Is(index, '.') || context.Is(index, '-') || context.Is(index, '/'))
        {
            index++;
        }

        if (index >= context.Tokens.Length)
        {
            return false;
        }

        // "November the 3rd"
        if (EndOfOrdinalDay(context, index) is var after && after > index && Says(context, index, "the"))
        {
            end = after;
            return true;
        }

        if (!IsDay(context, index))
        {
            return ReadDayInWords(context, month, ref end);
        }

        end = index + 1;
        SkipOrdinalEnding(context, ref end);
        if (
            IsConnector(context, end, orAnd: false)
            && end + 1 < context.Tokens.Length
            && IsDay(context, end + 1)
            && !IsMonthAfterDay(context, end + 1)
        )
        {
            end += 2;
            SkipOrdinalEnding(context, ref end);
        }

        return true;
    }

    private static bool ReadDayInWords(RecognitionContext context, in Cue month, ref int end)
    {
        int index = end;
        bool article = Says(context, index, "the");
        index += article ? 1 : 0;
        if (NumberWords.ReadOrdinal(context, ref index) is < 1 or > 31)
        {
            return false;
        }

        // "May second opinions help?", "March first, then rest": only the article or a year makes these a day.
        if (!article && IsAlsoAVerb(context.TextOf(month.FirstToken)))
        {
            int year = index;
            if (!ReadYear(context, ref year))
            {
                return false;
            }
        }

        end = index;
        return true;
    }

    /// <summary>Whether a token joins the ends of a range: a dash, "to", "through", and "and" where it may.</summary>
    public static bool IsConnector(RecognitionContext context, int token, bool orAnd)
    {
        if (
            context.Is(token, '-')
            || context.Is(token, '–')
            || context.Is(token, '—')
            || (orAnd && context.Is(token, '&'))
        )
        {
            return true;
        }

        return (uint)token < (uint)context.Tokens.Length
            && context.Tokens[token].Kind == TokenKind.Word
            && (
                Says(context, token, "to")
                || Says(context, token, "through")
                || Says(context, token, "thru")
                || Says(context, token, "until")
                || Says(context, token, "till")
                || (orAnd && (Says(context, token, "and") || Says(context, token, "or")))
            );
    }

    /// <summary>Whether the name of a month in lower case is an English word as well.</summary>
    public static bool IsAlsoAWord(ReadOnlySpan<char> month) =>
        month is "may" or "march" or "mar" or "dec" or "sep" or "jan";

    private static bool IsAlsoAVerb(ReadOnlySpan<char> month) => month is "May" or "March" or "may" or "march" or "Mar";

    // "May 3 to 5 June": the second day belongs to the second month.
    private static bool IsMonthAfterDay(RecognitionContext context, int day)
    {
        int next = day + 1;
        SkipOrdinalEnding(context, ref next);
        next += Says(context, next, "of") ? 1 : 0;
        if (next >= context.Tokens.Length)
        {
            return false;
        }

        int cue = context.CueAt(context.Tokens[next].Start);
        for (; cue < context.Cues.Length && context.Cues[cue].FirstToken == next; cue++)
        {
            if (context.Cues[cue].Kind == CueKind.Month)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDay(RecognitionContext context, int token)
    {
        Token candidate = context.Tokens[token];
        ReadOnlySpan<char> text = context.TextOf(token);
        int comma = text.IndexOf(',');
        if (comma > 0 && DateText.IsYear(text[(comma + 1)..]))
        {
            text = text[..comma];
        }

        if (candidate.Kind != TokenKind.Number || text.Length > 2 || context.Is(token + 1, '%'))
        {
            return false;
        }

        int day = 0;
        foreach (char digit in text)
        {
            day = char.IsDigit(digit) ? (day * 10) + (int)char.GetNumericValue(digit) : 100;
        }

        return day is >= 1 and <= 31;
    }

    private static void SkipOrdinalEnding(RecognitionContext context, ref int end)
    {
        if (
            end < context.Tokens.Length
            && IsOrdinalEnding(context.TextOf(end))
            && !context.Tokens[end].Has(TokenFlags.SpaceBefore)
        )
        {
            end++;
        }
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> text) =>
        text.Length == 2
        && (
            text.Equals("st", StringComparison.OrdinalIgnoreCase)
            || text.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || text.Equals("rd", StringComparison.OrdinalIgnoreCase)
            || text.Equals("th", StringComparison.OrdinalIgnoreCase)
        );

    // English, and the languages that put the same word there: "4 de mayo de 2026", "3 di marzo".
    private static bool IsOf(RecognitionContext context, int token) =>
        Says(context, token, "of") || Says(context, token, "de") || Says(context, token, "di");

    private static bool Says(RecognitionContext context, int token, string word) =>
        (uint)token < (uint)context.Tokens.Length
        && context.Tokens[token].Length == word.Length
        && context.TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
