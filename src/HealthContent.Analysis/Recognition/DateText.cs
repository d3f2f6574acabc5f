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
