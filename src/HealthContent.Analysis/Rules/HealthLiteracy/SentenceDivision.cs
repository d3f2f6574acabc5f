using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>Divides a sentence where a second one starts in it: "…, and you …", "…; it …".</summary>
internal static class SentenceDivision
{
    /// <summary>The division that leaves both halves within a limit; null when there is none.</summary>
    public static ProposedFix? Propose(SurfaceText surface, ReadOnlySpan<Token> tokens, int limit)
    {
        for (int index = 1; index < tokens.Length - 2; index++)
        {
            if (
                FindSecond(surface, tokens, index) is not (> 0 and var second)
                || SentenceLength.Of(surface, tokens[..index]) > limit
                || SentenceLength.Of(surface, tokens[second..]) > limit
            )
            {
                continue;
            }

            Token word = tokens[second];
            string start = surface.Slice(word.Span).ToString();
            return new ProposedFix(
                "make two sentences",
                TextSpan.FromBounds(tokens[index].Start, word.End),
                $". {char.ToUpperInvariant(start[0])}{start[1..]}"
            );
        }

        return null;
    }

    // Where the second sentence starts; "but" and "so" stay, "and" goes.
    private static int FindSecond(SurfaceText surface, ReadOnlySpan<Token> tokens, int index)
    {
        if (tokens[index].Kind != TokenKind.Punctuation)
        {
            return 0;
        }

        char mark = surface.Text[tokens[index].Start];
        ReadOnlySpan<char> next = surface.Slice(tokens[index + 1].Span);
        return mark == ';' && IsSubject(next) ? index + 1
            : mark != ',' || !IsSubject(surface.Slice(tokens[index + 2].Span)) ? 0
            : next is "and" ? index + 2
            : next is "but" or "so" ? index + 1
            : 0;
    }

    private static bool IsSubject(ReadOnlySpan<char> word) =>
        word is "you" or "we" or "it" or "they" or "he" or "she" or "there" or "this" or "these" or "your" or "our";
}
