using System.Collections.Immutable;
using System.CommandLine;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
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
        ("html", OutputFormat.Html),
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
        var audit = new AuditTrailOptions();
        var by = new Option<string>("--by")
        {
            Description = "Who asks, for the audit log.",
            HelpName = "id",
            DefaultValueFactory = _ => "healthcontent",
        };
        var command = new Command("check", "Analyses documents and says whether they may be published.");
        inputs.AddTo(command);
        outputs.AddTo(command);
        engine.AddTo(command);
        command.Add(failOn);
        audit.AddTo(command);
        command.Add(by);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                OutputFormat format = outputs.Format(parsed);
                Gate gate = parsed.GetValue(failOn);
                ContentAnalysisPipeline pipeline = engine.Build(parsed, console);
                using AuditTrail? trail = audit.Open(parsed, console, pipeline);
                var run = new ToolRun
                {
                    Trail = trail,
                    Source = inputs.Read(parsed, console, format == OutputFormat.Jsonl),
                    Console = console,
                    ShowsProgress = outputs.ShowsProgress(parsed, console),
                };
                ReportFormat report = outputs.CreateReport(parsed, console, pipeline, engine.Clock(parsed));
                await using OutputTarget target = outputs.Open(parsed, console);
                var checker = new Checker(pipeline, report)
                {
                    ComparesJurisdictions = run.Source.Defaults.Jurisdictions.Length > 1,
                    Audit = trail is null ? null : (trail.Entries, parsed.GetRequiredValue(by)),
                };
                int exitCode = await run.RunAsync(checker.Process, report, gate, target.Stream, cancellationToken);
                if (exitCode != ExitCodes.Cancelled)
                {
                    ReportSuppressions(
                        checker.Suppressions.Check(pipeline.Policy, engine.Clock(parsed).GetUtcNow()),
                        outputs.Level(parsed),
                        console
                    );
                }

                return exitCode;
            }
        );
        return command;
    }

    // About the policy, not about a document: it stands on the standard error, so that lines out still match lines in. That an
    // entry matches nothing only means something when all content was checked, so it is for those who ask for detail.
    private static void ReportSuppressions(
        ImmutableArray<ContentDiagnostic> notices,
        Verbosity verbosity,
        ToolConsole console
    )
    {
        foreach (ContentDiagnostic notice in notices)
        {
            bool isUnused = ReferenceEquals(notice.Rule, PolicyRules.UnusedSuppression);
            bool isShown = !isUnused || verbosity == Verbosity.Detailed;
            if (isShown && verbosity != Verbosity.Quiet)
            {
                string severity = OutputNames.Of(notice.Severity);
                console.Error.WriteLine($"policy: {severity} {notice.Rule.Id}: {TerminalText.Clean(notice.Message)}");
            }
        }
    }
}
