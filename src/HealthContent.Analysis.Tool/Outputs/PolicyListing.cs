using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows what a policy makes of each rule.</summary>
internal sealed class PolicyListing(
    ContentPolicy policy,
    ImmutableArray<RuleDescriptor> rules,
    DateTimeOffset now,
    ContentDocument? document
)
{
    /// <summary>Says that a policy is valid, and what it is made of.</summary>
    public static void WriteValid(ContentPolicy policy, string file, Stream output)
    {
        string layers = string.Join(" < ", policy.Layers.Select(Describe));
        output.Write(Encoding.UTF8.GetBytes($"{file}: valid: {layers}\n"));
    }

    /// <summary>Writes the rules for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isComplete">Whether rules of which the policy says nothing are there too.</param>
    public void WriteText(Stream output, bool isComplete)
    {
        var text = new StringBuilder();
        foreach (PolicyLayerInfo layer in policy.Layers)
        {
            text.Append(Describe(layer)).Append(", ").Append(layer.File).Append('\n');
        }

        text.Append(policy.Layers.IsEmpty ? "the policy of the library\n\n" : "\n");
        int empty = text.Length;
        foreach (PolicyRuleDescription rule in policy.Describe(rules, now, document))
        {
            if (isComplete || IsSet(rule))
            {
                AppendRule(text, rule);
            }
        }

        if (text.Length == empty)
        {
            text.Append("The policy leaves every rule as it is.\n");
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void WriteJson(Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonText.Options with { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("layers"u8);
            foreach (PolicyLayerInfo layer in policy.Layers)
            {
                writer.WriteStartObject();
                writer.WriteString("layer"u8, OutputNames.Of(layer.Kind));
                writer.WriteString("id"u8, layer.Id);
                writer.WriteString("version"u8, layer.Version);
                writer.WriteString("file"u8, layer.File);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rules"u8);
            foreach (PolicyRuleDescription rule in policy.Describe(rules, now, document))
            {
                PolicyRuleJson.Write(writer, rule);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static string Describe(PolicyLayerInfo layer) =>
        $"{OutputNames.Of(layer.Kind)} '{layer.Id}' {layer.Version}";

    private static bool IsSet(PolicyRuleDescription rule) =>
        rule.Enabled.Source is not null
        || rule.Severity.Source is not null
        || rule.Effect.Source is not null
        || rule.ConfidenceFloor.Source is not null
        || rule.Options.Any(option => option.Source is not null);

    private static void AppendRule(StringBuilder text, PolicyRuleDescription rule)
    {
        text.Append(rule.Rule.Id).Append(' ').Append(rule.Rule.Name).Append(": ");
        if (!rule.Enabled.Value)
        {
            text.Append("off");
        }
        else if (!rule.AppliesHere)
        {
            text.Append("not for this jurisdiction");
        }
        else
        {
            text.Append(OutputNames.Of(rule.Severity.Value)).Append(", ").Append(Effects(rule));
            text.Append(", reviewed by ").Append(OutputNames.Of(rule.Reviewer));
        }

        text.Append('\n');
        AppendSource(text, "enabled", rule.Enabled.Value ? "true" : "false", rule.Enabled.Source);
        AppendSource(text, "severity", OutputNames.Of(rule.Severity.Value), rule.Severity.Source);
        string effect = rule.Effect.Value is { } given ? OutputNames.Of(given) : "";
        AppendSource(text, "effect", effect, rule.Effect.Source);
        AppendSource(text, "confidenceFloor", OutputNames.Of(rule.ConfidenceFloor.Value), rule.ConfidenceFloor.Source);
        foreach (PolicyOptionDescription option in rule.Options)
        {
            string value = option.Number is { } number
                ? number.ToString(CultureInfo.InvariantCulture)
                : string.Join(", ", option.Words);
            AppendSource(text, option.Option.Name, value, option.Source);
        }
    }

    private static string Effects(PolicyRuleDescription rule)
    {
        string high = OutputNames.Of(rule.HighConfidenceEffect);
        string low = OutputNames.Of(rule.LowConfidenceEffect);
        return high == low ? high : $"{high} ({low} when not sure)";
    }

    // What nobody set is the default of the library and needs no line of its own.
    private static void AppendSource(StringBuilder text, string name, string value, PolicySource? source)
    {
        if (source is { Place: { } place })
        {
            string layer = $"{OutputNames.Of(source.Layer)} '{source.PolicyId}'";
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {name} {value}: {layer}, {place.File}:{place.Line}:{place.Column}\n"
            );
        }
    }
}
