using System.Globalization;

namespace HealthContent.Analysis.Text;

/// <content>Numbers, marks and emoji.</content>
internal ref partial struct Tokenizer
{
    private void ReadNumberLike()
    {
        if (hasAt && TryReadEmail())
        {
            return;
        }

        if (Peek(1) is '\uFE0F' or '\u20E3')
        {
            Add(GraphemeLength(), TokenKind.Emoji, TokenFlags.None, false);
            return;
        }

        int end = NumberEnd(position);
        if (end < text.Length && text[end] == '.' && TryReadUrl(end))
        {
            return;
        }

        Add(end - position, TokenKind.Number, TokenFlags.None, true, vocabulary.Find(text[position..end], out bool _));
    }

    private readonly int NumberEnd(int start)
    {
        int index = start;
        while (index < text.Length)
        {
            char character = text[index];
            if (!(char.IsAsciiDigit(character) || (character >= 0x80 && char.IsNumber(character))))
            {
                bool separator =
                    character is '.' or ',' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]);
                if (!separator)
                {
                    break;
                }
            }

            index++;
        }

        return index;
    }

    private void ReadOther(char character)
    {
        if (character == FormattedPart.Placeholder)
        {
            Add(1, TokenKind.Placeholder, TokenFlags.None, true, Vocabulary.Unknown);
        }
        else if (CharacterFolding.IsIgnorable(character))
        {
            position++;
        }
        else if (IsEmoji(position))
        {
            Add(GraphemeLength(), TokenKind.Emoji, TokenFlags.None, false);
        }
        else if (IsWordCharacter(position, out int length, out _))
        {
            int end = char.IsNumber(character) ? NumberEnd(position) : position;
            if (end > position)
            {
                Add(
                    end - position,
                    TokenKind.Number,
                    TokenFlags.None,
                    true,
                    vocabulary.Find(text[position..end], out bool _)
                );
            }
            else
            {
                AddWord(WordEnd(position, out TokenFlags flags), flags);
            }
        }
        else if (character == '…')
        {
            bool ends = position + 1 >= text.Length || (char.IsWhiteSpace(Peek(1)) && !char.IsLower(Peek(2)));
            Add(1, TokenKind.Punctuation, TokenFlags.None, true);
            sentenceEnded |= ends;
        }
        else
        {
            bool transparent = character switch
            {
                '“'
                or '”'
                or '„'
                or '‟'
                or '‘'
                or '’'
                or '‚'
                or '«'
                or '»'
                or '‹'
                or '›'
                or '「'
                or '」'
                or '『'
                or '』' => true,
                '\u2010' or '\u2011' or '–' => IsWordCharacterBefore() && char.IsLetter(Peek(1)),
                _ => false,
            };
            Add(length, TokenKind.Punctuation, TokenFlags.None, !transparent);
            sentenceEnded |= character is '。' or '！' or '？';
        }
    }

    private readonly bool IsEmoji(int index)
    {
        int codePoint = CharacterFolding.CodePointAt(text, index, out _);
        return codePoint
            is (>= 0x1F1E6 and <= 0x1F1FF)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x1F000 and <= 0x1F0FF)
                or (>= 0x2600 and <= 0x27BF)
                or (>= 0x2B00 and <= 0x2BFF)
                or (>= 0x2190 and <= 0x21FF)
                or (>= 0x2300 and <= 0x23FF)
                or (>= 0x25A0 and <= 0x25FF)
                or 0x3030
                or 0x303D
                or 0x3297
                or 0x3299
                or 0x1F004
                or 0x1F18E
                or (>= 0x1F191 and <= 0x1F19A)
                or (>= 0x1F201 and <= 0x1F251);
    }

    private readonly int GraphemeLength() => Math.Max(1, StringInfo.GetNextTextElementLength(text[position..]));
}
