using System.CommandLine;
using HealthContent.Analysis.Redaction;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent redact</c>.</summary>
internal static class RedactCommand
{
    private static readonly (string, OutputFormat)[] Formats =
    [
        ("text", OutputFormat.Text),
        ("jsonl", OutputFormat.Jsonl),
    ];

    private static readonly (string, RedactionMode)[] Modes =
    [
        ("tag", RedactionMode.Tag),
        ("mask", RedactionMode.Mask),
        ("fixed-mask", RedactionMode.FixedMask),
        ("safe-harbor", RedactionMode.SafeHarbor),
    ];

    public static Command Create(ToolConsole console)
    {
        var inputs = new InputOptions();
        var engine = new EngineOptions();
        var outputs = new OutputOptions(Formats);
        Option<RedactionMode> mode = WordOption.Create("--mode", "What stands in place of an identifier.", Modes);
        var command = new Command("redact", "Replaces names, places, dates, numbers and the like.");
        inputs.AddTo(command);
        command.Add(mode);
        outputs.AddTo(command);
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                bool writesLines = outputs.Format(parsed) == OutputFormat.Jsonl;
                var run = new ToolRun
                {
                    Source = inputs.Read(parsed, console, writesLines),
                    Console = console,
                    ShowsProgress = outputs.ShowsProgress(parsed, console),
                };
                RedactionFormat format = writesLines
                    ? new RedactionJsonLinesFormat(outputs.Offsets(parsed))
                    : new RedactionTextFormat();
                var redactor = new ContentRedactor(
                    engine.Build(parsed, console),
                    new RedactionOptions { Mode = parsed.GetValue(mode) }
                );
                var redactions = new Redactions(redactor, format);
                await using OutputTarget target = outputs.Open(parsed, console);
                return await run.RunAsync(redactions.Process, format, Gate.Block, target.Stream, cancellationToken);
            }
        );
        return command;
    }
}
