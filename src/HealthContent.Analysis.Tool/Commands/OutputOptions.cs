using System.CommandLine;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say how the result is written.</summary>
internal sealed class OutputOptions((string Name, OutputFormat Value)[] formats)
{
    private readonly Option<OutputFormat> format = WordOption.Create("--format", "How the result is written.", formats);

    private readonly Option<OffsetUnit> offsets = WordOption.Create(
        "--offsets",
        "What offsets in JSON Lines count: UTF-16 code units, code points or UTF-8 bytes.",
        OptionValues.OffsetUnits
    );

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "The file to write to instead of the standard output.",
        HelpName = "file",
    };

    private readonly Option<bool> noColor = new("--no-color")
    {
        Description = "No colour. There is none either when the output is no terminal or NO_COLOR is set.",
    };

    private readonly Option<Verbosity> verbosity = WordOption.Create(
        "--verbosity",
        "How much the text says.",
        [("quiet", Verbosity.Quiet), ("normal", Verbosity.Normal), ("detailed", Verbosity.Detailed)]
    );

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "The same as --verbosity quiet." };

    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(offsets);
        command.Add(output);
        command.Add(noColor);
        command.Add(verbosity);
        command.Add(quiet);
    }

    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(format);

    public OffsetUnit Offsets(ParseResult parsed) => parsed.GetValue(offsets);

    public bool ShowsProgress(ParseResult parsed, ToolConsole console) =>
        console.IsErrorTerminal
        && Level(parsed) != Verbosity.Quiet
        && (WritesFile(parsed) || !console.IsOutputTerminal);

    /// <exception cref="UsageException">The file cannot be written.</exception>
    public OutputTarget Open(ParseResult parsed, ToolConsole console) =>
        new(UserFile.OpenOutput(parsed.GetValue(output), console), WritesFile(parsed));

    public TextStyle Style(ParseResult parsed, ToolConsole console) =>
        new(console.IsOutputTerminal && !console.ForbidsColor && !parsed.GetValue(noColor) && !WritesFile(parsed));

    public Verbosity Level(ParseResult parsed) => parsed.GetValue(quiet) ? Verbosity.Quiet : parsed.GetValue(verbosity);

    public ReportFormat CreateReport(
        ParseResult parsed,
        ToolConsole console,
        ContentAnalysisPipeline pipeline,
        TimeProvider clock
    ) =>
        Format(parsed) switch
        {
            OutputFormat.Jsonl => new JsonLinesFormat(Offsets(parsed)),
            OutputFormat.Sarif => new SarifFormat(pipeline.Rules),
            OutputFormat.GitHub => new GitHubFormat(),
            OutputFormat.Html => new HtmlFormat(Level(parsed), clock.GetUtcNow()),
            _ => new TextFormat(Style(parsed, console), console.Width, Level(parsed)),
        };

    private bool WritesFile(ParseResult parsed) => parsed.GetValue(output) is not null;
}
