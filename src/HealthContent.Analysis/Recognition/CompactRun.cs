using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Letters and digits from a place on, without what stands between them: <c>2341 2341 2346</c>, <c>2341-2341-2346</c>, full-width
/// digits, look-alike letters of other alphabets and digits with invisible characters between them all read the same.
/// </summary>
internal ref struct CompactRun
{
    /// <summary>Longer than any number that is looked for; what follows only matters for where a number ends.</summary>
    public const int Capacity = 48;

    // No number has a group of so many letters behind a space, and nearly all words that follow a number are as long.
    private const int PlainWord = 5;

    private const int DashWithSpaces = 3;

    private Buffer<char> characters;
    private Buffer<char> separators;
    private Buffer<int> starts;
    private Buffer<int> ends;

    /// <summary>The number of characters that were read.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the run was longer than its capacity.</summary>
    public bool IsCut { get; private set; }

    /// <summary>After how many characters a number may end, one bit each.</summary>
    public ulong Ends { get; private set; }

    /// <summary>The characters: ASCII digits and upper-case ASCII letters.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<char> Characters => ((ReadOnlySpan<char>)characters)[..Length];

    /// <summary>What stands before a character: a separator, or NUL when nothing does.</summary>
    public readonly char SeparatorBefore(int index) => separators[index];

    /// <summary>Where the first character stands in the text.</summary>
    public readonly int Start => starts[0];

    public readonly TextSpan Span(int length) => TextSpan.FromBounds(starts[0], ends[length - 1]);

    public static CompactRun Read(ReadOnlySpan<char> text, int start)
    {
        var run = new CompactRun();
        Span<char> folded = stackalloc char[CharacterFolding.MaxExpansion];
        char separator = '\0';
        for (int index = start; index < text.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(text, index, out int length);
            char character = Compact(codePoint, folded);
            if (character != '\0')
            {
                if (run.Length == Capacity)
                {
                    run.IsCut = true;
                    break;
                }

                run.Append(character, separator, index, index + length);
                separator = '\0';
                index += length;
            }
            else if (length == 1 && CharacterFolding.IsIgnorable(text[index]))
            {
                index++;
            }
            else if (
                separator == '\0'
                && run.Length > 0
                && SeparatorLength(text, index, out separator) is > 0 and int skip
            )
            {
                // "66180021 - spot the diagnosis": behind a dash between spaces a sentence goes on.
                if (
                    (separator == ' ' && IsPlainWord(text, index + skip))
                    || (skip == DashWithSpaces && StartsSmallWord(text, index + skip))
                )
                {
                    break;
                }

                index += skip;
            }
            else
            {
                break;
            }
        }

        run.FindEnds();
        return run;
    }

    private static bool StartsSmallWord(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length
        && char.IsAsciiLetter(text[start])
        && (char.IsAsciiLetterLower(text[start]) || char.IsAsciiLetterLower(text[start + 1]));

    private static bool IsPlainWord(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end - start >= PlainWord && (end == text.Length || !char.IsAsciiDigit(text[end]));
    }

    /// <summary>Finds <see cref="Ends"/>, once all characters were added.</summary>
    public void FindEnds()
    {
        for (int length = 1; length <= Length; length++)
        {
            Ends |= EndsAt(length) ? 1UL << length : 0;
        }
    }

    // A number ends where nothing that belongs to it follows.
    private readonly bool EndsAt(int length)
    {
        if (length == Length)
        {
            return !IsCut;
        }

        char separator = separators[length];
        if (separator != ' ')
        {
            return separator is '.' or '/' && char.IsAsciiLetter(characters[length]);
        }

        if (char.IsAsciiLetter(characters[length]))
        {
            return true;
        }

        // "943 476 5919 2": the digits that follow belong to the same number, unless its own groups are joined otherwise.
        for (int index = 1; index < length; index++)
        {
            if (separators[index] == ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a character.</summary>
    /// <param name="character">An ASCII digit or upper-case ASCII letter.</param>
    /// <param name="separator">What stands before it; NUL when nothing does.</param>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="end">Where it ends.</param>
    public void Append(char character, char separator, int start, int end)
    {
        characters[Length] = character;
        separators[Length] = separator;
        starts[Length] = start;
        ends[Length] = end;
        Length++;
    }

    /// <summary>Before which of the first characters a separator stands, one bit each.</summary>
    public readonly ulong Separators(int length)
    {
        ulong found = 0;
        for (int index = 1; index < length; index++)
        {
            found |= separators[index] == '\0' ? 0 : 1UL << index;
        }

        return found;
    }

    public readonly bool HasSpace(int length)
    {
        for (int index = 1; index < length; index++)
        {
            if (separators[index] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static char Compact(int codePoint, Span<char> folded)
    {
        if (codePoint < 0x80)
        {
            char character = (char)codePoint;
            return char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '\0';
        }

        // A lone surrogate folds to itself and is no letter.
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            return '\0';
        }

        if (System.Text.Rune.IsDigit(new System.Text.Rune(codePoint)))
        {
            return (char)('0' + (int)System.Text.Rune.GetNumericValue(new System.Text.Rune(codePoint)));
        }

        if (CharacterFolding.Fold(codePoint, folded) != 1)
        {
            return '\0';
        }

        char letter = CharacterFolding.LookAlike(folded[0]);
        return char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '\0';
    }

    // One separator, or a dash between spaces; a full stop before a space ends a sentence, not a group.
    private static int SeparatorLength(ReadOnlySpan<char> text, int index, out char separator)
    {
        separator = Separator(text[index]);
        if (separator == '\0')
        {
            return 0;
        }

        int end = index + 1;
        if (separator == ' ' && end < text.Length && Separator(text[end]) == '-')
        {
            separator = '-';
            end++;
        }

        if (separator == '-' && end < text.Length && Separator(text[end]) == ' ')
        {
            end++;
        }

        return end - index;
    }

    private static char Separator(char character) =>
        character switch
        {
            ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u3000' or '\t' => ' ',
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '－' or '﹣' or '−' => '-',
            '.' or '·' or '．' => '.',
            '/' or '／' => '/',
            '_' => '_',
            _ => '\0',
        };

    [System.Runtime.CompilerServices.InlineArray(Capacity)]
    private struct Buffer<T>
    {
        private T first;
    }
}
