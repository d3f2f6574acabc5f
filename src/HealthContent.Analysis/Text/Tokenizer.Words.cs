using System.Globalization;

namespace HealthContent.Analysis.Text;

/// <content>Words.</content>
internal ref partial struct Tokenizer
{
    private void ReadWordLike()
    {
        if (hasAt && TryReadEmail())
        {
            return;
        }

        if (TryReadPlainWord())
        {
            return;
        }

        int end = WordEnd(position, out TokenFlags flags);
        if (end < text.Length && text[end] is ':' or '.' && TryReadUrl(end))
        {
            return;
        }

        AddWord(end, flags);
    }

    // Most words are ASCII letters with nothing behind them that may belong to them: their length, case and hash take one look.
    private bool TryReadPlainWord()
    {
        uint hash = Vocabulary.HashBasis;
        int upper = 0;
        int end = position;
        while (end < text.Length)
        {
            uint letter = (uint)text[end] | 0x20;
            if (letter - 'a' > 'z' - 'a')
            {
                break;
            }

            upper += text[end] < 'a' ? 1 : 0;
            hash = Vocabulary.HashOf(hash, letter);
            end++;
        }

        if (end < text.Length && !IsAfterWord(text[end]))
        {
            return false;
        }

        ReadOnlySpan<char> word = text[position..end];
        int found = vocabulary.FindLetters(word, hash);
        TokenFlags flags = found >= 0 ? TokenFlags.Verbatim : TokenFlags.None;
        flags |= char.IsAsciiLetterUpper(word[0]) ? TokenFlags.Capitalized : TokenFlags.None;
        flags |= upper >= 2 && upper == word.Length ? TokenFlags.AllCapitals : TokenFlags.None;
        Add(word.Length, TokenKind.Word, flags, true, found);
        return true;
    }

    private static bool IsAfterWord(char character) =>
        character is ' ' or ',' or ';' or ')' or '?' or '-' or '"' or '/' or '\n' or '\r';

    private void AddWord(int end, TokenFlags flags)
    {
        ReadOnlySpan<char> word = text[position..end];
        int found = vocabulary.Find(word, out TokenFlags spelling);
        if (found < 0 && word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’')
        {
            found = vocabulary.Find(word[..^2], out spelling);
            flags |= TokenFlags.Possessive;
            spelling &= ~TokenFlags.Verbatim;
        }

        if (
            end < text.Length
            && text[end] is '*' or '@' or '$' or '!'
            && (found < 0 || GoesOnMasked(end + 1))
            && TryReadDisguisedWord()
        )
        {
            return;
        }

        Add(end - position, TokenKind.Word, flags | spelling, true, found);
    }

    // The letters before the mask may be a word themselves: "a$$".
    private readonly bool GoesOnMasked(int index) =>
        index < text.Length && (char.IsAsciiLetter(text[index]) || text[index] is '*' or '$');

    // Letters, marks, digits after the first letter, inner apostrophes, and invisible characters between them.
    private int WordEnd(int start, out TokenFlags flags)
    {
        int index = start;
        int upper = 0;
        int letters = 0;
        flags = char.IsUpper(text[start]) ? TokenFlags.Capitalized : TokenFlags.None;
        while (index < text.Length)
        {
            char character = text[index];
            if (char.IsAsciiLetterLower(character))
            {
                letters++;
            }
            else if (char.IsAsciiLetterUpper(character))
            {
                letters++;
                upper++;
            }
            else if (character is '\'' or '’')
            {
                if (index == start || index + 1 >= text.Length || !char.IsLetter(text[index + 1]))
                {
                    break;
                }
            }
            else if (character < 0x80)
            {
                if (!char.IsAsciiDigit(character))
                {
                    break;
                }
            }
            else if (CharacterFolding.IsIgnorable(character))
            {
                if (!IsWordAfterIgnorables(index))
                {
                    break;
                }
            }
            else if (IsWordCharacter(index, out int length, out bool isUpper))
            {
                letters++;
                upper += isUpper ? 1 : 0;
                index += length;
                continue;
            }
            else
            {
                break;
            }

            index++;
        }

        if (upper >= 2 && upper == letters)
        {
            flags |= TokenFlags.AllCapitals;
        }

        return index;
    }

    private bool IsWordAfterIgnorables(int index)
    {
        // Every character of a run asks; the run is looked at once.
        int start = index;
        if (index >= ignorablesStart && index < ignorablesEnd)
        {
            index = ignorablesEnd;
        }

        // A zero-width joiner inside a word is invisible; a zero-width space between two words is a break only in scripts
        // that we do not split, so it never ends a Latin word either.
        while (index < text.Length && CharacterFolding.IsIgnorable(text[index]))
        {
            index++;
        }

        (ignorablesStart, ignorablesEnd) = (start, index);
        return index < text.Length && IsWordCharacter(index, out _, out _);
    }

    private readonly bool IsWordCharacter(int index, out int length, out bool isUpper)
    {
        int codePoint = CharacterFolding.CodePointAt(text, index, out length);
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        isUpper = category is UnicodeCategory.UppercaseLetter;
        return category
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
            || IsEnclosedLetter(codePoint);
    }

    // Circled, squared and regional letters are symbols to Unicode and letters to a reader; two regional letters are a flag.
    private static bool IsEnclosedLetter(int codePoint) =>
        codePoint
            is (>= 0x24B6 and <= 0x24E9)
                or (>= 0x1F130 and <= 0x1F149)
                or (>= 0x1F150 and <= 0x1F169)
                or (>= 0x1F170 and <= 0x1F189);

    // A word with masking characters in it, such as "sh*t" or "a$$", is one token if the vocabulary knows what it stands for.
    private bool TryReadDisguisedWord()
    {
        int index = position;
        int lastLetter = position;
        while (index < text.Length && index - position < 32)
        {
            char character = text[index];
            if (char.IsAsciiLetterOrDigit(character))
            {
                lastLetter = index;
            }
            else if (character is not ('*' or '@' or '$' or '!' or '|'))
            {
                break;
            }

            index++;
        }

        // "f***" keeps its asterisks, "great!" does not keep its exclamation mark.
        foreach (int end in (ReadOnlySpan<int>)[index, lastLetter + 1])
        {
            int word = vocabulary.Find(text[position..end], out bool disguised);
            if (word >= 0 && disguised)
            {
                Add(end - position, TokenKind.Word, TokenFlags.Disguised, true, word);
                return true;
            }
        }

        return false;
    }
}
