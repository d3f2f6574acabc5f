using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using Spectre.Console;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The catalogue of rules as a table on a terminal.</summary>
internal static class RuleTable
{
    public static void Write(ImmutableArray<RuleDescriptor> rules, ToolConsole console, bool usesColor)
    {
        using var output = new StreamWriter(console.Output, new UTF8Encoding(false), leaveOpen: true);
        IAnsiConsole terminal = TerminalPage.CreateTerminal(output, console.Width, usesColor);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("[bold]rule[/]").NoWrap());
        table.AddColumn(new TableColumn("[bold]severity[/]").NoWrap());
        table.AddColumn("[bold]category[/]");
        table.AddColumn("[bold]what it finds[/]");
        foreach (RuleDescriptor rule in rules)
        {
            string color = rule.DefaultSeverity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "blue",
            };
            table.AddRow(
                $"[bold]{rule.Id}[/]",
                $"[{color}]{OutputNames.Of(rule.DefaultSeverity)}[/]",
                OutputNames.Of(rule.Category),
                $"{Markup.Escape(rule.Title)}\n[grey]{Markup.Escape(rule.Name)}[/]"
            );
        }

        terminal.Write(table);
        terminal.MarkupLine("'healthcontent explain <rule>' says more about each.");
    }
}
