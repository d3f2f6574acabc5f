using System.CommandLine;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say with what is checked.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string?> policy = new("--policy")
    {
        Description = "The policy that decides; the default policy unless given.",
        HelpName = "file",
    };

    private readonly Option<string?> organization = new("--organization")
    {
        Description = "The profile of the organisation: its people, places, numbers and domains, as JSON.",
        HelpName = "file",
    };

    private readonly Option<string?> claims = new("--claims")
    {
        Description = "The claims library: the statements that were checked, as JSON.",
        HelpName = "file",
    };

    private readonly Option<string?> consents = new("--consents")
    {
        Description = "The register of consents, as JSON.",
        HelpName = "file",
    };

    private readonly Option<string?> requirements = new("--requirements")
    {
        Description =
            "A folder with tables of what laws and regulators ask for, in place of those of the library, for example RequiredStatements.dataset.txt.",
        HelpName = "folder",
    };

    private readonly Option<string[]> ruleFiles = new("--rule-file")
    {
        Description = "A file with a further rule, for example a pack of myths; may be given several times.",
        HelpName = "file",
    };

    private readonly Option<DateTimeOffset?> asOf = new("--as-of")
    {
        Description = "The day or instant of the check, for example 2026-01-31; now unless given.",
        HelpName = "date",
        CustomParser = OptionValues.ReadInstant,
    };

    /// <param name="command">The command.</param>
    /// <param name="withClock">Whether the instant may be given.</param>
    public void AddTo(Command command, bool withClock = true)
    {
        command.Add(policy);
        command.Add(organization);
        command.Add(claims);
        command.Add(consents);
        command.Add(requirements);
        command.Add(ruleFiles);
        if (withClock)
        {
            command.Add(asOf);
        }
    }

    /// <summary>Builds the pipeline that the command line describes.</summary>
    /// <exception cref="UsageException">A file is missing or wrong.</exception>
    public ContentAnalysisPipeline Build(ParseResult parsed, ToolConsole console)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UseFormatReader(new LazyFormatReader(ContentFormat.Markdown, () => new MarkdownContentReader()))
            .UseFormatReader(new LazyFormatReader(ContentFormat.Html, () => new HtmlContentReader()));
        if (parsed.GetValue(organization) is { } organizationPath)
        {
            builder.UseOrganization(ReadOrganization(organizationPath, console));
        }

        if (parsed.GetValue(claims) is { } claimsPath)
        {
            builder.UseClaims(ReadFile(claimsPath, console, ClaimsLibrary.Load));
        }

        if (parsed.GetValue(consents) is { } consentsPath)
        {
            builder.UseConsents(ReadFile(consentsPath, console, ConsentRegister.Load));
        }

        if (parsed.GetValue(requirements) is { } requirementsPath)
        {
            builder.UseRequirements(ReadFile(requirementsPath, console, RequirementCatalog.Load));
        }

        foreach (string ruleFile in parsed.GetValue(ruleFiles) ?? [])
        {
            ReadFile(ruleFile, console, builder.AddRuleFile);
        }

        return Build(builder.UseTimeProvider(Clock(parsed)), parsed.GetValue(policy), console);
    }

    /// <summary>Builds a pipeline with a policy file, if there is one.</summary>
    /// <exception cref="UsageException">The policy is missing or wrong.</exception>
    public static ContentAnalysisPipeline Build(
        ContentAnalysisPipelineBuilder builder,
        string? policyFile,
        ToolConsole console
    )
    {
        if (policyFile is not null)
        {
            builder.UsePolicyFile(UserFile.PathOf(policyFile, console));
        }

        try
        {
            return builder.Build();
        }
        catch (PolicyException exception)
        {
            throw PolicyErrors.ForUser(exception);
        }
        // A phrase of a further rule that names a class of words which nobody has, and a rule with the id of another.
        catch (Exception exception) when (exception is PhraseSyntaxException or InvalidOperationException)
        {
            throw new UsageException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{policyFile}: {FileBytes.Describe(exception)}");
        }
    }

    /// <summary>The clock of the run.</summary>
    public TimeProvider Clock(ParseResult parsed) =>
        parsed.GetValue(asOf) is { } instant ? new FixedTime(instant) : TimeProvider.System;

    private static T ReadFile<T>(string path, ToolConsole console, Func<string, T> load)
    {
        try
        {
            return load(UserFile.PathOf(path, console));
        }
        catch (PolicyException exception)
        {
            throw PolicyErrors.ForUser(exception);
        }
        catch (Exception exception) when (exception is RequirementCatalogException or PhraseSyntaxException)
        {
            throw new UsageException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {FileBytes.Describe(exception)}");
        }
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
            throw JsonErrors.ForUser(exception, path);
        }
    }
}
