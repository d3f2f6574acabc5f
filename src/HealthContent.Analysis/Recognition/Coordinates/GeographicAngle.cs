namespace HealthContent.Analysis.Recognition.Coordinates;

/// <summary>A latitude or longitude: <c>-33.8688</c>, <c>40.7128° N</c>, <c>51°30′26″N</c>.</summary>
/// <param name="End">Where it ends, in UTF-16 code units of the text.</param>
/// <param name="Degrees">Its degrees without sign, minutes and seconds included.</param>
/// <param name="Decimals">How many digits stand after the point of the degrees.</param>
/// <param name="HasMinutes">Whether it has minutes.</param>
/// <param name="Hemisphere">The letter behind it; NUL when there is none.</param>
internal readonly record struct GeographicAngle(int End, double Degrees, int Decimals, bool HasMinutes, char Hemisphere)
{
    private const int MostDecimals = 15;

    /// <summary>Reads the angle at a place, its sign first.</summary>
    /// <returns>Null when there is none.</returns>
    public static GeographicAngle? Read(ReadOnlySpan<char> text, int start)
    {
        int index = start;
        index += index < text.Length && text[index] is '-' or '−' or '+' or '–' ? 1 : 0;
        if (!ReadNumber(text, ref index, out double degrees, out int decimals) || degrees > 180)
        {
            return null;
        }

        bool minutes = false;
        int next = SkipSpace(text, index);
        if (next < text.Length && text[next] is '°' or 'º' or '˚')
        {
            index = next + 1;
            minutes = decimals == 0 && ReadPart(text, ref index, ['\'', '′', '’', '´'], 60, ref degrees);
            if (minutes)
            {
                ReadPart(text, ref index, ['"', '″', '”', '“'], 3600, ref degrees);
            }
        }

        char hemisphere = '\0';
        next = SkipSpace(text, index);
        if (
            next < text.Length
            && text[next] is 'N' or 'S' or 'E' or 'W'
            && (next + 1 == text.Length || !char.IsLetterOrDigit(text[next + 1]))
        )
        {
            hemisphere = text[next];
            index = next + 1;
        }

        return new GeographicAngle(index, degrees, decimals, minutes, hemisphere);
    }

    // Minutes or seconds with their mark; without the mark nothing is read.
    private static bool ReadPart(
        ReadOnlySpan<char> text,
        ref int index,
        ReadOnlySpan<char> marks,
        int parts,
        ref double degrees
    )
    {
        int next = SkipSpace(text, index);
        if (!ReadNumber(text, ref next, out double value, out _) || value >= 60)
        {
            return false;
        }

        next = SkipSpace(text, next);
        // Two primes are written for one double prime.
        bool twice =
            parts == 3600 && next + 1 < text.Length && text[next] is '\'' or '′' or '’' && text[next + 1] == text[next];
        if (!twice && (next >= text.Length || !marks.Contains(text[next])))
        {
            return false;
        }

        degrees += value / parts;
        index = next + (twice ? 2 : 1);
        return true;
    }

    private static bool ReadNumber(ReadOnlySpan<char> text, ref int index, out double value, out int decimals)
    {
        int next = index;
        value = 0;
        decimals = 0;
        while (next < text.Length && char.IsAsciiDigit(text[next]) && next - index < 4)
        {
            value = (value * 10) + text[next++] - '0';
        }

        if (next == index || next - index > 3)
        {
            return false;
        }

        if (next + 1 < text.Length && text[next] == '.' && char.IsAsciiDigit(text[next + 1]))
        {
            next++;
            double place = 0.1;
            while (next < text.Length && char.IsAsciiDigit(text[next]) && decimals < MostDecimals)
            {
                value += (text[next++] - '0') * place;
                place /= 10;
                decimals++;
            }
        }

        index = next;
        return next == text.Length || !char.IsAsciiDigit(text[next]);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int index) =>
        index < text.Length && text[index] is ' ' or '\u00A0' or '\u202F' ? index + 1 : index;
}
