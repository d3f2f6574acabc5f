using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>Tells acronyms from other words in capitals, and whether a text spells one out.</summary>
internal static class AcronymReader
{
    private const int LongestAcronym = 6;

    // How far from its acronym an expansion stands, in tokens.
    private const int Window = 14;

    /// <summary>The length of what may be an acronym at a token; zero when it is none. The plural s is no part of it.</summary>
    public static int Length(SurfaceText surface, int index)
    {
        Token token = surface.Tokens[index];
        if (
            token.Kind != TokenKind.Word
            || token.Has(TokenFlags.InHashtag)
            || token.Length is < 2 or > LongestAcronym + 2
        )
        {
            return 0;
        }

        ReadOnlySpan<char> word = surface.Slice(token.Span);
        if (KnownAcronyms.IsMixed(word))
        {
            return word.Length;
        }

        word =
            word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
            : word.Length > 3 && word[^1] == 's' ? word[..^1]
            : word;
        return word.Length is >= 2 and <= LongestAcronym && !word.ContainsAnyExceptInRange('A', 'Z') ? word.Length : 0;
    }

    /// <summary>Whether the capitals make an acronym, and not emphasis, a numeral, a place, a degree or part of a name.</summary>
    public static bool IsAcronym(SurfaceText surface, int index, int length)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<char> word = surface.Text.AsSpan(tokens[index].Start, length);
        if (KnownAcronyms.IsMixed(word))
        {
            return true;
        }

        return word.ContainsAnyExcept("IVX")
            && !IsJoined(surface, index)
            && !IsPartOfName(surface, index)
            && !(KnownAcronyms.IsCredential(word) && IsAfterName(surface, index))
            && !(length == 2 && IsPlaceCode(surface, index))
            && !(EnglishWords.TryGet(word, out ReadOnlySpan<char> spelling) && !EnglishWords.IsAcronym(spelling))
            && !IsShouted(surface, index);
    }

    /// <summary>Whether the words stand near: in brackets, before brackets, or anywhere close with the same first letters.</summary>
    public static bool IsSpelledOut(SurfaceText surface, int index, int length)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<char> acronym = surface.Text.AsSpan(tokens[index].Start, length);
        bool isBracketed =
            index > 1 && Is(surface, index - 1, '(') && index + 1 < tokens.Length && Is(surface, index + 1, ')');
        bool isExplained =
            index + 3 < tokens.Length && Is(surface, index + 1, '(') && tokens[index + 2].Kind == TokenKind.Word;
        if (isBracketed || isExplained)
        {
            return true;
        }

        int first = Math.Max(0, index - Window);
        int last = Math.Min(tokens.Length, index + Window);
        for (int start = first; start < last; start++)
        {
            if (start != index && HasInitials(surface, start, last, index, acronym))
            {
                return true;
            }
        }

        return false;
    }

    // Words whose first letters are the acronym's, small words between them left out where they do not fit.
    private static bool HasInitials(SurfaceText surface, int start, int end, int self, ReadOnlySpan<char> acronym)
    {
        int matched = 0;
        for (int index = start; index < end && index != self; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Kind != TokenKind.Word)
            {
                if (!Is(surface, index, '-'))
                {
                    return false;
                }

                continue;
            }

            if (char.ToUpperInvariant(surface.Text[token.Start]) == acronym[matched])
            {
                if (++matched == acronym.Length)
                {
                    return true;
                }
            }
            else if (matched == 0 || !(surface.Slice(token.Span) is "of" or "and" or "the" or "for" or "in" or "to"))
            {
                return false;
            }
        }

        return false;
    }

    // "R&D", "COVID-19", "24/7": a part of something longer.
    private static bool IsJoined(SurfaceText surface, int index)
    {
        ReadOnlySpan<char> text = surface.Text;
        Token token = surface.Tokens[index];
        char before = token.Start > 0 ? text[token.Start - 1] : ' ';
        char after = token.End < text.Length ? text[token.End] : ' ';
        return before is '$' or '&' or '/' or '-' or '_' or '@' or '.'
            || after is '&' or '-' or '_' or '@'
            || char.IsDigit(before)
            || char.IsDigit(after);
    }

    // "UCI Health", "the JAMA Network": capitals beside capitals are a name.
    private static bool IsPartOfName(SurfaceText surface, int index) =>
        IsNameWord(surface, index - 1, isBefore: true) || IsNameWord(surface, index + 1, isBefore: false);

    private static bool IsNameWord(SurfaceText surface, int index, bool isBefore)
    {
        if (index < 0 || index >= surface.Tokens.Length)
        {
            return false;
        }

        Token token = surface.Tokens[index];
        // A capital that a sentence begins with is no name.
        return token.Kind is TokenKind.Mention
            || (
                token.Kind == TokenKind.Word
                && token.Has(TokenFlags.Capitalized)
                && !token.Has(TokenFlags.AllCapitals)
                && token.Length > 1
                && !token.Has(TokenFlags.SentenceStart)
                && (isBefore || !token.Has(TokenFlags.InHashtag))
            );
    }

    // "Austin, TX", "two in AZ": codes of states and countries stand in such places.
    private static bool IsPlaceCode(SurfaceText surface, int index) =>
        index > 1 && (Is(surface, index - 1, ',') || surface.Slice(surface.Tokens[index - 1].Span) is "in");

    // "Ana Lopez, RN", "Ana Lopez, RN, MSN".
    private static bool IsAfterName(SurfaceText surface, int index)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int before = index - 1;
        while (before >= 0 && (Is(surface, before, ',') || Is(surface, before, '(')))
        {
            before--;
        }

        return before >= 0 && tokens[before].Kind == TokenKind.Word && tokens[before].Has(TokenFlags.Capitalized);
    }

    // Where much stands in capitals they are a way of shouting.
    private static bool IsShouted(SurfaceText surface, int index)
    {
        Sentence sentence = surface.Sentences[surface.SentenceAt(surface.Tokens[index].Start)];
        int words = 0;
        int loud = 0;
        foreach (Token token in surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
        {
            if (token.Kind == TokenKind.Word && token.Length > 1 && !token.Has(TokenFlags.InHashtag))
            {
                words++;
                loud += token.Has(TokenFlags.AllCapitals) ? 1 : 0;
            }
        }

        return loud >= 3 && loud * 2 >= words;
    }

    private static bool Is(SurfaceText surface, int index, char mark) =>
        index >= 0
        && index < surface.Tokens.Length
        && surface.Tokens[index].Length == 1
        && surface.Text[surface.Tokens[index].Start] == mark;
}
