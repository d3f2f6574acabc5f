using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>
/// A sentence that says when an article was published or reviewed and who wrote it, however long it is: "First published 5 May 2026,
/// reviewed on 28 April 2026 by Dr Ana Lopez, family physician."
/// </summary>
internal static class Dateline
{
    // Longer ones tell something else as well.
    private const int LongestSentence = 40;

    private static readonly string[] Qualifiers =
    [
        "first",
        "last",
        "originally",
        "initially",
        "medically",
        "clinically",
        "fact",
        "this",
        "page",
        "article",
        "leaflet",
        "was",
        "date",
    ];

    private static readonly string[] PublishedWords = ["published", "posted", "issued", "released", "publication"];

    private static readonly string[] ReviewedWords = ["reviewed", "updated", "checked", "revised", "review", "update"];

    private static readonly string[] WrittenWords =
    [
        "written",
        "compiled",
        "authored",
        "prepared",
        "edited",
        "by",
        "author",
    ];

    /// <summary>Adds what a sentence says; nothing when it is no such line.</summary>
    public static void Read(
        SurfaceFacts facts,
        Sentence sentence,
        ref bool isPublished,
        ref bool isReviewed,
        ref bool hasAuthor
    )
    {
        SurfaceText surface = facts.Surface;
        ReadOnlySpan<Token> tokens = surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount);
        if (tokens.Length > LongestSentence || !Starts(surface, tokens))
        {
            return;
        }

        bool published = false;
        bool reviewed = false;
        for (int index = 0; index < tokens.Length; index++)
        {
            ReadOnlySpan<char> word = surface.Slice(tokens[index].Span);
            if (word.IsOneOf(PublishedWords))
            {
                (published, reviewed) = (true, false);
            }
            else if (word.IsOneOf(ReviewedWords))
            {
                (published, reviewed) = (false, true);
            }
            else if (StartsDate(facts, sentence, tokens[index]))
            {
                isPublished |= published;
                isReviewed |= reviewed;
            }
            else if (!reviewed && word is "by" or "By" && index + 1 < tokens.Length)
            {
                // Who reviewed it did not write it.
                hasAuthor |=
                    tokens[index + 1].Has(TokenFlags.Capitalized) && !StartsDate(facts, sentence, tokens[index + 1]);
            }
        }
    }

    private static bool Starts(SurfaceText surface, ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> word = surface.Slice(token.Span);
            if (word.IsOneOf(PublishedWords) || word.IsOneOf(ReviewedWords) || word.IsOneOf(WrittenWords))
            {
                return true;
            }

            if (!word.IsOneOf(Qualifiers))
            {
                return false;
            }
        }

        return false;
    }

    private static bool StartsDate(SurfaceFacts facts, Sentence sentence, Token token)
    {
        foreach (RecognizedEntity entity in facts.EntitiesIn(sentence.Span))
        {
            if (entity.Kind == EntityKind.Date && entity.Span.Start == token.Start)
            {
                return true;
            }
        }

        return false;
    }
}
