namespace HealthContent.Analysis.Matching;

/// <content>Reading characters and words, and the place of an error.</content>
internal ref partial struct PhraseParser
{
    private bool LooksAt(string word)
    {
        SkipSpace();
        return text[position..].StartsWith(word, StringComparison.Ordinal)
            && (position + word.Length == text.Length || char.IsWhiteSpace(text[position + word.Length]));
    }

    private bool AcceptWord(string word)
    {
        if (!LooksAt(word))
        {
            return false;
        }

        position += word.Length;
        return true;
    }

    private bool AcceptWords(string first, string second)
    {
        int before = position;
        SkipSpace();
        if (AcceptWord(first))
        {
            SkipSpace();
            if (text[position..].StartsWith(second, StringComparison.Ordinal))
            {
                position += second.Length;
                return true;
            }
        }

        position = before;
        return false;
    }

    private bool Accept(char character)
    {
        if (AtEnd || Current != character)
        {
            return false;
        }

        position++;
        return true;
    }

    private void Expect(char character)
    {
        if (!Accept(character))
        {
            throw Error($"'{character}' was expected");
        }
    }

    private void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }

    private static bool IsWordCharacter(char character) =>
        !char.IsWhiteSpace(character)
        && character is not ('|' or '(' or ')' or '<' or '>' or '{' or '}' or '?' or '"' or '~' or '^' or '$' or ',');

    private readonly PhraseSyntaxException Error(string reason)
    {
        (int line, int column) = Place(Math.Min(position, text.Length));
        return new PhraseSyntaxException(reason, file, line, column);
    }

    private readonly (int Line, int Column) Place(int index)
    {
        int line = firstLine;
        int column = firstColumn;
        foreach (char character in text[..index])
        {
            if (character == '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return (line, column);
    }
}
