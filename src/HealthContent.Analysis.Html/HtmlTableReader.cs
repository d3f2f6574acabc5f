using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>Tells tables that show data from those that only place things, and whether they have headers.</summary>
internal sealed class HtmlTableReader(FormattedTextWriter writer)
{
    // A single row or column needs no headers to be understood.
    private const int FewestRows = 2;
    private const int FewestCells = 4;

    private readonly Stack<OpenTable> open = [];

    private record struct OpenTable(bool IsLayout, bool HasHeaders, int Rows, int Cells);

    /// <summary>Sees a start tag.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="role">Its role; null when it states none.</param>
    public void Open(string name, string? role)
    {
        if (name == "table")
        {
            open.Push(new OpenTable(role is "presentation" or "none", false, 0, 0));
        }
        else if (name is "tr" or "td" or "th" && open.TryPop(out OpenTable table))
        {
            open.Push(
                table with
                {
                    HasHeaders = table.HasHeaders || name == "th" || role is "columnheader" or "rowheader",
                    Rows = table.Rows + (name == "tr" ? 1 : 0),
                    Cells = table.Cells + (name == "tr" ? 0 : 1),
                }
            );
        }
    }

    /// <summary>Sees an element end.</summary>
    /// <param name="element">The element.</param>
    /// <param name="sourceEnd">Where it ends in the source.</param>
    public void Close(OpenElement element, int sourceEnd)
    {
        if (
            element.Name == "table"
            && open.TryPop(out OpenTable table)
            && !table.IsLayout
            && writer.UnreadDepth == 0
            && table is { Rows: >= FewestRows, Cells: >= FewestCells }
        )
        {
            writer.AddTable(
                new FormattedTable(
                    table.HasHeaders,
                    TextSpan.FromBounds(element.SourceStart, Math.Max(sourceEnd, element.SourceStart))
                )
            );
        }
    }
}
