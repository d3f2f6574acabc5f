using System.Globalization;
using System.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>A line of a source as a terminal shows it, with marks below a stretch of it, cut to a width around the stretch.</summary>
/// <param name="Text">The line.</param>
/// <param name="Marks">Spaces and carets, aligned by cells.</param>
internal readonly record struct SourceLine(string Text, string Marks)
{
    private const int TabWidth = 4;
    private const string Invisible = "·";

    private readonly record struct Cell(string Text, int Width, bool IsMarked);

    /// <param name="source">The text that holds the line.</param>
    /// <param name="line">The line, in UTF-16 code units of the source.</param>
    /// <param name="marked">What to mark; may begin before the line and end after it.</param>
    /// <param name="width">The cells there are.</param>
    public static SourceLine Create(string source, TextSpan line, TextSpan marked, int width)
    {
        // Far from the mark nothing is looked at, so that a line of megabytes costs no more than a short one.
        int start = Math.Max(line.Start, Math.Max(line.Start, marked.Start) - (width * 4));
        int end = Math.Min(line.End, Math.Max(line.Start, marked.Start) + (width * 8));
        while (start > line.Start && start < line.End && char.IsLowSurrogate(source[start]))
        {
            start--;
        }

        List<Cell> cells = Cells(source, TextSpan.FromBounds(start, end), marked);
        (int first, int last) = Window(cells, width, start > line.Start, end < line.End);
        var text = new StringBuilder();
        var marks = new StringBuilder();
        if (first > 0 || start > line.Start)
        {
            text.Append('…');
            marks.Append(' ');
        }

        for (int index = first; index < last; index++)
        {
            text.Append(cells[index].Text);
            marks.Append(cells[index].IsMarked ? '^' : ' ', cells[index].Width);
        }

        if (last < cells.Count || end < line.End)
        {
            text.Append('…');
        }

        return new SourceLine(text.ToString(), marks.ToString().TrimEnd());
    }

    private static List<Cell> Cells(string source, TextSpan stretch, TextSpan marked)
    {
        var cells = new List<Cell>();
        int column = 0;
        for (int position = stretch.Start; position < stretch.End; )
        {
            ReadOnlySpan<char> rest = source.AsSpan(position, stretch.End - position);
            int length = StringInfo.GetNextTextElementLength(rest);
            string grapheme =
                rest[0] == '\t'
                    ? new string(' ', TabWidth - (column % TabWidth))
                    : TerminalText.Clean(rest[..length].ToString());
            bool isMarked = marked.Overlaps(new TextSpan(position, length));
            int width = CellWidth.OfText(grapheme);
            if (width == 0 && isMarked)
            {
                // What nobody can see is shown, since it is what the finding is about.
                grapheme = Invisible;
                width = 1;
            }

            cells.Add(new Cell(grapheme, width, isMarked));
            column += width;
            position += length;
        }

        return cells;
    }

    // The cells that fit, with some context before the first marked one.
    private static (int First, int Last) Window(List<Cell> cells, int width, bool isCutBefore, bool isCutAfter)
    {
        int total = cells.Sum(cell => cell.Width) + (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0);
        if (total <= width)
        {
            return (0, cells.Count);
        }

        int mark = Math.Max(0, cells.FindIndex(cell => cell.IsMarked));
        int marked = cells.Where(cell => cell.IsMarked).Sum(cell => cell.Width);
        int before = Math.Max(width / 8, (width - marked) / 2);
        int first = mark;
        int room = before;
        while (first > 0 && room >= cells[first - 1].Width)
        {
            first--;
            room -= cells[first].Width;
        }

        room = width - (first > 0 || isCutBefore ? 2 : 1);
        int last = first;
        while (last < cells.Count && room >= cells[last].Width)
        {
            room -= cells[last].Width;
            last++;
        }

        // Near the end there is more room before the mark.
        while (last == cells.Count && first > 0 && room >= cells[first - 1].Width)
        {
            first--;
            room -= cells[first].Width;
        }

        return (first, last);
    }
}
