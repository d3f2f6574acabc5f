namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Converts UTF-16 offsets of one text to another unit. Goes on from the last offset, so ordered ones are cheap.</summary>
internal struct OffsetConversion(string text, OffsetUnit unit)
{
    private int position;
    private int converted;

    public int Convert(int offset)
    {
        if (unit == OffsetUnit.Utf16)
        {
            return offset;
        }

        if (offset < position)
        {
            position = 0;
            converted = 0;
        }

        while (position < offset && position < text.Length)
        {
            bool isPair =
                char.IsHighSurrogate(text[position])
                && position + 1 < text.Length
                && char.IsLowSurrogate(text[position + 1]);
            converted += unit == OffsetUnit.CodePoint ? 1 : Utf8Length(text[position], isPair);
            position += isPair ? 2 : 1;
        }

        return converted;
    }

    private static int Utf8Length(char character, bool isPair) =>
        isPair ? 4
        : character < 0x80 ? 1
        : character < 0x800 ? 2
        : 3;
}
