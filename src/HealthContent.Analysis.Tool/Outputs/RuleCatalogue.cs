using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The catalogue of rules for pipes and files.</summary>
internal static class RuleCatalogue
{
    /// <summary>A line per rule, in columns.</summary>
    public static void WriteText(ImmutableArray<RuleDescriptor> rules, Stream output)
    {
        int ids = rules.Max(rule => rule.Id.Length);
        int names = rules.Max(rule => rule.Name.Length);
        int categories = rules.Max(rule => OutputNames.Of(rule.Category).Length);
        var text = new StringBuilder();
        foreach (RuleDescriptor rule in rules)
        {
            text.Append(rule.Id.PadRight(ids + 2))
                .Append(OutputNames.Of(rule.DefaultSeverity).PadRight(9))
                .Append(OutputNames.Of(rule.Category).PadRight(categories + 2))
                .Append(rule.Name.PadRight(names + 2))
                .Append(rule.Title)
                .Append('\n');
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A Markdown table.</summary>
    public static void WriteMarkdown(ImmutableArray<RuleDescriptor> rules, Stream output)
    {
        var text = new StringBuilder();
        text.Append("| Rule | Name | Finds | Category | Severity |\n| --- | --- | --- | --- | --- |\n");
        foreach (RuleDescriptor rule in rules)
        {
            string id = rule.HelpLink is null ? rule.Id : $"[{rule.Id}]({rule.HelpLink})";
            string category = OutputNames.Of(rule.Category);
            string severity = OutputNames.Of(rule.DefaultSeverity);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {id} | `{rule.Name}` | {rule.Title} | {category} | {severity} |\n"
            );
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>An array of objects.</summary>
    public static void WriteJson(ImmutableArray<RuleDescriptor> rules, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonText.Options with { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (RuleDescriptor rule in rules)
            {
                WriteRule(writer, rule);
            }

            writer.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void WriteRule(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, rule.Id);
        writer.WriteString("name"u8, rule.Name);
        writer.WriteString("title"u8, rule.Title);
        writer.WriteString("category"u8, OutputNames.Of(rule.Category));
        writer.WriteString("severity"u8, OutputNames.Of(rule.DefaultSeverity));
        writer.WriteString("message"u8, rule.MessageFormat);
        writer.WriteString("why"u8, rule.Why);
        writer.WriteStartArray("authorities"u8);
        foreach (Authority authority in rule.Authorities)
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, authority.Title);
            if (authority.Section is not null)
            {
                writer.WriteString("section"u8, authority.Section);
            }

            writer.WriteString("asOf"u8, authority.AsOf.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("jurisdictions"u8);
        foreach (Jurisdiction jurisdiction in rule.Jurisdictions)
        {
            writer.WriteStringValue(jurisdiction.Code);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("options"u8);
        foreach (RuleOption option in rule.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, option.Name);
            writer.WriteString("description"u8, option.Description);
            if (option.Default is { } number)
            {
                writer.WriteNumber("default"u8, number);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (rule.HelpLink is not null)
        {
            writer.WriteString("helpLink"u8, rule.HelpLink);
        }

        writer.WriteEndObject();
    }
}
