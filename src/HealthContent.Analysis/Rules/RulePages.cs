using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Rules;

/// <summary>The pages of the rules of the library: what a rule flags, why, with examples, and how to mend it.</summary>
/// <remarks>Safe for use from several threads at once.</remarks>
public static class RulePages
{
    /// <summary>The page of a rule.</summary>
    /// <param name="idOrName">The id or the name of the rule, in any letter case.</param>
    /// <returns>Markdown; null when there is no such rule, or when it has no page, as rules of a host have none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="idOrName"/> is null.</exception>
    public static string? Find(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        if (FindRule(idOrName) is not { } rule)
        {
            return null;
        }

        string heading = $"# {rule.Id}:";
        foreach (string path in EmbeddedData.Paths(".md"))
        {
            using var reader = new StreamReader(EmbeddedData.Open(path));
            if (reader.ReadLine() is { } line && line.StartsWith(heading, StringComparison.Ordinal))
            {
                return line + "\n" + reader.ReadToEnd();
            }
        }

        return null;
    }

    /// <summary>A rule of the library or of the engine.</summary>
    /// <param name="idOrName">The id or the name of the rule, in any letter case.</param>
    /// <returns>Null when there is no such rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="idOrName"/> is null.</exception>
    public static RuleDescriptor? FindRule(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        foreach (RuleDescriptor rule in AllRules())
        {
            if (
                string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase)
                || string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase)
            )
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>What somebody probably meant who gave an id or name that no rule has.</summary>
    /// <param name="idOrName">The unknown id or name.</param>
    /// <returns>The nearest id or name; null when nothing is near.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="idOrName"/> is null.</exception>
    public static string? Suggest(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return Suggestion.Nearest(idOrName, AllRules().SelectMany(rule => new[] { rule.Id, rule.Name }));
    }

    private static IEnumerable<RuleDescriptor> AllRules()
    {
        foreach (ContentAnalyzer analyzer in BuiltInRules.Analyzers)
        {
            foreach (RuleDescriptor rule in analyzer.SupportedRules)
            {
                yield return rule;
            }
        }

        foreach (RuleDescriptor rule in EngineRules.All.Concat(PolicyRules.All))
        {
            yield return rule;
        }
    }
}
