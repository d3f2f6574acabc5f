using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>Dates in three parts that digits alone do not make: "31 / 12 / 1940" of a form, "2.IV.2025" with the month as a Roman number.</summary>
internal static class SpacedDate
{
    private static readonly string[] Months =
    [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XII",
    ];

    /// <summary>Reads the date that may start at a number.</summary>
    /// <returns>Where it ends; the start of the number when there is none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        Token number = context.Tokens[token];
        ReadOnlySpan<char> text = context.Text;
        int start = number.Start;
        int day = Value(text, ref start);
        if (number.Kind != TokenKind.Number || day is < 1 or > 31)
        {
            return number.Start;
        }

        int end = EndOfForm(text, day, start);
        end = end < 0 ? EndOfRoman(text, start) : end;
        if (end < 0 || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return number.Start;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Date, TextSpan.FromBounds(number.Start, end), 0.9) { Subkind = "day" }
        );
        return end;
    }

    private static int EndOfForm(ReadOnlySpan<char> text, int first, int index)
    {
        if (!Skip(text, ref index, " / ") && !Skip(text, ref index, " - ") && !Skip(text, ref index, " . "))
        {
            return -1;
        }

        char mark = text[index - 2];
        int second = Value(text, ref index);
        return
            second is >= 1 and <= 31
            && Math.Min(first, second) <= 12
            && Skip(text, ref index, [' ', mark, ' '])
            && EndOfYear(text, index, 4) is > 0 and int end
            ? end
            : -1;
    }

    private static int EndOfRoman(ReadOnlySpan<char> text, int index)
    {
        if (!Skip(text, ref index, "."))
        {
            return -1;
        }

        int length = 0;
        while (index + length < text.Length && text[index + length] is 'I' or 'V' or 'X')
        {
            length++;
        }

        ReadOnlySpan<char> month = text.Slice(index, length);
        foreach (string known in Months)
        {
            if (month.SequenceEqual(known))
            {
                index += length;
                return Skip(text, ref index, ".") ? Math.Max(EndOfYear(text, index, 4), EndOfYear(text, index, 2)) : -1;
            }
        }

        return -1;
    }

    private static int EndOfYear(ReadOnlySpan<char> text, int index, int length)
    {
        int end = index;
        int year = Value(text, ref end);
        return end - index == length && (length == 2 || year is >= 1900 and <= 2099) ? end : -1;
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int index, ReadOnlySpan<char> part)
    {
        bool stands = text[index..].StartsWith(part);
        index += stands ? part.Length : 0;
        return stands;
    }

    // The number at a place, of at most four digits; -1 when there is none.
    private static int Value(ReadOnlySpan<char> text, ref int index)
    {
        int value = -1;
        for (int count = 0; count < 4 && index < text.Length && char.IsAsciiDigit(text[index]); count++)
        {
            value = (Math.Max(value, 0) * 10) + text[index++] - '0';
        }

        return value;
    }
}
