using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say who does something.</summary>
internal sealed class PersonOptions
{
    private readonly Option<string> by = new("--by")
    {
        Description = "The identifier of the person, as the policy names it.",
        HelpName = "id",
        Required = true,
    };

    private readonly Option<GovernanceRole> role = WordOption.Create(
        "--role",
        "The role in which it is done.",
        [
            .. Enum.GetValues<GovernanceRole>()
                .Where(each => each != GovernanceRole.Unspecified)
                .Select(each => (OutputNames.Of(each), each)),
        ]
    );

    public PersonOptions() => role.Required = true;

    public void AddTo(Command command)
    {
        command.Add(by);
        command.Add(role);
    }

    public string Id(ParseResult parsed) => parsed.GetRequiredValue(by);

    public GovernanceRole Role(ParseResult parsed) => parsed.GetValue(role);

    /// <summary>Who it is, for messages.</summary>
    public string Describe(ParseResult parsed) => $"{TerminalText.Clean(Id(parsed))} ({OutputNames.Of(Role(parsed))})";
}
