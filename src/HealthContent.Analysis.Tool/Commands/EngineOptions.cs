using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say with what is checked.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string?> organization = new("--organization")
    {
        Description = "The profile of the organisation: its people, places, numbers and domains, as JSON.",
        HelpName = "file",
    };

    private readonly Option<string?> policy = new("--policy")
    {
        Description = "The policy that decides; the default policy unless given.",
        HelpName = "file",
    };

    private readonly Option<DateTimeOffset?> asOf = new("--as-of")
    {
        Description = "The day or instant of the check, for example 2026-01-31; now unless given.",
        HelpName = "date",
        CustomParser = OptionValues.ReadInstant,
    };

    public void AddTo(Command command)
    {
        command.Add(organization);
        command.Add(policy);
        command.Add(asOf);
    }

    /// <summary>Builds the pipeline that the command line describes.</summary>
    /// <exception cref="UsageException">A file is missing or wrong.</exception>
    public ContentAnalysisPipeline Build(ParseResult parsed, ToolConsole console)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UseFormatReader(new LazyFormatReader(ContentFormat.Markdown, () => new MarkdownContentReader()))
            .UseFormatReader(new LazyFormatReader(ContentFormat.Html, () => new HtmlContentReader()));
        if (parsed.GetValue(organization) is { } path)
        {
            builder.UseOrganization(ReadOrganization(path, console));
        }

        if (parsed.GetValue(policy) is { } policyFile)
        {
            builder.UsePolicy(PolicyCommand.Load(policyFile, console));
        }

        if (parsed.GetValue(asOf) is { } instant)
        {
            builder.UseTimeProvider(new FixedTime(instant));
        }

        return builder.Build();
    }

    private static OrganizationProfile ReadOrganization(string path, ToolConsole console)
    {
        byte[] json = UserFile.Read(path, console);
        try
        {
            return ContentJson.ParseOrganizationProfile(json);
        }
        catch (ContentJsonException exception)
        {
            throw new UsageException(
                string.Join(
                    Environment.NewLine,
                    exception.Problems.Select(problem =>
                        FormattableString.Invariant(
                            $"{path}:{problem.Line}:{problem.Column}: error: {problem.Path}: {problem.Message}"
                        )
                    )
                )
            );
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
