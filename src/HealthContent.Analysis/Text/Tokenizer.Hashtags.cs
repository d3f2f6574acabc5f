namespace HealthContent.Analysis.Text;

/// <content>Hashtags with their words, and mentions.</content>
internal ref partial struct Tokenizer
{
    private bool TryReadHashtag()
    {
        int start = position;
        int end = start + 1;
        bool hasLetter = false;
        while (end < text.Length && (text[end] == '_' || IsWordCharacter(end, out _, out _)))
        {
            IsWordCharacter(end, out int length, out _);
            hasLetter |= !char.IsAsciiDigit(text[end]) && text[end] != '_';
            end += length;
        }

        if (!hasLetter)
        {
            return false;
        }

        Add(end - start, TokenKind.Hashtag, TokenFlags.None, false);
        for (position = start + 1; position < end; )
        {
            if (text[position] == '_')
            {
                position++;
                continue;
            }

            int wordEnd = HashtagWordEnd(position, end, out bool number);
            ReadOnlySpan<char> word = text[position..wordEnd];
            TokenFlags flags =
                !char.IsUpper(word[0]) ? TokenFlags.InHashtag
                : IsInCapitals(word) ? TokenFlags.InHashtag | TokenFlags.Capitalized | TokenFlags.AllCapitals
                : TokenFlags.InHashtag | TokenFlags.Capitalized;
            int found = vocabulary.Find(word, out TokenFlags spelling);
            Add(wordEnd - position, number ? TokenKind.Number : TokenKind.Word, flags | spelling, true, found);
        }

        return true;
    }

    // "BreastCancerAwareness", "MRIScan", "COVID19": a word ends before a capital that follows a lower-case letter, before the
    // last capital of a run that goes on in lower case, and between letters and digits.
    private readonly int HashtagWordEnd(int start, int end, out bool number)
    {
        number = char.IsAsciiDigit(text[start]);
        int index = start + 1;
        for (; index < end && text[index] != '_'; index++)
        {
            char before = text[index - 1];
            char character = text[index];
            bool breaks =
                char.IsAsciiDigit(before) != char.IsAsciiDigit(character)
                || (char.IsLower(before) && char.IsUpper(character))
                || (
                    char.IsUpper(before)
                    && char.IsUpper(character)
                    && index + 1 < end
                    && char.IsLower(text[index + 1])
                    && index > start
                );
            if (breaks && !char.IsLowSurrogate(character))
            {
                break;
            }
        }

        return index;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char character in word)
        {
            if (char.IsLetter(character))
            {
                if (!char.IsUpper(character))
                {
                    return false;
                }

                letters++;
            }
        }

        return letters > 1;
    }

    private bool TryReadMention()
    {
        if (position < noMentionBefore)
        {
            return false;
        }

        int end = position + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-' or '@'))
        {
            end++;
        }

        int runEnd = end;
        while (end > position + 1 && text[end - 1] is '.' or '-' or '@')
        {
            end--;
        }

        if (end == position + 1)
        {
            noMentionBefore = runEnd;
            return false;
        }

        Add(end - position, TokenKind.Mention, TokenFlags.None, true, Vocabulary.Unknown);
        return true;
    }
}
