using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Digits with the marks that people put between the parts of a telephone number.</summary>
internal ref struct PhoneDigits
{
    public const int Capacity = 24;

    private Digits digits;

    public int Count { get; private set; }

    /// <summary>Where the digits were read from and to, with a plus sign and opening parenthesis before them.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>Before which digits a mark stands.</summary>
    public uint Groups { get; private set; }

    public bool HasPlus { get; private set; }

    /// <summary>Whether a slash or an underscore stands between digits.</summary>
    public bool HasSlash { get; private set; }

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<char> Characters => ((ReadOnlySpan<char>)digits)[..Count];

    public static PhoneDigits Read(ReadOnlySpan<char> text, int start)
    {
        var phone = new PhoneDigits();
        int first = start;
        while (first > 0 && text[first - 1] is '(' or '（' or '+' or '＋')
        {
            first--;
            phone.HasPlus |= text[first] is '+' or '＋';
        }

        int end = start;
        bool mark = false;
        int marks = 0;
        for (int index = start; index < text.Length; index++)
        {
            char character = text[index];
            if (DigitAt(text, index, out int length) is var digit and >= 0)
            {
                if (phone.Count == Capacity)
                {
                    phone.Count = 0;
                    return phone;
                }

                phone.Groups |= mark && phone.Count > 0 ? 1u << phone.Count : 0;
                phone.digits[phone.Count++] = (char)('0' + digit);
                index += length - 1;
                end = index + 1;
                mark = false;
                marks = 0;
            }
            else if (IsMark(character))
            {
                phone.HasSlash |= character is '/' or '／' && index + 1 < text.Length && char.IsDigit(text[index + 1]);
                mark = true;
                // ") " and " (" are marks; "1 - 2" and a full stop before a space are not.
                if (++marks > 2 || (character == '.' && index + 1 < text.Length && !char.IsDigit(text[index + 1])))
                {
                    break;
                }
            }
            else if (!CharacterFolding.IsIgnorable(character))
            {
                break;
            }
        }

        phone.Span = TextSpan.FromBounds(first, end);
        return phone;
    }

    /// <summary>Adds a digit that is written as a word, as a group of its own.</summary>
    public void Append(char digit, int start, int end)
    {
        if (Count == Capacity)
        {
            return;
        }

        Groups |= Count > 0 ? 1u << Count : 0;
        Span = TextSpan.FromBounds(Count == 0 ? start : Span.Start, end);
        digits[Count++] = digit;
    }

    // Digits of any script, those beyond the basic plane too.
    private static int DigitAt(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        char character = text[index];
        if (char.IsAsciiDigit(character))
        {
            return character - '0';
        }

        if (
            character < 0x80
            || System.Text.Rune.DecodeFromUtf16(text[index..], out System.Text.Rune rune, out length)
                != System.Buffers.OperationStatus.Done
            || !System.Text.Rune.IsDigit(rune)
        )
        {
            length = 1;
            return -1;
        }

        return (int)System.Text.Rune.GetNumericValue(rune);
    }

    private static bool IsMark(char character) =>
        character
            is ' '
                or '\u00A0'
                or '\u3000'
                or '-'
                or '－'
                or '.'
                or '．'
                or '('
                or ')'
                or '（'
                or '）'
                or '/'
                or '／'
                or '\u2010'
                or '\u2011'
                or '–';

    [System.Runtime.CompilerServices.InlineArray(Capacity)]
    private struct Digits
    {
        private char first;
    }
}
