using System.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Labelled paragraphs below a finding, wrapped between words.</summary>
internal readonly struct TextNotes(TextStyle style, int width)
{
    private const int Indent = 6;
    private const int LabelWidth = 8;

    /// <summary>Appends a paragraph with its label.</summary>
    public void Append(StringBuilder output, string label, string text)
    {
        output.Append(' ', Indent);
        style.Append(output, TextStyle.Cyan, label.PadRight(LabelWidth));
        AppendWrapped(output, text, Indent + LabelWidth);
    }

    /// <summary>Appends a text whose first line already has <paramref name="indent"/> cells before it, and ends the line.</summary>
    public void AppendWrapped(StringBuilder output, string text, int indent)
    {
        int column = indent;
        bool isFirst = true;
        foreach (string word in TerminalText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int cells = CellWidth.OfText(word);
            if (!isFirst && column + 1 + cells > width)
            {
                output.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (!isFirst)
            {
                output.Append(' ');
                column++;
            }

            output.Append(word);
            column += cells;
            isFirst = false;
        }

        output.Append('\n');
    }
}
