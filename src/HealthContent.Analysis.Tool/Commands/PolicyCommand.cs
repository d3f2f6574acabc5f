using System.CommandLine;
using System.Text;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
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
        new("policy", "Checks and shows policy files.")
        {
            CreateValidate(console),
            CreateShow(console),
            PolicyDiffCommand.Create(console),
            CreateReady(console),
        };

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
            var listing = new PolicyListing(pipeline.Policy, pipeline.Rules, clock.GetUtcNow(), defaults.ForPolicy());
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

    private static Command CreateReady(ToolConsole console)
    {
        var name = new Argument<string?>("name")
        {
            Description = "The ready layer to show; without one their names.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "ready",
            "Shows the layers that ship with the library, with their comments: to extend by name, or to copy and change."
        )
        {
            name,
        };
        command.SetAction(parsed =>
        {
            string text = parsed.GetValue(name) is { } asked
                ? ReadReady(asked)
                : string.Concat(ContentPolicy.ReadyLayers.Select(layer => layer + "\n"));
            console.Output.Write(Encoding.UTF8.GetBytes(text));
            console.Output.Flush();
            return ExitCodes.Clean;
        });
        return command;
    }

    private static string ReadReady(string name) =>
        ContentPolicy.ReadyLayers.Contains(name)
            ? ContentPolicy.ReadReadyLayer(name)
            : throw new UsageException(
                $"'{name}' is no ready layer; expected one of {string.Join(", ", ContentPolicy.ReadyLayers)}"
            );

    private static ContentAnalysisPipeline Load(string? file, ToolConsole console, TimeProvider clock) =>
        EngineOptions.Build(ContentAnalysisPipeline.CreateBuilder().UseTimeProvider(clock), file, console);

    private enum ListingFormat
    {
        Text,
        Json,
    }
}
