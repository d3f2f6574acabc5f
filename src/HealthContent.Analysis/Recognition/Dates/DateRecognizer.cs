using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

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
            case CueKind.MonthElsewhere:
                MonthDate date = MonthDate.Read(context, cue).WithYearBefore(context);
                if (date.HasDay && (date.HasYear || date.IsUnmistakable(context, cue)))
                {
                    Add(context, date.First, date.End, "day", date.HasYear ? 0.97 : 0.75);
                }

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
            case CueKind.Season:
                if (
                    DateText.IsYear(context.TextOf(cue.EndToken - 1))
                    && !YearReader.EndsInsideNumber(context.Text, cue.Span.End)
                )
                {
                    Add(context, cue.FirstToken, cue.EndToken, "season", 0.85);
                }

                break;
            case CueKind.Decade:
                YearReader.ReadDecadeWord(context, cue);
                break;
            default:
                context.Add(new RecognizedEntity(EntityKind.Date, cue.Span, 0.8) { Subkind = TemporalTyping.Relative });
                break;
        }
    }

    private static void ReadMonth(RecognitionContext context, int cueIndex)
    {
        Cue cue = context.Cues[cueIndex];
        var date = MonthDate.Read(context, cue);
        date = date.HasDay ? date.WithYearBefore(context) : date;
        bool capitalized = context.Tokens[cue.FirstToken].Has(TokenFlags.Capitalized);
        // "may 5 people" and "march 2024" in lower case are dates only with a day and a year.
        bool ambiguous = !capitalized && MonthDate.IsAlsoAWord(context.TextOf(cue.FirstToken));
        if (ambiguous && !(date.HasDay && date.HasYear))
        {
            return;
        }

        if (ReadRange(context, cueIndex, date))
        {
            return;
        }

        if (date.HasDay || date.HasYear)
        {
            Add(
                context,
                IncludeWeekday(context, date.First),
                date.End,
                date.HasDay ? "day" : "month",
                date.HasDay && date.HasYear ? 0.98 : 0.9
            );
        }
        else if (capitalized && IsAfterPreposition(context, cueIndex, out int start))
        {
            Add(context, start, date.End, "month", 0.6);
        }
    }

    // "from March to May 2025", "May 3 – June 5", "between June and August 2024": one stretch of time, one entity.
    private static bool ReadRange(RecognitionContext context, int cueIndex, in MonthDate date)
    {
        for (int index = cueIndex + 1; index < context.Cues.Length; index++)
        {
            Cue next = context.Cues[index];
            if (next.FirstToken > date.End + 4)
            {
                return false;
            }

            if (next.Kind != CueKind.Month || next.FirstToken <= date.End)
            {
                continue;
            }

            var last = MonthDate.Read(context, next);
            // "May 3 to 5 June", "Aug 30 - Sept 2": the second month takes the first day for its own.
            bool follows = last.First == date.End + 1 || (date.HasDay && last.First < date.End);
            if (last.First < date.End && next.FirstToken == date.End + 1)
            {
                last = MonthDate.Read(context, next, dayBefore: false);
            }

            if (!context.Tokens[next.FirstToken].Has(TokenFlags.Capitalized) || !follows)
            {
                return false;
            }

            bool dated = date.HasDay || date.HasYear || last.HasDay || last.HasYear;
            bool joined =
                MonthDate.IsConnector(context, date.End, orAnd: false)
                || (
                    MonthDate.IsConnector(context, date.End, orAnd: true)
                    && date.First > 0
                    && context.TextOf(date.First - 1) is "between" or "Between"
                );
            if (joined)
            {
                Add(
                    context,
                    IncludeWeekday(context, date.First),
                    last.End,
                    date.HasDay || last.HasDay ? "day" : "month",
                    dated ? 0.98 : 0.6
                );
            }

            return joined;
        }

        return false;
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

            int end = MonthDate.EndOfOrdinalDay(context, cue.EndToken);
            Add(context, first, end, end > cue.EndToken ? "day" : "weekday", 0.8);
        }
    }

    private static void Add(RecognitionContext context, int first, int end, string subkind, double confidence)
    {
        int last = context.Tokens[end - 1].End;
        context.Add(
            new RecognizedEntity(
                EntityKind.Date,
                TextSpan.FromBounds(
                    context.Tokens[first].Start,
                    subkind == "day" ? ClockTime.Extend(context.Text, last) : last
                ),
                confidence
            )
            {
                Subkind = subkind,
            }
        );
    }

    private static int IncludeWeekday(RecognitionContext context, int first)
    {
        int index = first - 1;
        while (
            context.Is(index, ',') || context.Is(index, '.') || (index >= 0 && context.TextOf(index) is "the" or "on")
        )
        {
            index--;
        }

        return IsWeekday(context, index) ? index : first;
    }

    /// <summary>Whether a token is the name of a weekday, in full or short.</summary>
    public static bool IsWeekday(RecognitionContext context, int token)
    {
        if (token < 0)
        {
            return false;
        }

        int cue = context.CueAt(context.Tokens[token].Start);
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
            // "mid-February"
            bool isJoined = before.EndToken == month - 1 && context.Is(before.EndToken, '-');
            if (before.Kind == CueKind.BeforeMonth && (before.EndToken == month || isJoined))
            {
                start = context.TextOf(before.FirstToken) is "last" or "next" or "this" ? before.FirstToken : month;
                return true;
            }
        }

        return false;
    }
}
