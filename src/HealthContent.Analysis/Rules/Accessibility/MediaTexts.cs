using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>The texts that belong to a medium, and those of its document that everybody reads.</summary>
internal static class MediaTexts
{
    /// <summary>The text of a kind that belongs to the medium; null when it has none.</summary>
    public static SurfaceFacts? Find(MediaContext context, SurfaceKind kind)
    {
        string path = context.Path;
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (surface.Surface.Kind == kind && IsOf(surface, path))
            {
                return surface;
            }
        }

        return null;
    }

    /// <summary>The words of the document's texts and of all that belongs to the medium, but for one.</summary>
    public static WordCoverage CoverageBeside(MediaContext context, SurfaceFacts except)
    {
        string path = context.Path;
        var coverage = new WordCoverage();
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (surface != except && (IsPublicText(surface.Surface.Kind) || IsReadableTextOf(surface, path)))
            {
                coverage.Add(surface.Surface);
            }
        }

        return coverage;
    }

    /// <summary>The words of the document's texts alone.</summary>
    public static WordCoverage CoverageOfPost(DocumentContext context)
    {
        var coverage = new WordCoverage();
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (IsPublicText(surface.Surface.Kind))
            {
                coverage.Add(surface.Surface);
            }
        }

        return coverage;
    }

    private static bool IsPublicText(SurfaceKind kind) =>
        kind
            is SurfaceKind.Body
                or SurfaceKind.Title
                or SurfaceKind.Summary
                or SurfaceKind.FirstComment
                or SurfaceKind.Hashtags;

    private static bool IsReadableTextOf(SurfaceFacts surface, string path) =>
        surface.Surface.Kind is SurfaceKind.AltText or SurfaceKind.Caption && IsOf(surface, path);

    // "media[1].altText" belongs to "media[1]", and not to "media[10]".
    private static bool IsOf(SurfaceFacts surface, string path) =>
        surface.Surface.Path.Length > path.Length
        && surface.Surface.Path[path.Length] == '.'
        && surface.Surface.Path.StartsWith(path, StringComparison.Ordinal);
}
