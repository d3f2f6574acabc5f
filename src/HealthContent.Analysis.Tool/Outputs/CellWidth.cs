using System.Globalization;
using System.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>How many cells of a terminal a grapheme takes.</summary>
/// <remarks>
/// After Unicode Standard Annex 11 (East Asian Width: wide and full-width) and Unicode Technical Standard 51 (emoji presentation),
/// Unicode 16. What terminals disagree on follows the newer ones: a joined emoji sequence is one emoji, two cells wide.
/// </remarks>
internal static class CellWidth
{
    private const int VariationSelector16 = 0xFE0F;

    // First and last code point of each wide range.
    private static readonly int[] Wide =
    [
        0x1100,
        0x115F,
        0x231A,
        0x231B,
        0x2329,
        0x232A,
        0x23E9,
        0x23EC,
        0x23F0,
        0x23F0,
        0x23F3,
        0x23F3,
        0x25FD,
        0x25FE,
        0x2614,
        0x2615,
        0x2630,
        0x2637,
        0x2648,
        0x2653,
        0x267F,
        0x267F,
        0x268A,
        0x268F,
        0x2693,
        0x2693,
        0x26A1,
        0x26A1,
        0x26AA,
        0x26AB,
        0x26BD,
        0x26BE,
        0x26C4,
        0x26C5,
        0x26CE,
        0x26CE,
        0x26D4,
        0x26D4,
        0x26EA,
        0x26EA,
        0x26F2,
        0x26F3,
        0x26F5,
        0x26F5,
        0x26FA,
        0x26FA,
        0x26FD,
        0x26FD,
        0x2705,
        0x2705,
        0x270A,
        0x270B,
        0x2728,
        0x2728,
        0x274C,
        0x274C,
        0x274E,
        0x274E,
        0x2753,
        0x2755,
        0x2757,
        0x2757,
        0x2795,
        0x2797,
        0x27B0,
        0x27B0,
        0x27BF,
        0x27BF,
        0x2B1B,
        0x2B1C,
        0x2B50,
        0x2B50,
        0x2B55,
        0x2B55,
        0x2E80,
        0x303E,
        0x3041,
        0x33FF,
        0x3400,
        0x4DBF,
        0x4E00,
        0xA4CF,
        0xA960,
        0xA97F,
        0xAC00,
        0xD7A3,
        0xF900,
        0xFAFF,
        0xFE10,
        0xFE19,
        0xFE30,
        0xFE6F,
        0xFF00,
        0xFF60,
        0xFFE0,
        0xFFE6,
        0x16FE0,
        0x16FE4,
        0x17000,
        0x18DFF,
        0x1AFF0,
        0x1B2FF,
        0x1D300,
        0x1D376,
        0x1F004,
        0x1F004,
        0x1F0CF,
        0x1F0CF,
        0x1F18E,
        0x1F18E,
        0x1F191,
        0x1F19A,
        0x1F200,
        0x1F320,
        0x1F32D,
        0x1F335,
        0x1F337,
        0x1F37C,
        0x1F37E,
        0x1F393,
        0x1F3A0,
        0x1F3CA,
        0x1F3CF,
        0x1F3D3,
        0x1F3E0,
        0x1F3F0,
        0x1F3F4,
        0x1F3F4,
        0x1F3F8,
        0x1F43E,
        0x1F440,
        0x1F440,
        0x1F442,
        0x1F4FC,
        0x1F4FF,
        0x1F53D,
        0x1F54B,
        0x1F54E,
        0x1F550,
        0x1F567,
        0x1F57A,
        0x1F57A,
        0x1F595,
        0x1F596,
        0x1F5A4,
        0x1F5A4,
        0x1F5FB,
        0x1F64F,
        0x1F680,
        0x1F6C5,
        0x1F6CC,
        0x1F6CC,
        0x1F6D0,
        0x1F6D2,
        0x1F6D5,
        0x1F6D7,
        0x1F6DC,
        0x1F6DF,
        0x1F6EB,
        0x1F6EC,
        0x1F6F4,
        0x1F6FC,
        0x1F7E0,
        0x1F7EB,
        0x1F7F0,
        0x1F7F0,
        0x1F90C,
        0x1F93A,
        0x1F93C,
        0x1F945,
        0x1F947,
        0x1F9FF,
        0x1FA70,
        0x1FAFF,
        0x20000,
        0x3FFFD,
    ];

    /// <summary>The cells of one grapheme.</summary>
    public static int Of(ReadOnlySpan<char> grapheme)
    {
        int width = 0;
        int regional = 0;
        foreach (Rune rune in grapheme.EnumerateRunes())
        {
            if (rune.Value == VariationSelector16 && width > 0)
            {
                return 2;
            }

            if (rune.Value is >= 0x1F1E6 and <= 0x1F1FF && ++regional == 2)
            {
                return 2;
            }

            width = Math.Max(width, OfRune(rune));
        }

        return width;
    }

    /// <summary>The cells of a text.</summary>
    public static int OfText(ReadOnlySpan<char> text)
    {
        int width = 0;
        while (!text.IsEmpty)
        {
            int length = StringInfo.GetNextTextElementLength(text);
            width += Of(text[..length]);
            text = text[length..];
        }

        return width;
    }

    private static int OfRune(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~')
        {
            return 1;
        }

        // The vowels and final consonants of Hangul syllables stand inside the cells of the first consonant.
        if (rune.Value is >= 0x1160 and <= 0x11FF)
        {
            return 0;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.Control => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };
    }

    private static bool IsWide(int codePoint)
    {
        if (codePoint < Wide[0])
        {
            return false;
        }

        int found = Array.BinarySearch(Wide, codePoint);
        // Between two bounds: inside a range when the next bound is a last one.
        return found >= 0 || (~found & 1) == 1;
    }
}
