using System.Collections.Immutable;
using System.Text.Json;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Rules;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The part of SARIF that describes the tool and its rules.</summary>
internal static class SarifRules
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<RuleDescriptor> rules)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("driver"u8);
        writer.WriteString("name"u8, "healthcontent"u8);
        writer.WriteString("fullName"u8, "HealthContent.Analysis"u8);
        writer.WriteString("semanticVersion"u8, ToolVersion.Text);
        writer.WriteStartArray("rules"u8);
        foreach (RuleDescriptor rule in rules)
        {
            WriteRule(writer, rule);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The word of SARIF for a severity.</summary>
    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "note",
            _ => "none",
        };

    private static void WriteRule(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, rule.Id);
        writer.WriteString("name"u8, rule.Name);
        SarifResults.WriteMessage(writer, "shortDescription"u8, rule.Title);
        string why = rule.Why.Length > 0 ? rule.Why : rule.Title;
        SarifResults.WriteMessage(writer, "fullDescription"u8, why);
        writer.WriteStartObject("help"u8);
        writer.WriteString("text"u8, why);
        if (RulePages.Find(rule.Id) is { } page)
        {
            writer.WriteString("markdown"u8, page);
        }

        writer.WriteEndObject();
        if (rule.HelpLink is not null)
        {
            writer.WriteString("helpUri"u8, rule.HelpLink);
        }

        writer.WriteStartObject("defaultConfiguration"u8);
        writer.WriteString("level"u8, Level(rule.DefaultSeverity));
        writer.WriteEndObject();
        writer.WriteStartObject("properties"u8);
        writer.WriteString("category"u8, OutputNames.Of(rule.Category));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
