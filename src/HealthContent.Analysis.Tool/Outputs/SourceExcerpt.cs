using System.Globalization;
using System.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows the lines that a span touches, numbered, with the span underlined.</summary>
internal static class SourceExcerpt
{
    private const int LinesAtStart = 2;
    private const int LinesAtEnd = 1;

    /// <param name="output">Where to.</param>
    /// <param name="source">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="span">What to underline; not empty.</param>
    /// <param name="style">Colours.</param>
    /// <param name="color">The colour of the marks.</param>
    /// <param name="width">The cells of a line.</param>
    public static void Append(
        StringBuilder output,
        string source,
        LineMap lines,
        TextSpan span,
        TextStyle style,
        string color,
        int width
    )
    {
        int first = lines.PlaceOf(span.Start).Line;
        int last = lines.PlaceOf(Math.Max(span.Start, span.End - 1)).Line;
        string widest = last.ToString(CultureInfo.InvariantCulture);
        int gutter = Math.Max(3, widest.Length + 1);
        for (int line = first; line <= last; line++)
        {
            if (line == first + LinesAtStart && last - LinesAtEnd >= line)
            {
                line = last - LinesAtEnd + 1;
                style.Append(output, TextStyle.Faint, new string(' ', gutter - 1) + "⋮");
                output.Append('\n');
            }

            TextSpan stretch = lines.SpanOf(line);
            SourceLine shown = SourceLine.Create(source, stretch, span, width - gutter - 3);
            string number = line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
            style.Append(output, TextStyle.Faint, number + " │ ");
            output.Append(shown.Text).Append('\n');
            if (shown.Marks.Length > 0)
            {
                style.Append(output, TextStyle.Faint, new string(' ', gutter) + " │ ");
                style.Append(output, color, shown.Marks);
                output.Append('\n');
            }
        }
    }
}
