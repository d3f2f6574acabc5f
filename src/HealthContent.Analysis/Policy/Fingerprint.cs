using System.Security.Cryptography;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Policy;

/// <summary>
/// The keyed fingerprint of a finding: HMAC-SHA256 of the rule and the folded words around the place. It moves with the text
/// and, without the key, tells nothing of it.
/// </summary>
internal static class Fingerprint
{
    /// <summary>How many words on each side belong to the neighbourhood, within the paragraph.</summary>
    public const int WordsAround = 3;

    private const char Separator = '\u001F';

    public static string Compute(ReadOnlySpan<byte> key, ContentDocument document, ContentDiagnostic diagnostic)
    {
        var text = new StringBuilder(diagnostic.Rule.Id).Append(Separator);
        ContentSurface? surface = diagnostic.Span.IsEmpty ? null : Find(document, diagnostic);
        if (surface is { } found)
        {
            AppendNeighbourhood(text, found, diagnostic.Span);
        }
        else
        {
            AppendDocument(text, document, diagnostic);
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The surface that a finding lies in, or null when the document does not have it.</summary>
    public static ContentSurface? Find(ContentDocument document, ContentDiagnostic diagnostic)
    {
        foreach (ContentSurface surface in document.Surfaces)
        {
            if (
                string.Equals(surface.Path, diagnostic.SurfacePath, StringComparison.Ordinal)
                && diagnostic.Span.End <= surface.Text.Length
            )
            {
                return surface;
            }
        }

        return null;
    }

    private static void AppendNeighbourhood(StringBuilder text, in ContentSurface surface, TextSpan span)
    {
        var words = FoldedWords.Read(surface.Text, surface.Format, span);
        (int first, int end) = words.Touching(span);
        int paragraph =
            first < words.Count ? words.ParagraphOf(first)
            : words.Count == 0 ? 0
            : words.ParagraphOf(words.Count - 1);
        for (int index = Math.Max(0, first - WordsAround); index < first; index++)
        {
            text.Append(words.ParagraphOf(index) == paragraph ? words[index] : "").Append(Separator);
        }

        text.Append(Separator);
        for (int index = first; index < end; index++)
        {
            text.Append(words[index]).Append(Separator);
        }

        if (first == end)
        {
            // Signs only, for example a row of emoji.
            text.Append(surface.Text, span.Start, span.Length);
        }

        text.Append(Separator);
        for (int index = end; index < Math.Min(words.Count, end + WordsAround); index++)
        {
            text.Append(words.ParagraphOf(index) == paragraph ? words[index] : "").Append(Separator);
        }
    }

    // A finding about the whole has no place of its own: it belongs to its document, or else to all its words.
    private static void AppendDocument(StringBuilder text, ContentDocument document, ContentDiagnostic diagnostic)
    {
        text.Append(diagnostic.SurfacePath).Append(Separator).Append(diagnostic.Message).Append(Separator);
        if (document.Id is { } id)
        {
            text.Append("id").Append(Separator).Append(id);
            return;
        }

        var words = FoldedWords.Read(document.Text, document.Format);
        for (int index = 0; index < words.Count; index++)
        {
            text.Append(words[index]).Append(Separator);
        }
    }
}
