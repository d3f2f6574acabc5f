namespace HealthContent.Analysis.Recognition.Places;

/// <summary>The postcodes that their form alone tells: those of the United Kingdom, of Canada and of Ireland, written with their space.</summary>
internal static class LetterPostcodes
{
    /// <summary>The length of the postcode that the text starts with; 0 when it starts with none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        int space = text[..Math.Min(5, text.Length)].IndexOf(' ');
        if (space < 2 || text.Length < space + 4)
        {
            return 0;
        }

        if (space == 3 && IsIrish(text))
        {
            return 8;
        }

        int length = space + 4;
        if (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            return 0;
        }

        ReadOnlySpan<char> outward = text[..space];
        ReadOnlySpan<char> inward = text[(space + 1)..length];
        bool canada =
            outward.Length == 3
            && Fits(outward, "A9A")
            && Fits(inward, "9A9")
            && !"DFIOQU".Contains(outward[0], StringComparison.Ordinal);
        bool kingdom =
            Fits(inward, "9AA")
            && (
                Fits(outward, "A9")
                || Fits(outward, "A99")
                || Fits(outward, "AA9")
                || Fits(outward, "AA99")
                || Fits(outward, "A9A")
                || Fits(outward, "AA9A")
            );
        return canada || kingdom ? length : 0;
    }

    // "D01 F5P2": a routing key, then four of the letters and digits that are not easily mistaken, the first of them a letter.
    private static bool IsIrish(ReadOnlySpan<char> text)
    {
        const string Letters = "ACDEFHKNPRTVWXY";
        if (text.Length < 8 || (text.Length > 8 && char.IsLetterOrDigit(text[8])))
        {
            return false;
        }

        bool key =
            Letters.Contains(text[0], StringComparison.Ordinal) && (Fits(text[..3], "A99") || text[..3] is "D6W");
        if (!key || !Letters.Contains(text[4], StringComparison.Ordinal))
        {
            return false;
        }

        bool digit = false;
        foreach (char character in text[5..8])
        {
            digit |= char.IsAsciiDigit(character);
            if (!char.IsAsciiDigit(character) && !Letters.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digit;
    }

    private static bool Fits(ReadOnlySpan<char> text, string form)
    {
        if (text.Length != form.Length)
        {
            return false;
        }

        for (int index = 0; index < form.Length; index++)
        {
            if (form[index] == '9' ? !char.IsAsciiDigit(text[index]) : !char.IsAsciiLetterUpper(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
