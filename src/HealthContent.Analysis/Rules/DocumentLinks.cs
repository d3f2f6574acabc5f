using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules;

/// <summary>Links stand in the text, on the record of the document, or in both; each is looked at once.</summary>
internal static class DocumentLinks
{
    /// <summary>What the document records of an address in its text; null when it records nothing.</summary>
    public static ContentLink? RecordOf(DocumentContext context, string url)
    {
        foreach (ContentLink link in context.Document.Links)
        {
            if (string.Equals(link.Url, url, StringComparison.Ordinal))
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>Whether an address stands in a text of the document: then it is reported where it stands.</summary>
    public static bool IsInText(DocumentContext context, string url)
    {
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            foreach (RecognizedEntity entity in surface.Entities)
            {
                if (entity.Kind == EntityKind.Url && surface.Surface.Slice(entity.Span).SequenceEqual(url))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
