using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>Times of the day: <c>14:30</c>, <c>3:45 pm</c>, <c>19:49:46.5+02:00</c>.</summary>
internal static class ClockTime
{
    private static readonly string[] Zones =
    [
        " UTC",
        " GMT",
        " ET",
        " EST",
        " EDT",
        " CT",
        " CST",
        " CDT",
        " MT",
        " MST",
        " MDT",
        " PT",
        " PST",
        " PDT",
        " CET",
        " CEST",
        " BST",
        " IST",
        " AEST",
        " AEDT",
        " NZST",
        " NZDT",
    ];

    /// <summary>
    /// A time that stands alone, where its sentence speaks of a patient: it narrows down when something happened. It is no date by
    /// itself, so it has no role and no rule takes it for one.
    /// </summary>
    /// <returns>Where it ends; the start of the token when there is none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        int start = context.Tokens[token].Start;
        int end = Match(context.Text, start, out bool certain);
        if (
            end == start
            || (start > 0 && context.Text[start - 1] is ':' or '.' or '/' or '-' or '$' or '£' or '€')
            || !(certain || FollowsPreposition(context, token))
            || !SpokenOfPatient.InSentence(context, start)
        )
        {
            return start;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Date, TextSpan.FromBounds(start, end), 0.5)
            {
                Subkind = "time",
                Evidence = "time of day in the sentence of a patient",
            }
        );
        return end;
    }

    /// <summary>Where a date ends with the time of day that belongs to it: "May 4, 2026 at 3:45 pm", "2026-05-04T15:45Z".</summary>
    public static int Extend(ReadOnlySpan<char> text, int dateEnd)
    {
        int index = dateEnd;
        if (index < text.Length && text[index] is 'T' or 't')
        {
            index++;
        }
        else
        {
            index += index < text.Length && text[index] == ',' ? 1 : 0;
            if (index >= text.Length || text[index] != ' ')
            {
                return dateEnd;
            }

            index++;
            index +=
                text[index..].StartsWith("at ", StringComparison.OrdinalIgnoreCase) ? 3
                : text[index..].StartsWith("@ ", StringComparison.Ordinal) ? 2
                : 0;
        }

        int end = Match(text, index, out _);
        return end > index ? EndOfRange(text, end) : dateEnd;
    }

    // "8:30 – 10 a.m.": until when belongs to the date as well.
    private static int EndOfRange(ReadOnlySpan<char> text, int end)
    {
        int index = end + (end < text.Length && text[end] == ' ' ? 1 : 0);
        if (index >= text.Length || text[index] is not ('-' or '–' or '—'))
        {
            return end;
        }

        index += index + 1 < text.Length && text[index + 1] == ' ' ? 2 : 1;
        int until = Match(text, index, out _);
        return until > index ? until : end;
    }

    /// <summary>Where the time that starts at a place ends; the place when there is none.</summary>
    private static int Match(ReadOnlySpan<char> text, int start, out bool certain)
    {
        int index = start;
        certain = false;
        int hour = TwoDigits(text, ref index);
        if (hour is < 0 or > 24)
        {
            return start;
        }

        bool minutes = false;
        bool point = index < text.Length && text[index] == '.';
        if (index < text.Length && text[index] is ':' or '.' or '：')
        {
            int next = index + 1;
            if (Pair(text, ref next))
            {
                minutes = true;
                index = next;
                ReadSeconds(text, ref index);
            }
        }

        int half = HalfOfDay(text, index);
        if (half > 0 && hour is >= 1 and <= 12)
        {
            certain = true;
            return Zone(text, half);
        }

        if (!minutes || point)
        {
            return start;
        }

        int zone = Zone(text, index);
        certain = zone > index;
        return zone < text.Length && (char.IsLetterOrDigit(text[zone]) || text[zone] is '%' or ':') ? start : zone;
    }

    private static void ReadSeconds(ReadOnlySpan<char> text, ref int index)
    {
        int next = index + 1;
        if (index >= text.Length || text[index] is not (':' or '：') || !Pair(text, ref next))
        {
            return;
        }

        index = next;
        if (index + 1 < text.Length && text[index] is '.' or ',' && char.IsAsciiDigit(text[index + 1]))
        {
            index++;
            while (index < text.Length && char.IsAsciiDigit(text[index]))
            {
                index++;
            }
        }
    }

    // "pm", " p.m.", "PM": zero when neither half of the day is named.
    private static int HalfOfDay(ReadOnlySpan<char> text, int index)
    {
        index += index < text.Length && text[index] is ' ' or '\u00A0' or '\u202F' ? 1 : 0;
        if (index + 1 >= text.Length || text[index] is not ('a' or 'p' or 'A' or 'P'))
        {
            return 0;
        }

        index++;
        bool dotted = text[index] == '.';
        index += dotted ? 1 : 0;
        if (index >= text.Length || text[index] is not ('m' or 'M'))
        {
            return 0;
        }

        index++;
        index += dotted && index < text.Length && text[index] == '.' ? 1 : 0;
        return index < text.Length && char.IsLetterOrDigit(text[index]) ? 0 : index;
    }

    // ISO 8601 "Z" and offsets, and the names that are said.
    private static int Zone(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
        {
            return index;
        }

        if (text[index] is 'Z' or 'z')
        {
            return index + 1;
        }

        int next = index + 1;
        if (text[index] is '+' or '-' && Pair(text, ref next))
        {
            int minutes = next + (next < text.Length && text[next] == ':' ? 1 : 0);
            return Pair(text, ref minutes) ? minutes : next;
        }

        foreach (string zone in Zones)
        {
            int end = index + zone.Length;
            if (
                text[index..].StartsWith(zone, StringComparison.Ordinal)
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return end;
            }
        }

        return index;
    }

    private static int TwoDigits(ReadOnlySpan<char> text, ref int index)
    {
        int value = -1;
        for (int count = 0; count < 2 && index < text.Length && char.IsDigit(text[index]); count++)
        {
            value = (Math.Max(value, 0) * 10) + (int)char.GetNumericValue(text[index++]);
        }

        return index < text.Length && char.IsDigit(text[index]) ? -1 : value;
    }

    private static bool Pair(ReadOnlySpan<char> text, ref int index)
    {
        int end = index;
        int value = TwoDigits(text, ref end);
        if (value is < 0 or > 59 || end - index != 2)
        {
            return false;
        }

        index = end;
        return true;
    }

    private static bool FollowsPreposition(RecognitionContext context, int token) =>
        token > 0
        && context.TextOf(token - 1)
            is "at"
                or "At"
                or "by"
                or "around"
                or "about"
                or "until"
                or "till"
                or "before"
                or "after"
                or "since"
                or "from";
}
