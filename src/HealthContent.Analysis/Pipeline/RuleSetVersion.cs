using System.Reflection;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Which build of the rules a pipeline has. Two pipelines with the same one find the same in the same content.</summary>
/// <param name="Version">The version of the rules of the library, <see cref="RuleCatalogueVersion.Current"/>.</param>
/// <param name="Hash">
/// <c>sha256:</c> and 64 hexadecimal digits in lower case, over the rules with their defaults, all compiled phrases and lexicons, the
/// data sets, those of the host in their place, the build of the library, and the names and builds of the analyzers that the host added.
/// </param>
public sealed record RuleSetVersion(string Version, string Hash)
{
    private static readonly string[] DataExtensions = [".dataset.txt", ".dataset.json", ".model"];

    internal static RuleSetVersion Of(AnalysisPlan plan, RequirementCatalog requirements)
    {
        using var all = new MemoryStream();
        var writer = new TableWriter(all);
        writer.WriteText(BuildOf(typeof(RuleSetVersion).Assembly));
        foreach (RuleDescriptor rule in plan.Rules)
        {
            Write(rule, writer);
        }

        foreach (ContentAnalyzer analyzer in plan.Analyzers)
        {
            if (analyzer is PhraseRule rule)
            {
                rule.Write(writer);
            }
            else
            {
                writer.WriteText(analyzer.Name);
                writer.WriteText(analyzer.GetType().FullName);
                writer.WriteText(BuildOf(analyzer.GetType().Assembly));
            }
        }

        plan.Matcher.Tables.Write(writer);
        foreach (string path in DataExtensions.SelectMany(EmbeddedData.Paths))
        {
            using Stream data = EmbeddedData.Open(path);
            data.CopyTo(all);
        }

        foreach ((string name, string text) in requirements.Replaced)
        {
            writer.WriteText(name);
            writer.WriteText(text);
        }

        return new RuleSetVersion(
            RuleCatalogueVersion.Current,
            ContentHash.OfBytes(all.GetBuffer().AsSpan(0, (int)all.Length))
        );
    }

    private static void Write(RuleDescriptor rule, TableWriter writer)
    {
        writer.WriteText(rule.Id);
        writer.WriteText(rule.Name);
        writer.WriteText(rule.MessageFormat);
        writer.WriteNumber((int)rule.Category);
        writer.WriteNumber((int)rule.DefaultSeverity);
        writer.WriteNumber(rule.NeverLoosenable ? 1 : 0);
        writer.WriteTexts([.. rule.Jurisdictions.Select(jurisdiction => jurisdiction.Code)]);
        writer.WriteNumber(rule.Options.Length);
        foreach (RuleOption option in rule.Options)
        {
            writer.WriteText(option.Name);
            writer.WriteArray<double>([option.Default ?? double.NaN]);
        }
    }

    // With the commit, where the build knows it: code cannot be told apart in another way.
    private static string? BuildOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? assembly.GetName().Version?.ToString();
}
