using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent policy validate</c> and <c>healthcontent policy show</c>.</summary>
internal static class PolicyCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The policy file." };

    public static Command Create(ToolConsole console) =>
        new("policy", "Checks and shows policy files.") { Validate(console), Show(console) };

    private static Command Validate(ToolConsole console)
    {
        var command = new Command("validate", "Says everything that is wrong with a policy file.") { File };
        command.SetAction(parsed =>
        {
            ContentPolicy policy = Load(parsed.GetRequiredValue(File), console);
            Write(
                console,
                $"{parsed.GetValue(File)}: valid, {policy.Layers.Length} {(policy.Layers.Length == 1 ? "layer" : "layers")}\n"
            );
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Command Show(ToolConsole console)
    {
        var all = new Option<bool>("--effective")
        {
            Description = "All rules, also those of which the policy says nothing.",
        };
        var command = new Command("show", "Shows what a policy makes of the rules, and where each value comes from.")
        {
            File,
            all,
        };
        command.SetAction(parsed =>
        {
            ContentPolicy policy = Load(parsed.GetRequiredValue(File), console);
            ImmutableArray<RuleDescriptor> rules = ContentAnalysisPipeline.CreateDefault().Rules;
            var output = new StringBuilder();
            foreach (PolicyRuleDescription rule in policy.Describe(rules, TimeProvider.System.GetUtcNow()))
            {
                Describe(rule, parsed.GetValue(all), output);
            }

            Write(console, output.Length == 0 ? "The policy leaves every rule as it is.\n" : output.ToString());
            return ExitCodes.Clean;
        });
        return command;
    }

    /// <summary>Loads a policy as the pipeline does, so that references to rules are checked against those that exist.</summary>
    /// <exception cref="UsageException">The file cannot be read or has errors; the message holds all of them.</exception>
    public static ContentPolicy Load(string path, ToolConsole console)
    {
        // Names the file as the user did when it is not there.
        _ = UserFile.Read(path, console);
        try
        {
            return ContentAnalysisPipeline
                .CreateBuilder()
                .UsePolicyFile(Path.GetFullPath(path, console.WorkingDirectory))
                .Build()
                .Policy;
        }
        catch (PolicyException exception)
        {
            throw new UsageException(string.Join(Environment.NewLine, exception.Errors));
        }
    }

    private static void Describe(PolicyRuleDescription rule, bool all, StringBuilder output)
    {
        var lines = new List<string>();
        Add(lines, "enabled", rule.Enabled.Value ? "yes" : "no", rule.Enabled.Source, all);
        Add(lines, "severity", OutputNames.Of(rule.Severity.Value), rule.Severity.Source, all);
        string effect = rule.Effect.Value is { } given
            ? OutputNames.Of(given)
            : $"{OutputNames.Of(rule.HighConfidenceEffect)}, with low confidence {OutputNames.Of(rule.LowConfidenceEffect)}";
        Add(lines, "effect", effect, rule.Effect.Source, all);
        Add(lines, "confidence-floor", OutputNames.Of(rule.ConfidenceFloor.Value), rule.ConfidenceFloor.Source, all);
        foreach (PolicyOptionDescription option in rule.Options)
        {
            string value =
                option.Number?.ToString(CultureInfo.InvariantCulture) ?? $"[{string.Join(", ", option.Words)}]";
            Add(lines, option.Option.Name, value, option.Source, all);
        }

        if (lines.Count > 0)
        {
            output.Append(CultureInfo.InvariantCulture, $"{rule.Rule.Id} {rule.Rule.Name}\n");
            lines.ForEach(line => output.Append(line));
        }
    }

    private static void Add(List<string> lines, string name, string value, PolicySource? source, bool all)
    {
        if (all || source is not null)
        {
            lines.Add($"    {name}: {value}  ({source?.ToString() ?? "library"})\n");
        }
    }

    private static void Write(ToolConsole console, string text)
    {
        console.Output.Write(Encoding.UTF8.GetBytes(text));
        console.Output.Flush();
    }
}
