using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Where the text of a fix goes that changes more than the words of a finding.</summary>
internal static class SentenceFix
{
    /// <summary>The sentences that a stretch lies in, without what stands before their first word.</summary>
    public static TextSpan SentencesOf(SurfaceText surface, TextSpan span)
    {
        Sentence first = surface.Sentences[surface.SentenceAt(span.Start)];
        Sentence last = surface.Sentences[surface.SentenceAt(span.End - 1)];
        foreach (Token token in surface.Tokens.Slice(first.FirstToken, first.TokenCount))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number || token.Start >= span.Start)
            {
                return TextSpan.FromBounds(token.Start, last.Span.End);
            }
        }

        return TextSpan.FromBounds(span.Start, last.Span.End);
    }

    /// <summary>The sentences that a stretch lies in with the white space that parts them from the rest.</summary>
    /// <returns>Null when no other words would be left.</returns>
    public static TextSpan? LeaveOut(SurfaceText surface, TextSpan span)
    {
        TextSpan sentences = SentencesOf(surface, span);
        if (!HasWordsOutside(surface, sentences))
        {
            return null;
        }

        string text = surface.Text;
        int end = sentences.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        int start = sentences.Start;
        while (end == text.Length && start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where a sentence is added to a text, and what parts it from the last one.</summary>
    public static (int Position, string Joint) EndOf(SurfaceText surface)
    {
        Token last = surface.Tokens[^1];
        return (last.End, last.Kind is TokenKind.Word or TokenKind.Number ? ". " : " ");
    }

    private static bool HasWordsOutside(SurfaceText surface, TextSpan span)
    {
        foreach (Token token in surface.Tokens)
        {
            if (
                token.Kind == TokenKind.Word
                && !token.Has(TokenFlags.InHashtag)
                && (token.End <= span.Start || token.Start >= span.End)
            )
            {
                return true;
            }
        }

        return false;
    }
}
