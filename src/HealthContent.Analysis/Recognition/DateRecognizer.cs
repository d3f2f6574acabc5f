using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises dates that are spelled out: with the name of a month or a weekday, or relative to the day of writing.</summary>
internal static class DateRecognizer
{
    public static void Read(RecognitionContext context, int cueIndex)
    {
        Cue cue = context.Cues[cueIndex];
        switch (cue.Kind)
        {
            case CueKind.Month:
                ReadMonth(context, cueIndex);
                break;
            case CueKind.Weekday:
                ReadWeekday(context, cue);
                break;
            case CueKind.Weekdays:
                context.Add(
                    new RecognizedEntity(EntityKind.Date, cue.Span, 0.6)
                    {
                        Subkind = "weekday",
                        Role = TemporalRole.Event,
                    }
                );
                break;
            default:
                context.Add(new RecognizedEntity(EntityKind.Date, cue.Span, 0.8) { Subkind = "relative" });
                break;
        }
    }

    private static void ReadMonth(RecognitionContext context, int cueIndex)
    {
        Cue cue = context.Cues[cueIndex];
        int first = cue.FirstToken;
        int end = cue.EndToken;
        bool day = ReadDayBefore(context, ref first);
        int afterDay = end;
        if (!day && ReadDayAfter(context, ref afterDay))
        {
            day = true;
            end = afterDay;
        }

        bool year = ReadYear(context, ref end);
        bool capitalized = context.Tokens[cue.FirstToken].Has(TokenFlags.Capitalized);
        if (day || year)
        {
            // "may 5 people" and "march 2024" in lower case are dates only with a day and a year.
            bool ambiguous = !capitalized && IsAlsoAWord(context.TextOf(cue.FirstToken));
            if (!ambiguous || (day && year))
            {
                Add(context, IncludeWeekday(context, first), end, day ? "day" : "month", day && year ? 0.98 : 0.9);
            }
        }
        else if (capitalized && IsAfterPreposition(context, cueIndex, out int start))
        {
            Add(context, start, end, "month", 0.6);
        }
    }

    // "3 March", "the 3rd of March", "17-Feb": the day, its ordinal ending and "of".
    private static bool ReadDayBefore(RecognitionContext context, ref int first)
    {
        int index = first - 1;
        while (context.Is(index, '-') || context.Is(index, '.') || context.Is(index, '/'))
        {
            index--;
        }

        if (index >= 0 && context.TextOf(index).Equals("of", StringComparison.OrdinalIgnoreCase))
        {
            index--;
        }

        if (index >= 0 && IsOrdinalEnding(context.TextOf(index)))
        {
            index--;
        }

        if (index < 0 || !IsDay(context, index))
        {
            return false;
        }

        first = index;
        return true;
    }

    private static bool ReadDayAfter(RecognitionContext context, ref int end)
    {
        int index = end;
        while (context.Is(index, '.') || context.Is(index, '-') || context.Is(index, '/'))
        {
            index++;
        }

        if (index >= context.Tokens.Length || !IsDay(context, index))
        {
            return false;
        }

        end = index + 1;
        SkipOrdinalEnding(context, ref end);
        // "July 3-5", "July 3 – 5"
        if (
            (context.Is(end, '-') || context.Is(end, '–'))
            && end + 1 < context.Tokens.Length
            && IsDay(context, end + 1)
        )
        {
            end += 2;
            SkipOrdinalEnding(context, ref end);
        }

        return true;
    }

    private static bool ReadYear(RecognitionContext context, ref int end)
    {
        // "January 15,2023" is one number to the tokenizer.
        if (end > 0 && context.Tokens[end - 1].Kind == TokenKind.Number && context.TextOf(end - 1).Contains(','))
        {
            return true;
        }

        int index = end;
        while (context.Is(index, ',') || context.Is(index, '-') || context.Is(index, '/') || context.Is(index, '.'))
        {
            index++;
        }

        bool apostrophe = context.Is(index, '\'') || context.Is(index, '’') || context.Is(index, '‘');
        index += apostrophe ? 1 : 0;
        if (index >= context.Tokens.Length || context.Tokens[index].Kind != TokenKind.Number)
        {
            return false;
        }

        ReadOnlySpan<char> text = context.TextOf(index);
        if (!(apostrophe && text.Length == 2) && !DateText.IsYear(text))
        {
            return false;
        }

        end = index + 1;
        return true;
    }

    private static void ReadWeekday(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<char> text = context.TextOf(cue.FirstToken);
        bool capitalized = context.Tokens[cue.FirstToken].Has(TokenFlags.Capitalized);
        bool full = text.Length > 5;
        // "Sun" and "Sat" are words; "Mon, 3 July" is taken with its date.
        bool dated =
            context.Is(cue.EndToken, ',')
            && cue.EndToken + 1 < context.Tokens.Length
            && context.Tokens[cue.EndToken + 1].Kind == TokenKind.Number;
        if (full || (capitalized && dated))
        {
            int first = cue.FirstToken;
            if (first > 0 && context.TextOf(first - 1) is "last" or "Last" or "this" or "This" or "next" or "Next")
            {
                first--;
            }

            Add(context, first, cue.EndToken, "weekday", 0.8);
        }
    }

    private static void Add(RecognitionContext context, int first, int end, string subkind, double confidence) =>
        context.Add(
            new RecognizedEntity(
                EntityKind.Date,
                TextSpan.FromBounds(context.Tokens[first].Start, context.Tokens[end - 1].End),
                confidence
            )
            {
                Subkind = subkind,
            }
        );

    private static int IncludeWeekday(RecognitionContext context, int first)
    {
        int index = first - 1;
        while (
            context.Is(index, ',') || context.Is(index, '.') || (index >= 0 && context.TextOf(index) is "the" or "on")
        )
        {
            index--;
        }

        int cue = index < 0 ? -1 : context.CueAt(context.Tokens[index].Start);
        return cue >= 0 && cue < context.Cues.Length && IsWeekdayAt(context, cue, index) ? index : first;
    }

    private static bool IsWeekdayAt(RecognitionContext context, int cue, int token)
    {
        for (; cue < context.Cues.Length && context.Cues[cue].FirstToken == token; cue++)
        {
            if (context.Cues[cue].Kind == CueKind.Weekday)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterPreposition(RecognitionContext context, int cueIndex, out int start)
    {
        int month = context.Cues[cueIndex].FirstToken;
        start = month;
        for (int index = cueIndex - 1; index >= 0 && index >= cueIndex - 4; index--)
        {
            Cue before = context.Cues[index];
            if (before.Kind == CueKind.BeforeMonth && before.EndToken == month)
            {
                start = context.TextOf(before.FirstToken) is "last" or "next" or "this" ? before.FirstToken : month;
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

        return candidate.Kind == TokenKind.Number
            && text.Length <= 2
            && int.TryParse(
                text,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out int day
            )
            && day is >= 1 and <= 31
            && !context.Is(token + 1, '%');
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

    private static bool IsAlsoAWord(ReadOnlySpan<char> month) =>
        month is "may" or "march" or "mar" or "dec" or "sep" or "jan";
}
