using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy.Comparison;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent policy diff</c>.</summary>
internal static class PolicyDiffCommand
{
    private static readonly (string, DifferenceFormat)[] Formats =
    [
        ("text", DifferenceFormat.Text),
        ("jsonl", DifferenceFormat.Jsonl),
    ];

    private enum DifferenceFormat
    {
        Text,
        Jsonl,
    }

    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("files")
        {
            Description =
                "The policy before and the policy after; one file for two days or places, none for the library's policy.",
            Arity = new ArgumentArity(0, 2),
        };
        Option<DateTimeOffset?> asOf = Instant("--as-of", "The day or instant for both sides; now unless given.");
        Option<DateTimeOffset?> from = Instant("--from", "The day or instant for the side before.");
        Option<DateTimeOffset?> to = Instant("--to", "The day or instant for the side after.");
        var exitCode = new Option<bool>("--exit-code") { Description = "Exits with 1 when anything differs." };
        Option<DifferenceFormat> format = WordOption.Create("--format", "How it is written.", Formats);
        var context = new ContextOptions();
        var command = new Command(
            "diff",
            "Shows what differs in effect between two policies, two days (--from, --to) or two places (--jurisdiction US,UK)."
        )
        {
            files,
            asOf,
            from,
            to,
            exitCode,
            format,
        };
        context.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(files) ?? [];
            DateTimeOffset now = parsed.GetValue(asOf) ?? TimeProvider.System.GetUtcNow();
            DocumentDefaults defaults = context.Read(parsed);
            (DocumentDefaults left, DocumentDefaults right) = Sides(defaults);
            (DateTimeOffset first, DateTimeOffset last) = (parsed.GetValue(from) ?? now, parsed.GetValue(to) ?? now);
            if (names.Length < 2 && first == last && left == right)
            {
                throw new UsageException(
                    "nothing to compare: give two files, --from and --to, or --jurisdiction with two codes"
                );
            }

            ContentAnalysisPipeline before = Load(names.FirstOrDefault(), first, console);
            ContentAnalysisPipeline after = names.Length == 2 ? Load(names[1], last, console) : before;
            var listing = new PolicyDifferences(
                new PolicyView(before.Policy, first, left.ForPolicy()),
                new PolicyView(after.Policy, last, right.ForPolicy()),
                after.Rules
            );
            if (parsed.GetValue(format) == DifferenceFormat.Jsonl)
            {
                listing.WriteJsonLines(console.Output);
            }
            else
            {
                listing.WriteText(console.Output);
            }

            console.Output.Flush();
            return parsed.GetValue(exitCode) && !listing.IsSame ? ExitCodes.GateReached : ExitCodes.Clean;
        });
        return command;
    }

    // Two places are the two sides; one is where both are looked at.
    private static (DocumentDefaults, DocumentDefaults) Sides(DocumentDefaults defaults) =>
        defaults.Jurisdictions switch
        {
            { Length: > 2 } => throw new UsageException("--jurisdiction takes one code, or the two that are compared"),
            [Jurisdiction one, Jurisdiction other] => (
                defaults with
                {
                    Jurisdictions = [one],
                },
                defaults with
                {
                    Jurisdictions = [other],
                }
            ),
            _ => (defaults, defaults),
        };

    private static ContentAnalysisPipeline Load(string? file, DateTimeOffset at, ToolConsole console) =>
        EngineOptions.Build(ContentAnalysisPipeline.CreateBuilder().UseTimeProvider(new FixedTime(at)), file, console);

    private static Option<DateTimeOffset?> Instant(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "date",
            CustomParser = OptionValues.ReadInstant,
        };
}
