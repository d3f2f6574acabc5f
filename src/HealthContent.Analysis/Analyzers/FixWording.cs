using System.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Fits a replacement into its sentence: capitals, articles and possessives as they are there.</summary>
internal static class FixWording
{
    /// <summary>Whether a stretch holds words of a hashtag, which is one word and takes no phrase.</summary>
    public static bool HoldsHashtag(SurfaceText surface, TextSpan span)
    {
        for (int index = surface.TokenAt(span.Start); index < surface.Tokens.Length; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Start >= span.End)
            {
                break;
            }

            if (token.Has(TokenFlags.InHashtag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretch to replace, which may take in an article before it, and the text to put there.</summary>
    public static (TextSpan Span, string Wording) Fit(SurfaceText surface, TextSpan span, StringBuilder replacement)
    {
        ReadOnlySpan<char> matched = surface.Slice(span);
        int first = surface.TokenAt(span.Start);
        Token word = surface.Tokens[first];
        bool hasCapital = char.IsUpper(matched[0]) && !IsCapitalOfTheWord(surface, first, word);
        if (hasCapital && replacement.Length > 0 && char.IsLower(replacement[0]))
        {
            replacement[0] = char.ToUpperInvariant(replacement[0]);
        }

        int end = AddPossessive(surface, span, replacement);
        IndefiniteArticles.Agree(replacement);
        string wording = replacement.ToString();
        TextSpan extended = TextSpan.FromBounds(span.Start, end);
        if (ArticleBefore(surface, first) is { } article && IndefiniteArticles.For(wording) is { } right)
        {
            ReadOnlySpan<char> written = surface.Slice(article.Span);
            if (!written.Equals(right, StringComparison.OrdinalIgnoreCase))
            {
                string adapted = char.IsUpper(written[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
                string between = surface.Text[article.End..span.Start];
                extended = TextSpan.FromBounds(article.Start, end);
                wording = adapted + between + wording;
            }
        }

        return (extended, IsInCapitals(surface, first) ? wording.ToUpperInvariant() : wording);
    }

    // "I", "HIV", "Christian": in the middle of running text a capital belongs to the word, not to the place.
    private static bool IsCapitalOfTheWord(SurfaceText surface, int index, Token word)
    {
        if (index == 0 || word.Has(TokenFlags.SentenceStart))
        {
            return false;
        }

        bool isPronoun =
            surface.Text[word.Start] == 'I' && (word.Length == 1 || !char.IsLetter(surface.Text[word.Start + 1]));
        if (isPronoun)
        {
            return true;
        }

        if (surface.Tokens[index - 1].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        int sentence = surface.SentenceAt(word.Start);
        return word.Has(TokenFlags.AllCapitals)
            || (sentence >= 0 && HeadlineCase.IsRunningText(surface, surface.Sentences[sentence]));
    }

    // "A diabetic's diet"; "addicts' families", where the apostrophe stands behind the word that the phrase saw.
    private static int AddPossessive(SurfaceText surface, TextSpan span, StringBuilder replacement)
    {
        ReadOnlySpan<char> matched = surface.Slice(span);
        if (replacement.Length < 2)
        {
            return span.End;
        }

        bool endsInS = replacement[^1] is 's' or 'S';
        if (
            matched.Length > 2
            && (matched.EndsWith("'s", StringComparison.Ordinal) || matched.EndsWith("’s", StringComparison.Ordinal))
        )
        {
            if (replacement[^2] is not ('\'' or '’'))
            {
                replacement.Append(matched[^2]);
                replacement.Append(endsInS ? "" : "s");
            }

            return span.End;
        }

        string text = surface.Text;
        bool isPluralPossessive =
            matched[^1] is 's' or 'S'
            && span.End + 2 < text.Length
            && text[span.End] is '\'' or '’'
            && char.IsWhiteSpace(text[span.End + 1])
            && char.IsLetter(text[span.End + 2]);
        if (!isPluralPossessive || endsInS)
        {
            return span.End;
        }

        replacement.Append(text[span.End]).Append('s');
        return span.End + 1;
    }

    private static Token? ArticleBefore(SurfaceText surface, int first)
    {
        if (first == 0 || surface.Tokens[first].Has(TokenFlags.SentenceStart))
        {
            return null;
        }

        Token before = surface.Tokens[first - 1];
        return surface.Slice(before.Span) is "a" or "an" or "A" or "An" ? before : null;
    }

    // A sentence in capitals stays one.
    private static bool IsInCapitals(SurfaceText surface, int token)
    {
        int index = surface.SentenceAt(surface.Tokens[token].Start);
        if (index < 0)
        {
            return false;
        }

        int words = 0;
        Sentence sentence = surface.Sentences[index];
        for (int each = sentence.FirstToken; each < sentence.EndToken; each++)
        {
            Token word = surface.Tokens[each];
            if (word.Kind == TokenKind.Word && word.Length > 1)
            {
                if (!word.Has(TokenFlags.AllCapitals))
                {
                    return false;
                }

                words++;
            }
        }

        return words > 1;
    }
}
