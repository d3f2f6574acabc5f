using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Which texts of a document slip past a reader: alternatives of images, file names, hashtags and captions.</summary>
internal static class HiddenText
{
    // A draft in plain text says what goes into the fields that nobody sees: "Alt text: …", "[image: …]".
    private static readonly string[] Labels =
    [
        "alt text",
        "alt-text",
        "alttext",
        "alt:",
        "[alt",
        "[image",
        "image:",
        "image description",
        "[caption",
        "caption track",
        "captions:",
        "subtitle",
        "[subtitle",
        "[file",
        "file name",
        "filename",
        "file:",
    ];

    /// <summary>Whether a stretch stands on such a surface, in a sentence that is said to be such a text, or inside a hashtag.</summary>
    public static bool Holds(SurfaceContext context, TextSpan span) =>
        IsHidden(context.Surface.Kind) || IsLabelled(context.Surface, span) || IsInHashtag(context.Surface, span);

    /// <summary>Whether the sentence of a stretch starts with the label of such a text.</summary>
    public static bool IsLabelled(SurfaceText surface, TextSpan span)
    {
        ReadOnlySpan<char> sentence = surface.Slice(surface.Sentences[surface.SentenceAt(span.Start)].Span);
        foreach (string label in Labels)
        {
            if (sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a surface is such a text.</summary>
    public static bool IsHidden(SurfaceKind kind) =>
        kind is SurfaceKind.AltText or SurfaceKind.FileName or SurfaceKind.Hashtags or SurfaceKind.Caption;

    /// <summary>Whether a stretch starts inside a hashtag.</summary>
    public static bool IsInHashtag(SurfaceText surface, TextSpan span) =>
        span.Length > 0 && HashtagOf(surface, span).Length > 0;

    /// <summary>The hashtag that holds a stretch, with its mark; empty when there is none.</summary>
    public static TextSpan HashtagOf(SurfaceText surface, TextSpan span)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // The words of a hashtag follow it.
        for (int index = low - 1; index >= 0; index--)
        {
            if (tokens[index].Kind == TokenKind.Hashtag)
            {
                return tokens[index].Span.Contains(span) ? tokens[index].Span : default;
            }

            if (!tokens[index].Has(TokenFlags.InHashtag))
            {
                break;
            }
        }

        return default;
    }

    /// <summary>The hashtag that holds a stretch with the space before it: what goes when it is taken out.</summary>
    public static TextSpan RemovalOf(SurfaceText surface, TextSpan span)
    {
        TextSpan hashtag = HashtagOf(surface, span);
        return hashtag.Start > 0 && surface.Text[hashtag.Start - 1] == ' '
            ? TextSpan.FromBounds(hashtag.Start - 1, hashtag.End)
            : hashtag;
    }
}
