using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The lines of a text. They end with a line feed, a carriage return, or both.</summary>
internal sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        this.text = text;
        for (int index = text.AsSpan().IndexOfAny('\r', '\n'); index >= 0; )
        {
            int next = index + (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1);
            starts.Add(next);
            int more = text.AsSpan(next).IndexOfAny('\r', '\n');
            index = more < 0 ? -1 : next + more;
        }
    }

    public int Count => starts.Count;

    /// <summary>The line and column of a position, both from 1; columns count UTF-16 code units, as editors do.</summary>
    public (int Line, int Column) PlaceOf(int position)
    {
        int found = starts.BinarySearch(position);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - starts[line] + 1);
    }

    /// <summary>Where a line stands, without its end.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    public TextSpan SpanOf(int line)
    {
        int start = starts[line - 1];
        int end = line < starts.Count ? starts[line] : text.Length;
        while (end > start && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
