using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Finds the text that the offsets of a diagnostic point into.</summary>
internal static class SurfaceTexts
{
    /// <summary>The text of a surface; null when the path names no text, as for findings about metadata.</summary>
    public static string? Find(ContentDocument document, string path)
    {
        if (string.Equals(path, "body", StringComparison.Ordinal))
        {
            return document.Text;
        }

        foreach (ContentSurface surface in document.Surfaces)
        {
            if (string.Equals(surface.Path, path, StringComparison.Ordinal))
            {
                return surface.Text;
            }
        }

        return null;
    }
}
