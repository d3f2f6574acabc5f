using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Writes HTML. All text is encoded and made safe: nothing in it can run, turn text around or break out of its element.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder output = new();

    public void Start(string element, string? styleClass = null)
    {
        output.Append('<').Append(element);
        if (styleClass is not null)
        {
            output.Append(" class=\"").Append(styleClass).Append('"');
        }

        output.Append('>');
    }

    public void End(string element) => output.Append("</").Append(element).Append(">\n");

    public void Element(string element, string text, string? styleClass = null)
    {
        Start(element, styleClass);
        Text(text);
        End(element);
    }

    public void Text(string text) => output.Append(Encoder.Encode(TerminalText.Clean(text)));

    /// <summary>Appends text whose lines stay lines.</summary>
    public void Lines(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            output.Append(index == 0 ? "" : "\n");
            Text(lines[index].Replace('\t', ' '));
        }
    }

    /// <summary>Appends what is HTML already.</summary>
    public void Markup(string html) => output.Append(html);

    public override string ToString() => output.ToString();
}
