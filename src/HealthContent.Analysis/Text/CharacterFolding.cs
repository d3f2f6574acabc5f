using System.Globalization;

namespace HealthContent.Analysis.Text;

/// <summary>
/// Folds characters for the comparison of words: lower case, compatibility forms (full width, mathematical alphabets,
/// ligatures), no marks. The table is our own because the platform's normalisation differs between machines and is absent
/// in invariant globalization mode, while a report must be the same everywhere.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>The longest text that one code point folds to.</summary>
    public const int MaxExpansion = 18;

    private static readonly Lazy<Tables> Data = new(Load);

    /// <summary>Whether a reader does not see the character and words are to be compared as if it were not there.</summary>
    public static bool IsIgnorable(char character) =>
        character
            is '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2064')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF'
                or '\u034F'
                or '\u061C'
                or '\u180E'
                or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Whether the character joins the one before it as a mark.</summary>
    public static bool IsMark(char character) =>
        character >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Folds one code point.</summary>
    /// <param name="codePoint">A Unicode code point, or a lone surrogate.</param>
    /// <param name="destination">Room for <see cref="MaxExpansion"/> code units.</param>
    /// <returns>The number of code units written; zero for marks and ignorable characters.</returns>
    public static int Fold(int codePoint, Span<char> destination)
    {
        if (codePoint < 0x80)
        {
            destination[0] = char.ToLowerInvariant((char)codePoint);
            return 1;
        }

        if (codePoint <= 0xFFFF && (IsIgnorable((char)codePoint) || IsMark((char)codePoint)))
        {
            return 0;
        }

        if (codePoint is '\u2019' or '\u2018' or '\u02BC' or '\u2032')
        {
            destination[0] = '\'';
            return 1;
        }

        if (Data.Value.Folds.TryGetValue(codePoint, out string? folded))
        {
            folded.CopyTo(destination);
            return folded.Length;
        }

        if (codePoint <= 0xFFFF)
        {
            destination[0] = char.ToLowerInvariant((char)codePoint);
            return 1;
        }

        var lower = System.Text.Rune.ToLowerInvariant(new System.Text.Rune(codePoint));
        return lower.EncodeToUtf16(destination);
    }

    /// <summary>The Latin letter that a reader takes the character for, or the character itself.</summary>
    public static char LookAlike(char character) =>
        character >= 0x80 && Data.Value.LookAlikes.TryGetValue(character, out char latin) ? latin : character;

    /// <summary>The letter that a digit or symbol stands for in common masked spellings, or the character itself.</summary>
    public static char Unmask(char character) =>
        character switch
        {
            '0' => 'o',
            '1' or '!' or '|' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            _ => character,
        };

    /// <summary>Folds a whole text into a buffer.</summary>
    /// <returns>The number of code units written, or -1 when the buffer is too small.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int written = 0;
        for (int index = 0; index < text.Length; )
        {
            int codePoint = CodePointAt(text, index, out int length);
            if (written + MaxExpansion > destination.Length)
            {
                return -1;
            }

            written += Fold(codePoint, destination[written..]);
            index += length;
        }

        return written;
    }

    /// <summary>The code point at an index; a lone surrogate is itself.</summary>
    public static int CodePointAt(ReadOnlySpan<char> text, int index, out int length)
    {
        char first = text[index];
        if (char.IsHighSurrogate(first) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(first, text[index + 1]);
        }

        length = 1;
        return first;
    }

    private static Tables Load()
    {
        var folds = new Dictionary<int, string>(4096);
        var lookAlikes = new Dictionary<char, char>(64);
        int section = 0;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText("Text/folding.dataset.txt")))
        {
            if (line.StartsWith("---", StringComparison.Ordinal))
            {
                section++;
                continue;
            }

            if (section == 0 || line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int space = line.IndexOf(' ');
            ReadOnlySpan<char> range = line[..space];
            ReadOnlySpan<char> target = line[(space + 1)..];
            int dash = range.IndexOf('-');
            int first = int.Parse(
                dash < 0 ? range : range[..dash],
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            );
            if (section > 1)
            {
                lookAlikes[(char)first] = target[0];
            }
            else if (dash < 0)
            {
                folds[first] = target.ToString();
            }
            else
            {
                int last = int.Parse(range[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                for (int codePoint = first; codePoint <= last; codePoint++)
                {
                    folds[codePoint] = ((char)(target[0] + codePoint - first)).ToString();
                }
            }
        }

        return new Tables(folds, lookAlikes);
    }

    private sealed record Tables(Dictionary<int, string> Folds, Dictionary<char, char> LookAlikes);
}
