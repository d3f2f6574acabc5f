using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows the Markdown of a rule page on a terminal.</summary>
internal static partial class TerminalPage
{
    private const int WidestText = 100;

    public static void Write(string markdown, ToolConsole console, bool usesColor)
    {
        using var output = new StreamWriter(console.Output, new UTF8Encoding(false), leaveOpen: true);
        IAnsiConsole terminal = CreateTerminal(output, console.Width, usesColor);
        bool isFenced = false;
        var paragraph = new StringBuilder();
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                WriteParagraph(terminal, paragraph);
                bool opens = !isFenced;
                isFenced = opens;
                WriteFence(terminal, opens ? line[3..].Trim() : null);
            }
            else if (isFenced)
            {
                terminal.MarkupLine($"  [grey]│[/] {Example(line)}");
            }
            else if (line.StartsWith('#'))
            {
                WriteParagraph(terminal, paragraph);
                WriteHeading(terminal, line);
            }
            else if (line.StartsWith("<!--", StringComparison.Ordinal))
            {
                WriteParagraph(terminal, paragraph);
            }
            else if (line.StartsWith('|'))
            {
                WriteParagraph(terminal, paragraph);
                WriteTableRow(terminal, line);
            }
            else if (line.Length == 0)
            {
                WriteParagraph(terminal, paragraph);
            }
            else
            {
                if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    WriteParagraph(terminal, paragraph);
                }

                paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(line);
            }
        }

        WriteParagraph(terminal, paragraph);
    }

    /// <summary>A terminal of Spectre.Console that writes where we say and does not look around.</summary>
    public static IAnsiConsole CreateTerminal(TextWriter output, int width, bool usesColor)
    {
        IAnsiConsole terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = usesColor ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = usesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        terminal.Profile.Width = Math.Min(width, WidestText);
        return terminal;
    }

    private static void WriteHeading(IAnsiConsole terminal, string line)
    {
        string text = Markup.Escape(line.TrimStart('#').Trim());
        terminal.WriteLine();
        terminal.MarkupLine(
            line.StartsWith("##", StringComparison.Ordinal) ? $"[bold yellow]{text}[/]" : $"[bold]{text}[/]"
        );
        terminal.WriteLine();
    }

    // What an example stands for, such as a reply or the text after the fix; plain text needs no word.
    private static void WriteFence(IAnsiConsole terminal, string? information)
    {
        const string Usual = "text";
        if (information is null)
        {
            terminal.WriteLine();
            return;
        }

        string caption = information.StartsWith(Usual, StringComparison.Ordinal)
            ? information[Usual.Length..]
            : information;
        if (caption.Length > 0)
        {
            terminal.MarkupLine($"  [grey]{Markup.Escape(caption.Trim())}[/]");
        }
    }

    private static void WriteParagraph(IAnsiConsole terminal, StringBuilder paragraph)
    {
        if (paragraph.Length == 0)
        {
            return;
        }

        terminal.Write(new Padder(new Markup(Inline(paragraph.ToString())), new Padding(2, 0, 0, 1)));
        paragraph.Clear();
    }

    private static void WriteTableRow(IAnsiConsole terminal, string line)
    {
        string[] cells = line.Trim('|').Split('|');
        bool isFrame = cells.All(cell => cell.Trim().Trim('-', ':').Length == 0);
        if (!isFrame)
        {
            string first = Inline(cells[0].Trim());
            string rest = string.Join("  ", cells.Skip(1).Select(cell => Inline(cell.Trim())));
            string gap = new(' ', Math.Max(1, 16 - cells[0].Trim().Length));
            terminal.MarkupLine($"  [cyan]{first}[/]{gap}{rest}");
        }
    }

    // The marks of an expected finding become colour; without colour they stay, since nothing else would show the place.
    private static string Example(string line) =>
        MarkedSpan().Replace(Markup.Escape(line), "[red underline]${span}[/]");

    private static string Inline(string text)
    {
        string escaped = Link().Replace(text, "${text} (${address})");
        escaped = Markup.Escape(escaped);
        escaped = Code().Replace(escaped, "[cyan]${code}[/]");
        return Strong().Replace(escaped, "[bold]${text}[/]");
    }

    [GeneratedRegex(@"\[\[\|(?<span>.+?)\|\]\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedSpan();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"\[(?<text>[^\]|]+)\]\((?<address>https?://[^)]+)\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();
}
