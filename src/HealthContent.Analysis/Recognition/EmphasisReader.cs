using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Tells whether a sentence is said loudly.</summary>
internal static class EmphasisReader
{
    private const int FewestMarks = 2;

    // "US", "IT", "WHO" are names of things as well.
    private const int ShortestWord = 4;

    /// <summary>Whether marks stand in a row, or common words in capitals, which are no acronyms.</summary>
    public static bool IsEmphatic(SurfaceText surface, Sentence sentence)
    {
        int marks = 0;
        ReadOnlySpan<char> shouted = default;
        foreach (Token token in surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
        {
            bool isMark = token.Kind == TokenKind.Punctuation && surface.Text[token.Start] is '!' or '?';
            marks = isMark ? marks + 1 : 0;
            if (marks >= FewestMarks)
            {
                return true;
            }

            if (IsShouted(surface, token))
            {
                // One word in capitals, however often, may be a name or a label.
                ReadOnlySpan<char> word = surface.Slice(token.Span);
                if (!shouted.IsEmpty && !shouted.SequenceEqual(word))
                {
                    return true;
                }

                shouted = word;
            }
        }

        return false;
    }

    private static bool IsShouted(SurfaceText surface, Token token) =>
        token.Kind == TokenKind.Word
        && token.Length >= ShortestWord
        && token.Has(TokenFlags.AllCapitals)
        && !token.Has(TokenFlags.InHashtag)
        && EnglishWords.TryGet(surface.Slice(token.Span), out ReadOnlySpan<char> spelling)
        && !EnglishWords.IsAcronym(spelling);
}
