using System.CommandLine;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent check</c>.</summary>
internal static class CheckCommand
{
    private static readonly (string, OutputFormat)[] Formats =
    [
        ("text", OutputFormat.Text),
        ("jsonl", OutputFormat.Jsonl),
        ("sarif", OutputFormat.Sarif),
        ("github", OutputFormat.GitHub),
    ];

    public static Command Create(ToolConsole console)
    {
        var inputs = new InputOptions();
        var engine = new EngineOptions();
        var outputs = new OutputOptions(Formats);
        Option<Gate> failOn = WordOption.Create(
            "--fail-on",
            "The gate: exit with 1 when a document is to be blocked (the default), at least needs review, or has a warning.",
            OptionValues.Gates
        );
        var command = new Command("check", "Analyses documents and says whether they may be published.");
        inputs.AddTo(command);
        outputs.AddTo(command);
        engine.AddTo(command);
        command.Add(failOn);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                OutputFormat format = outputs.Format(parsed);
                Gate gate = parsed.GetValue(failOn);
                var run = new ToolRun
                {
                    Source = inputs.Read(parsed, console, format == OutputFormat.Jsonl),
                    Console = console,
                    ShowsProgress = outputs.ShowsProgress(parsed, console),
                };
                ContentAnalysisPipeline pipeline = engine.Build(parsed, console);
                ReportFormat report = outputs.CreateReport(parsed, console, pipeline);
                await using OutputTarget target = outputs.Open(parsed, console);
                return await run.RunAsync(
                    new Checker(pipeline, report).Process,
                    report,
                    gate,
                    target.Stream,
                    cancellationToken
                );
            }
        );
        return command;
    }
}
