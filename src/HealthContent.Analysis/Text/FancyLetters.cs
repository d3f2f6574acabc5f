using System.Text;

namespace HealthContent.Analysis.Text;

/// <summary>The letters and digits that Unicode keeps for mathematics, lists and phonetics and that people use as a typeface.</summary>
internal static class FancyLetters
{
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ";

    private const string DoubleStruckAndScript = "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ";

    private const string Their = "CgHHHhIILNPQRRRZZBCeEFMo";

    /// <summary>Whether a text can hold any of them; false for most texts.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => !Ascii.IsValid(text);

    /// <summary>The plain letter or digit that a reader sees.</summary>
    /// <returns>Zero when the code point is not one of them.</returns>
    public static char Plain(int codePoint) =>
        codePoint switch
        {
            < 0x250 => '\0',
            >= 0x1D400 and <= 0x1D7FF => Mathematical(codePoint),
            >= 0x24B6 and <= 0x24CF => (char)('A' + codePoint - 0x24B6),
            >= 0x24D0 and <= 0x24E9 => (char)('a' + codePoint - 0x24D0),
            >= 0x249C and <= 0x24B5 => (char)('a' + codePoint - 0x249C),
            >= 0xFF21 and <= 0xFF3A => (char)('A' + codePoint - 0xFF21),
            >= 0xFF41 and <= 0xFF5A => (char)('a' + codePoint - 0xFF41),
            >= 0xFF10 and <= 0xFF19 => (char)('0' + codePoint - 0xFF10),
            >= 0x1F110 and <= 0x1F129 => (char)('A' + codePoint - 0x1F110),
            >= 0x1F130 and <= 0x1F149 => (char)('A' + codePoint - 0x1F130),
            >= 0x1F150 and <= 0x1F169 => (char)('A' + codePoint - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => (char)('A' + codePoint - 0x1F170),
            >= 0x2102 and <= 0x2134 => Find(DoubleStruckAndScript, Their, codePoint),
            <= 0xFFFF when SmallCapitals.IndexOf((char)codePoint) is >= 0 and var index => (char)('a' + index),
            _ => '\0',
        };

    /// <summary>Whether it is one of the full-width forms that East Asian text uses in earnest.</summary>
    public static bool IsFullWidth(int codePoint) => codePoint is >= 0xFF10 and <= 0xFF5A;

    /// <summary>Whether the text holds East Asian letters.</summary>
    public static bool IsEastAsian(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u3040', '\u30FF')
        || text.ContainsAnyInRange('\u4E00', '\u9FFF')
        || text.ContainsAnyInRange('\uAC00', '\uD7A3');

    private static char Mathematical(int codePoint)
    {
        if (codePoint >= 0x1D7CE)
        {
            return (char)('0' + (codePoint - 0x1D7CE) % 10);
        }

        // Thirteen alphabets of 52 letters each; what follows is Greek.
        int offset = codePoint - 0x1D400;
        return offset >= 13 * 52 ? '\0'
            : offset % 52 < 26 ? (char)('A' + offset % 52)
            : (char)('a' + offset % 52 - 26);
    }

    private static char Find(string from, string to, int codePoint) =>
        from.IndexOf((char)codePoint) is >= 0 and var index ? to[index] : '\0';
}
