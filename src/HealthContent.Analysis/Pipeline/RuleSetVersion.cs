using System.Reflection;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Which build of the rules a pipeline has. Two pipelines with the same one find the same in the same content.</summary>
/// <param name="Version">The version of the library, with the commit where the build knows it.</param>
/// <param name="Hash">
/// <c>sha256:</c> and 64 hexadecimal digits in lower case, over the rules with their defaults, all compiled phrases and lexicons, the
/// data sets, and the names and versions of the analyzers that the host added. The code of rules is told apart by versions only.
/// </param>
public sealed record RuleSetVersion(string Version, string Hash)
{
    private static readonly string[] DataExtensions = [".dataset.txt", ".dataset.json", ".model"];

    internal static RuleSetVersion Of(AnalysisPlan plan)
    {
        using var all = new MemoryStream();
        var writer = new TableWriter(all);
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
                writer.WriteText(VersionOf(analyzer.GetType().Assembly));
            }
        }

        plan.Matcher.Tables.Write(writer);
        foreach (string path in DataExtensions.SelectMany(EmbeddedData.Paths))
        {
            using Stream data = EmbeddedData.Open(path);
            data.CopyTo(all);
        }

        return new RuleSetVersion(
            VersionOf(typeof(RuleSetVersion).Assembly) ?? "",
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

    private static string? VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? assembly.GetName().Version?.ToString();
}
