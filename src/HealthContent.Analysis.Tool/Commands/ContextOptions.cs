using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say of documents what they do not say themselves.</summary>
internal sealed class ContextOptions
{
    private readonly Option<ContentKind?> kind = WordOption.CreateOptional(
        "--kind",
        "What documents are that do not say it: post unless given, article for Markdown and HTML.",
        OptionValues.Kinds
    );

    private readonly Option<string?> channel = new("--channel")
    {
        Description = "Where documents go that do not say it, for example instagram.",
        HelpName = "id",
    };

    private readonly Option<Audience?> audience = WordOption.CreateOptional(
        "--audience",
        "Who reads documents that do not say it.",
        OptionValues.Audiences
    );

    private readonly Option<ContentIntent?> intent = WordOption.CreateOptional(
        "--intent",
        "What documents are for that do not say it.",
        OptionValues.Intents
    );

    private readonly Option<string[]> jurisdiction = new("--jurisdiction")
    {
        Description =
            "Where the readers are, for example US-CA. With several, \"US,UK,AU\", the report shows what differs between them.",
        HelpName = "code",
    };

    public void AddTo(Command command)
    {
        command.Add(kind);
        command.Add(channel);
        command.Add(audience);
        command.Add(intent);
        command.Add(jurisdiction);
    }

    public DocumentDefaults Read(ParseResult parsed) =>
        new()
        {
            Kind = parsed.GetValue(kind),
            Channel = new Channel(parsed.GetValue(channel)),
            Audience = parsed.GetValue(audience),
            Intent = parsed.GetValue(intent) ?? ContentIntent.Unspecified,
            Jurisdictions = [.. Codes(parsed).Select(code => new Jurisdiction(code.ToUpperInvariant()))],
        };

    private IEnumerable<string> Codes(ParseResult parsed) =>
        (parsed.GetValue(jurisdiction) ?? [])
            .SelectMany(codes =>
                codes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
