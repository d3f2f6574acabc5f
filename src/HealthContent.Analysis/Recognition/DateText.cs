using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Dates in digits: <c>07/14/1995</c>, <c>14.7.1995</c>, <c>1995-07-14</c>.</summary>
internal static class DateText
{
    /// <summary>Tries the date that may start at a token.</summary>
    /// <returns>Where it ends; the start of the token when there is none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[token].Start;
        int index = start;
        ReadOnlySpan<char> first = Digits(text, ref index);
        if (first.Length is 0 or 3 || index >= text.Length || text[index] is not ('/' or '-' or '.' or '–'))
        {
            return start;
        }

        char separator = text[index++];
        ReadOnlySpan<char> second = Digits(text, ref index);
        if (second.Length is 0 or > 2 || index >= text.Length || text[index] != separator)
        {
            return start;
        }

        index++;
        ReadOnlySpan<char> third = Digits(text, ref index);
        bool ends =
            index >= text.Length
            || !(
                char.IsLetterOrDigit(text[index])
                || (text[index] == separator && index + 1 < text.Length && char.IsDigit(text[index + 1]))
            )
            || (text[index] == 'T' && first.Length == 4);
        bool valid =
            ends
            && (
                first.Length == 4 ? IsYear(first) && third.Length is 1 or 2 && IsDayOfMonth(third, second)
                : third.Length == 4 ? IsYear(third) && (IsDayOfMonth(first, second) || IsDayOfMonth(second, first))
                : third.Length == 2
                    && (separator == '/' || (separator == '-' && first.Length == 2 && second.Length == 2))
                    && (IsDayOfMonth(first, second) || IsDayOfMonth(second, first))
            );
        if (!valid)
        {
            return start;
        }

        index = EndOfTime(text, index);
        context.Add(
            new RecognizedEntity(
                EntityKind.Date,
                TextSpan.FromBounds(start, index),
                third.Length == 2 && first.Length < 4 ? 0.85 : 0.97
            )
            {
                Subkind = "day",
            }
        );
        return index;
    }

    /// <summary>
    /// A bare year after a word that goes with years, where the sentence speaks of no patient. Safe Harbor lets a year stand, so
    /// its confidence is low and redaction does not take it up; beside a patient it is left out, so that no rule does either.
    /// </summary>
    public static void ReadYear(RecognitionContext context, int token)
    {
        if (token == 0 || !IsYear(context.TextOf(token)) || EndsInsideNumber(context.Text, context.Tokens[token].End))
        {
            return;
        }

        if (
            (PlaceWords.Find(context.TextOf(token - 1)) & PlaceWord.BeforeYear) != 0
            && !SpeaksOfPatient(context, context.Tokens[token].Start)
        )
        {
            context.Add(
                new RecognizedEntity(EntityKind.Date, context.Tokens[token].Span, 0.3)
                {
                    Subkind = "year",
                    Evidence = "year after a preposition",
                }
            );
        }
    }

    private static bool SpeaksOfPatient(RecognitionContext context, int position)
    {
        TextSpan sentence = context.Surface.Sentences[context.Surface.SentenceAt(position)].Span;
        ReadOnlySpan<Cue> cues = context.Cues;
        for (
            int index = context.CueAt(sentence.Start);
            index < cues.Length && cues[index].Span.Start < sentence.End;
            index++
        )
        {
            if (
                cues[index].Kind
                is CueKind.SpecificPatient
                    or CueKind.LifeEvent
                    or CueKind.GenericPatients
                    or CueKind.Age
                    or CueKind.AddressedPatient
            )
            {
                return true;
            }
        }

        for (
            int token = context.Surface.TokenAt(sentence.Start);
            token < context.Tokens.Length && context.Tokens[token].Start < sentence.End;
            token++
        )
        {
            if ((PlaceWords.Find(context.TextOf(token)) & PlaceWord.Clinical) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "of 2000 patients" counts; "2,000" and "2000%" are amounts.
    private static bool EndsInsideNumber(ReadOnlySpan<char> text, int end) =>
        end < text.Length
        && (
            text[end] is '%' or '-' or '/' or '–'
            || (
                text[end] == ' '
                && end + 1 < text.Length
                && char.IsAsciiLetterLower(text[end + 1])
                && CountsThings(text[(end + 1)..])
            )
        );

    private static bool CountsThings(ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAnyExceptInRange('a', 'z');
        ReadOnlySpan<char> word = length < 0 ? rest : rest[..length];
        return (PlaceWords.Find(word) & PlaceWord.Counted) != 0;
    }

    // "2024-03-01 19:49:46", "2024-03-01T19:49Z": the time of day belongs to the moment.
    private static int EndOfTime(ReadOnlySpan<char> text, int end)
    {
        int index = end;
        if (index + 5 >= text.Length || text[index] is not (' ' or 'T') || !char.IsAsciiDigit(text[index + 1]))
        {
            return end;
        }

        index++;
        int parts = 0;
        while (
            parts < 3
            && index + 2 <= text.Length
            && char.IsAsciiDigit(text[index])
            && char.IsAsciiDigit(text[index + 1])
        )
        {
            parts++;
            index += 2;
            if (index >= text.Length || text[index] != ':')
            {
                break;
            }

            index++;
        }

        if (parts < 2)
        {
            return end;
        }

        index += index < text.Length && text[index] == 'Z' ? 1 : 0;
        return index < text.Length && char.IsLetterOrDigit(text[index]) ? end : index;
    }

    /// <summary>Whether digits are a year from 1500 to 2099.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4
        && digits.ContainsAnyExceptInRange('0', '9') is false
        && (digits.StartsWith("20") || (digits[0] == '1' && digits[1] >= '5'));

    private static bool IsDayOfMonth(ReadOnlySpan<char> day, ReadOnlySpan<char> month) =>
        Value(month) is >= 1 and <= 12 && Value(day) is >= 1 and <= 31;

    private static int Value(ReadOnlySpan<char> digits) => CheckDigits.Remainder(digits, 1000);

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, ref int index)
    {
        int start = index;
        while (index < text.Length && char.IsAsciiDigit(text[index]) && index - start < 5)
        {
            index++;
        }

        ReadOnlySpan<char> digits = text[start..index];
        return digits.Length > 4 ? [] : digits;
    }
}
