using System.Collections.Immutable;
using System.CommandLine;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent rules</c>.</summary>
internal static class RulesCommand
{
    private static readonly (string, CatalogueFormat)[] Formats =
    [
        ("text", CatalogueFormat.Text),
        ("json", CatalogueFormat.Json),
        ("md", CatalogueFormat.Markdown),
    ];

    public static Command Create(ToolConsole console)
    {
        Option<CatalogueFormat> format = WordOption.Create("--format", "How the catalogue is written.", Formats);
        var noColor = new Option<bool>("--no-color") { Description = "No colour." };
        var command = new Command("rules", "Lists all rules.") { format, noColor };
        command.SetAction(parsed =>
        {
            ImmutableArray<RuleDescriptor> rules = ContentAnalysisPipeline.CreateDefault().Rules;
            switch (parsed.GetValue(format))
            {
                case CatalogueFormat.Json:
                    RuleCatalogue.WriteJson(rules, console.Output);
                    break;
                case CatalogueFormat.Markdown:
                    RuleCatalogue.WriteMarkdown(rules, console.Output);
                    break;
                case CatalogueFormat.Text when console.IsOutputTerminal:
                    RuleTable.Write(rules, console, !console.ForbidsColor && !parsed.GetValue(noColor));
                    break;
                default:
                    RuleCatalogue.WriteText(rules, console.Output);
                    break;
            }

            console.Output.Flush();
            return ExitCodes.Clean;
        });
        return command;
    }

    private enum CatalogueFormat
    {
        Text,
        Json,
        Markdown,
    }
}
