using System.CommandLine;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Rules;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var rule = new Argument<string>("rule") { Description = "The id or the name of a rule, for example HCA1301." };
        var noColor = new Option<bool>("--no-color") { Description = "No colour." };
        var command = new Command("explain", "Shows the page of a rule: what it flags, why, examples and fixes.")
        {
            rule,
            noColor,
        };
        command.SetAction(parsed =>
        {
            string page = Page(parsed.GetRequiredValue(rule));
            if (console.IsOutputTerminal)
            {
                TerminalPage.Write(page, console, !console.ForbidsColor && !parsed.GetValue(noColor));
            }
            else
            {
                console.Output.Write(Encoding.UTF8.GetBytes(page));
                console.Output.Flush();
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    private static string Page(string idOrName)
    {
        if (RulePages.FindRule(idOrName) is not { } rule)
        {
            string hint = RulePages.Suggest(idOrName) is { } nearest
                ? $"; did you mean '{nearest}'?"
                : "; 'healthcontent rules' lists all rules";
            throw new UsageException($"there is no rule '{TerminalText.Clean(idOrName)}'{hint}");
        }

        return RulePages.Find(rule.Id) ?? Describe(rule);
    }

    // Rules of the engine have no page of their own.
    private static string Describe(RuleDescriptor rule) =>
        $"""
            # {rule.Id}: {rule.Title}

            {rule.Why}

            Severity: {OutputNames.Of(rule.DefaultSeverity)}. Message: {rule.MessageFormat}.

            """.ReplaceLineEndings("\n");
}
