using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>A place in lines and columns, from 1. Columns count UTF-16 code units; the end column is the one after the last.</summary>
internal readonly record struct ReportRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>The texts of an item with their lines, each looked up once.</summary>
internal sealed class ReportPlaces(InputItem item)
{
    private string? path;
    private LineMap? lines;

    /// <summary>The text of a surface; null when the path names no text.</summary>
    public string? Text { get; private set; }

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public LineMap? Lines => lines;

    /// <summary>Makes a surface the current one.</summary>
    public void Load(string surfacePath)
    {
        if (string.Equals(path, surfacePath, StringComparison.Ordinal))
        {
            return;
        }

        path = surfacePath;
        Text = item is DocumentItem document ? SurfaceTexts.Find(document.Document, surfacePath) : null;
        lines = Text is null ? null : new LineMap(Text);
    }

    /// <summary>The region of a span; null when it is empty or in no text.</summary>
    public ReportRegion? RegionOf(string surfacePath, TextSpan span)
    {
        Load(surfacePath);
        if (lines is null || span.IsEmpty)
        {
            return null;
        }

        (int startLine, int startColumn) = lines.PlaceOf(span.Start);
        (int endLine, int endColumn) = lines.PlaceOf(span.End);
        return new ReportRegion(startLine, startColumn, endLine, endColumn);
    }
}
