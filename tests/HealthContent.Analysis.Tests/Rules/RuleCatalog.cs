using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>What is generated from the descriptors of the rules.</summary>
internal static class RuleCatalog
{
    /// <summary>The blocks of ids by category.</summary>
    public static readonly ImmutableDictionary<RuleCategory, string> Blocks = new Dictionary<RuleCategory, string>
    {
        [RuleCategory.Privacy] = "HCA10",
        [RuleCategory.ClinicalAdvice] = "HCA11",
        [RuleCategory.Professionalism] = "HCA12",
        [RuleCategory.MisinformationClaims] = "HCA13",
        [RuleCategory.PromotionDisclosure] = "HCA14",
        [RuleCategory.SafetyCrisis] = "HCA15",
        [RuleCategory.InclusiveLanguage] = "HCA16",
        [RuleCategory.HealthLiteracy] = "HCA17",
        [RuleCategory.Accessibility] = "HCA18",
        [RuleCategory.GovernanceWorkflow] = "HCA19",
        [RuleCategory.Channel] = "HCA20",
        [RuleCategory.CalendarEngagement] = "HCA21",
        [RuleCategory.InboundTriage] = "HCA22",
        [RuleCategory.Engine] = "HCA90",
        [RuleCategory.Policy] = "HCA91",
    }.ToImmutableDictionary();

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<RuleDescriptor> Rules => RuleExampleRunner.Pipeline.Rules;

    /// <summary>The rules about content; those of the engine and of policies need no page.</summary>
    public static IEnumerable<RuleDescriptor> ContentRules() =>
        Rules.Where(rule => rule.Category is not (RuleCategory.Engine or RuleCategory.Policy));

    /// <summary>The text with what stands between two markers replaced.</summary>
    public static string Replace(string text, string marker, string content)
    {
        string open = $"<!-- {marker} -->";
        string close = $"<!-- /{marker} -->";
        text = text.ReplaceLineEndings("\n");
        int start = text.IndexOf(open, StringComparison.Ordinal);
        int end = text.IndexOf(close, StringComparison.Ordinal);
        return start < 0 || end < start
            ? throw new FormatException($"the markers '{open}' and '{close}' are missing")
            : string.Concat(text.AsSpan(0, start + open.Length), "\n", content, text.AsSpan(end));
    }

    public static string Facts(RuleDescriptor rule)
    {
        var table = new StringBuilder("| | |\n|---|---|\n");
        Row(table, "Name", $"`{rule.Name}`");
        Row(table, "Category", KebabCase.Of(rule.Category));
        Row(table, "Severity", KebabCase.Of(rule.DefaultSeverity));
        Row(table, "Lifecycle", KebabCase.Of(rule.Lifecycle));
        Row(table, "Reads", Scopes(rule.Scopes));
        if (!rule.Jurisdictions.IsEmpty)
        {
            Row(table, "Jurisdictions", string.Join(", ", rule.Jurisdictions.Select(each => each.Code)));
        }

        if (rule.NeverLoosenable)
        {
            Row(table, "Loosenable", "never");
        }

        foreach (RuleOption option in rule.Options)
        {
            string value = option.Default?.ToString(CultureInfo.InvariantCulture) ?? "words";
            Row(table, $"Option `{option.Name}`", $"{option.Description} (default: {value})");
        }

        foreach (Authority authority in rule.Authorities)
        {
            string section = authority.Section is null ? "" : $", {authority.Section}";
            string seen = authority.Confirmed ? "confirmed" : "recalled";
            string asOf = authority.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Row(table, $"Authority {authority.Key}", $"{authority.Title}{section} ({seen}, {asOf})");
        }

        return table.ToString();
    }

    public static string Releases()
    {
        var table = new StringBuilder(
            "# Rules that no release has yet\n\n| Rule ID | Category | Severity | Notes |\n|---|---|---|---|\n"
        );
        foreach (RuleDescriptor rule in Rules)
        {
            string category = KebabCase.Of(rule.Category);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Id} | {category} | {KebabCase.Of(rule.DefaultSeverity)} | {rule.Title} |\n"
            );
        }

        return table.ToString();
    }

    public static string Overview()
    {
        var table = new StringBuilder("| Id | Rule | Category | Severity |\n|---|---|---|---|\n");
        foreach (RuleDescriptor rule in Rules)
        {
            string title = rule.HelpLink is null
                ? rule.Title
                : $"[{rule.Title}](src/HealthContent.Analysis/{rule.HelpLink})";
            string category = KebabCase.Of(rule.Category);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {rule.Id} | {title} | {category} | {KebabCase.Of(rule.DefaultSeverity)} |\n"
            );
        }

        return table.ToString();
    }

    private static string Scopes(RuleScopes scopes) =>
        string.Join(
            ", ",
            Enum.GetValues<RuleScopes>()
                .Where(scope => scope != RuleScopes.None && scopes.HasFlag(scope))
                .Select(KebabCase.Of)
        );

    private static void Row(StringBuilder table, string name, string value) =>
        table
            .Append("| ")
            .Append(name)
            .Append(" | ")
            .Append(value.Replace("|", "\\|", StringComparison.Ordinal))
            .Append(" |\n");
}
