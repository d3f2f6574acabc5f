using System.Text.Json;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>What a policy makes of a rule, as JSON. A value that a layer set is followed by where.</summary>
internal static class PolicyRuleJson
{
    public static void Write(Utf8JsonWriter writer, PolicyRuleDescription rule)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, rule.Rule.Id);
        writer.WriteString("name"u8, rule.Rule.Name);
        writer.WriteBoolean("appliesHere"u8, rule.AppliesHere);
        writer.WriteBoolean("enabled"u8, rule.Enabled.Value);
        WriteSource(writer, "enabledSource"u8, rule.Enabled.Source);
        writer.WriteString("severity"u8, OutputNames.Of(rule.Severity.Value));
        WriteSource(writer, "severitySource"u8, rule.Severity.Source);
        writer.WriteString("effect"u8, OutputNames.Of(rule.HighConfidenceEffect));
        writer.WriteString("lowConfidenceEffect"u8, OutputNames.Of(rule.LowConfidenceEffect));
        WriteSource(writer, "effectSource"u8, rule.Effect.Source);
        writer.WriteString("confidenceFloor"u8, OutputNames.Of(rule.ConfidenceFloor.Value));
        WriteSource(writer, "confidenceFloorSource"u8, rule.ConfidenceFloor.Source);
        writer.WriteBoolean("mayBeLoosened"u8, rule.MayBeLoosened);
        writer.WriteString("reviewer"u8, OutputNames.Of(rule.Reviewer));
        writer.WriteStartArray("options"u8);
        foreach (PolicyOptionDescription option in rule.Options)
        {
            WriteOption(writer, option);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter writer, PolicyOptionDescription option)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, option.Option.Name);
        if (option.Number is { } number)
        {
            writer.WriteNumber("value"u8, number);
        }
        else
        {
            writer.WriteStartArray("value"u8);
            foreach (string word in option.Words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        }

        WriteSource(writer, "source"u8, option.Source);
        writer.WriteEndObject();
    }

    /// <summary>Writes where a value came from; nothing when nobody set it.</summary>
    public static void WriteSource(Utf8JsonWriter writer, ReadOnlySpan<byte> name, PolicySource? source)
    {
        if (source is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("layer"u8, OutputNames.Of(source.Layer));
        writer.WriteString("policy"u8, source.PolicyId);
        writer.WriteString("file"u8, source.Place.File);
        writer.WriteNumber("line"u8, source.Place.Line);
        writer.WriteNumber("column"u8, source.Place.Column);
        writer.WriteString("path"u8, source.Place.Path);
        writer.WriteEndObject();
    }
}
