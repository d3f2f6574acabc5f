namespace HealthContent.Analysis.Recognition;

/// <summary>
/// The form of a number, over its letters and digits alone: <c>9</c> is a digit, <c>A</c> a letter, <c>X</c> either, <c>[…]</c>
/// one of these, <c>{n}</c> and <c>{n,m}</c> repeat what stands before.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class IdentifierPattern
{
    private const ulong Digits = (1UL << 10) - 1;
    private const ulong Letters = ((1UL << 26) - 1) << 10;

    private readonly (ulong Set, int Minimum, int Maximum)[] parts;

    private IdentifierPattern((ulong Set, int Minimum, int Maximum)[] parts)
    {
        this.parts = parts;
        foreach ((ulong _, int minimum, int maximum) in parts)
        {
            MinimumLength += minimum;
            MaximumLength += maximum;
        }
    }

    public int MinimumLength { get; }

    public int MaximumLength { get; }

    /// <summary>The lengths that it has, one bit each.</summary>
    public ulong Lengths => ((1UL << (MaximumLength - MinimumLength + 1)) - 1) << MinimumLength;

    /// <summary>Whether a number of it may start with a character.</summary>
    public bool StartsWith(char character) => parts[0].Minimum == 0 || (parts[0].Set & Bit(character)) != 0;

    /// <exception cref="FormatException">The text is no pattern.</exception>
    public static IdentifierPattern Parse(string text)
    {
        var list = new List<(ulong, int, int)>();
        for (int index = 0; index < text.Length; )
        {
            ulong set = text[index] switch
            {
                '9' => Digits,
                'A' => Letters,
                'X' => Digits | Letters,
                '[' => ParseSet(text, ref index),
                _ => throw new FormatException($"'{text[index]}' is no part of a pattern"),
            };
            index++;
            int minimum = 1;
            int maximum = 1;
            if (index < text.Length && text[index] == '{')
            {
                int end = text.IndexOf('}', index);
                string[] bounds = text[(index + 1)..end].Split(',');
                minimum = int.Parse(bounds[0], System.Globalization.CultureInfo.InvariantCulture);
                maximum = int.Parse(bounds[^1], System.Globalization.CultureInfo.InvariantCulture);
                index = end + 1;
            }

            list.Add((set, minimum, maximum));
        }

        return new IdentifierPattern([.. list]);
    }

    public bool Matches(ReadOnlySpan<char> characters) =>
        characters.Length >= MinimumLength && characters.Length <= MaximumLength && Matches(characters, 0);

    private bool Matches(ReadOnlySpan<char> rest, int part)
    {
        if (part == parts.Length)
        {
            return rest.IsEmpty;
        }

        (ulong set, int minimum, int maximum) = parts[part];
        int count = 0;
        while (count < maximum && count < rest.Length && (set & Bit(rest[count])) != 0)
        {
            count++;
        }

        for (; count >= minimum; count--)
        {
            if (Matches(rest[count..], part + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong ParseSet(string text, ref int index)
    {
        ulong set = 0;
        for (index++; text[index] != ']'; index++)
        {
            char last = text[index];
            if (text[index + 1] == '-')
            {
                last = text[index + 2];
            }

            for (char character = text[index]; character <= last; character++)
            {
                set |= Bit(character);
            }

            index += text[index + 1] == '-' ? 2 : 0;
        }

        return set;
    }

    private static ulong Bit(char character) =>
        char.IsAsciiDigit(character) ? 1UL << (character - '0')
        : char.IsAsciiLetterUpper(character) ? 1UL << (character - 'A' + 10)
        : 0;
}
