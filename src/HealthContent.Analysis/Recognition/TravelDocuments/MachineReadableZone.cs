using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.TravelDocuments;

/// <summary>The lines for machines in passports and identity cards (ICAO Doc 9303): two of 44 or 36 characters, or three of 30.</summary>
internal static class MachineReadableZone
{
    private static readonly EntityKind Passport = new("PASSPORT");

    /// <summary>Tries the zone whose first filler is at a place.</summary>
    /// <returns>Where it ends; the place when there is none.</returns>
    public static int Read(RecognitionContext context, int filler)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = filler;
        while (start > 0 && IsZone(text[start - 1]))
        {
            start--;
        }

        int length = LineLength(text, start);
        int second = NextLine(text, start + length);
        int secondLength = second < 0 ? 0 : LineLength(text, second);
        if (secondLength != length)
        {
            return filler;
        }

        int end = second + length;
        bool valid = false;
        if (length is 44 or 36)
        {
            // Number, birth and expiry, each with its check digit.
            ReadOnlySpan<char> line = text.Slice(second, length);
            valid = IsChecked(line, 0, 9) && IsChecked(line, 13, 6) && IsChecked(line, 21, 6);
        }
        else if (length == 30)
        {
            int third = NextLine(text, end);
            ReadOnlySpan<char> line = text.Slice(second, length);
            valid =
                third >= 0
                && LineLength(text, third) == length
                && IsChecked(text.Slice(start, length), 5, 9)
                && IsChecked(line, 0, 6)
                && IsChecked(line, 8, 6);
            end = valid ? third + length : end;
        }

        if (!valid)
        {
            return filler;
        }

        context.Add(
            new RecognizedEntity(Passport, TextSpan.FromBounds(start, end), 0.99)
            {
                Subkind = "license-id",
                Evidence = "machine-readable zone, check digits",
            }
        );
        return end;
    }

    /// <summary>Weights 7, 3 and 1 by turns, modulo 10; letters count from A = 10, the filler zero.</summary>
    public static bool IsChecked(ReadOnlySpan<char> line, int start, int length)
    {
        int sum = 0;
        for (int index = 0; index < length; index++)
        {
            char character = line[start + index];
            int value =
                character == '<' ? 0
                : char.IsAsciiDigit(character) ? character - '0'
                : character - 'A' + 10;
            sum +=
                value
                * (
                    index % 3 == 0 ? 7
                    : index % 3 == 1 ? 3
                    : 1
                );
        }

        return line[start + length] - '0' == sum % 10;
    }

    private static int LineLength(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && IsZone(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static int NextLine(ReadOnlySpan<char> text, int end)
    {
        int index = end;
        while (index < text.Length && index - end < 4 && text[index] is ' ' or '\r' or '\n')
        {
            index++;
        }

        return index > end && index < text.Length ? index : -1;
    }

    private static bool IsZone(char character) =>
        char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '<';
}
