using System.Collections.Immutable;
using System.CommandLine;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent recognize</c>.</summary>
internal static class RecognizeCommand
{
    private static readonly (string, OutputFormat)[] Formats =
    [
        ("text", OutputFormat.Text),
        ("jsonl", OutputFormat.Jsonl),
    ];

    public static Command Create(ToolConsole console)
    {
        var inputs = new InputOptions();
        var engine = new EngineOptions();
        var outputs = new OutputOptions(Formats);
        var command = new Command(
            "recognize",
            "Finds names, places, dates, numbers and the like, without judging them."
        );
        inputs.AddTo(command);
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
                DocumentFormat<ImmutableArray<SurfaceEntity>> format = writesLines
                    ? new EntityJsonLinesFormat(outputs.Offsets(parsed))
                    : new EntityTextFormat(outputs.Style(parsed, console), console.Width);
                var recognizer = new Transformation<ImmutableArray<SurfaceEntity>>(
                    engine.Build(parsed, console).Recognize,
                    format
                );
                await using OutputTarget target = outputs.Open(parsed, console);
                return await run.RunAsync(recognizer.Process, format, Gate.Block, target.Stream, cancellationToken);
            }
        );
        return command;
    }
}
