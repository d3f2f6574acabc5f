using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent policy</c>.</summary>
internal static class PolicyCommand
{
    private static readonly (string, ListingFormat)[] Formats =
    [
        ("text", ListingFormat.Text),
        ("json", ListingFormat.Json),
    ];

    public static Command Create(ToolConsole console) =>
        new("policy", "Checks and shows policy files.") { CreateValidate(console), CreateShow(console) };

    private static Command CreateValidate(ToolConsole console)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "The policy files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("validate", "Names every error of policy files and of the files they extend.")
        {
            files,
        };
        command.SetAction(parsed =>
        {
            int exitCode = ExitCodes.Clean;
            foreach (string file in parsed.GetRequiredValue(files))
            {
                try
                {
                    ContentAnalysisPipeline pipeline = Load(file, console, TimeProvider.System);
                    PolicyListing.WriteValid(pipeline.Policy, file, console.Output);
                }
                catch (UsageException exception)
                {
                    console.Error.WriteLine(exception.Message);
                    exitCode = ExitCodes.BadInput;
                }
            }

            console.Output.Flush();
            return exitCode;
        });
        return command;
    }

    private static Command CreateShow(ToolConsole console)
    {
        var file = new Argument<string?>("file")
        {
            Description = "The policy file; without one the policy of the library.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var asOf = new Option<DateTimeOffset?>("--as-of")
        {
            Description = "The day or instant for which it is shown; now unless given.",
            HelpName = "date",
            CustomParser = OptionValues.ReadInstant,
        };
        var effective = new Option<bool>("--effective")
        {
            Description = "All rules in the text, also those of which the policy says nothing. JSON always has all.",
        };
        Option<ListingFormat> format = WordOption.Create("--format", "How it is written.", Formats);
        var context = new ContextOptions();
        var command = new Command("show", "Shows what a policy makes of each rule, and where each value came from.")
        {
            file,
            effective,
            asOf,
            format,
        };
        context.AddTo(command);
        command.SetAction(parsed =>
        {
            TimeProvider clock = parsed.GetValue(asOf) is { } instant ? new FixedTime(instant) : TimeProvider.System;
            ContentAnalysisPipeline pipeline = Load(parsed.GetValue(file), console, clock);
            DocumentDefaults defaults = context.Read(parsed);
            // Without any context no condition of the policy applies, which differs from a public post.
            ContentDocument? document =
                defaults == new DocumentDefaults()
                    ? null
                    : defaults.Create("", "", ContentFormat.Plain, ContentKind.Post);
            var listing = new PolicyListing(pipeline.Policy, pipeline.Rules, clock.GetUtcNow(), document);
            if (parsed.GetValue(format) == ListingFormat.Json)
            {
                listing.WriteJson(console.Output);
            }
            else
            {
                listing.WriteText(console.Output, parsed.GetValue(effective) || parsed.GetValue(file) is null);
            }

            console.Output.Flush();
            return ExitCodes.Clean;
        });
        return command;
    }

    private static ContentAnalysisPipeline Load(string? file, ToolConsole console, TimeProvider clock) =>
        EngineOptions.Build(ContentAnalysisPipeline.CreateBuilder().UseTimeProvider(clock), file, console);

    private enum ListingFormat
    {
        Text,
        Json,
    }
}
