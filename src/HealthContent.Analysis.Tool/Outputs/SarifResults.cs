using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The results of SARIF. Safe for use from several threads: it only knows the numbers of the rules.</summary>
internal sealed class SarifResults
{
    private readonly Dictionary<string, int> ruleIndices = new(StringComparer.Ordinal);

    public SarifResults(ImmutableArray<RuleDescriptor> rules)
    {
        for (int index = 0; index < rules.Length; index++)
        {
            ruleIndices[rules[index].Id] = index;
        }
    }

    /// <summary>Writes the results of an item, each after a comma.</summary>
    public void Write(in CheckedItem item, UnitResult unit)
    {
        var places = new ReportPlaces(item.Item);
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ContentDiagnostic diagnostic in item.Report?.Diagnostics ?? item.FeedReport!.Diagnostics)
        {
            Begin(unit);
            WriteResult(unit.Json, item.Item, diagnostic, places, occurrences);
            End(unit);
        }

        foreach (NotEvaluatedRule rule in item.Report?.NotEvaluated ?? item.FeedReport!.NotEvaluated)
        {
            Begin(unit);
            WriteNotEvaluated(unit.Json, item.Item, rule);
            End(unit);
        }
    }

    public static void WriteMessage(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteText("text"u8, text);
        writer.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter writer, SourcePlace place)
    {
        writer.WriteStartObject("artifactLocation"u8);
        writer.WriteString("uri"u8, ArtifactUri.Of(place));
        writer.WriteEndObject();
    }

    private static void Begin(UnitResult unit)
    {
        unit.Output.GetSpan(1)[0] = (byte)',';
        unit.Output.Advance(1);
        unit.Json.WriteStartObject();
    }

    private static void End(UnitResult unit)
    {
        unit.Json.WriteEndObject();
        unit.Json.Flush();
        unit.Json.Reset();
    }

    private void WriteRuleReference(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteString("ruleId"u8, rule.Id);
        if (ruleIndices.TryGetValue(rule.Id, out int index))
        {
            writer.WriteNumber("ruleIndex"u8, index);
        }
    }

    private void WriteResult(
        Utf8JsonWriter writer,
        InputItem item,
        ContentDiagnostic diagnostic,
        ReportPlaces places,
        Dictionary<string, int> occurrences
    )
    {
        WriteRuleReference(writer, diagnostic.Rule);
        if (diagnostic.Severity == Severity.Hidden)
        {
            writer.WriteString("kind"u8, "informational"u8);
        }

        writer.WriteString("level"u8, SarifRules.Level(diagnostic.Severity));
        WriteMessage(writer, "message"u8, diagnostic.Message);
        ReportRegion? region = places.RegionOf(diagnostic.SurfacePath, diagnostic.Span);
        WriteLocations(writer, item, diagnostic.SurfacePath, region, diagnostic.Span);
        string fingerprint = Fingerprint(diagnostic, places, region, occurrences);
        writer.WriteStartObject("partialFingerprints"u8);
        writer.WriteString("healthContentLine/v1"u8, fingerprint);
        writer.WriteEndObject();
        if (!diagnostic.Fixes.IsEmpty && !item.Place.IsJson)
        {
            WriteFixes(writer, item, diagnostic, places);
        }

        writer.WriteStartArray("suppressions"u8);
        if (diagnostic.Suppression is { } suppression)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, "external"u8);
            writer.WriteString("status"u8, "accepted"u8);
            writer.WriteText("justification"u8, suppression.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties"u8);
        writer.WriteText("documentId"u8, item.Id);
        writer.WriteString("confidence"u8, OutputNames.Of(diagnostic.Confidence));
        writer.WriteString("effect"u8, OutputNames.Of(diagnostic.Effect));
        writer.WriteString("surface"u8, OutputNames.Of(diagnostic.Surface));
        writer.WriteNumber("start"u8, diagnostic.Span.Start);
        writer.WriteNumber("end"u8, diagnostic.Span.End);
        writer.WriteEndObject();
    }

    // A missing result must not look like a clean one: "open" is what SARIF calls a check that lacked information.
    private void WriteNotEvaluated(Utf8JsonWriter writer, InputItem item, NotEvaluatedRule rule)
    {
        WriteRuleReference(writer, rule.Rule);
        writer.WriteString("kind"u8, "open"u8);
        writer.WriteString("level"u8, "none"u8);
        WriteMessage(writer, "message"u8, $"not evaluated: {rule.Reason}");
        WriteLocations(writer, item, "body", null, default);
    }

    private static void WriteLocations(
        Utf8JsonWriter writer,
        InputItem item,
        string surfacePath,
        ReportRegion? region,
        TextSpan span
    )
    {
        writer.WriteStartArray("locations"u8);
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation"u8);
        WriteArtifact(writer, item.Place);
        if (item.Place.IsJson)
        {
            // Offsets in a text inside JSON are not those of the file, so only the line is given.
            writer.WriteStartObject("region"u8);
            writer.WriteNumber("startLine"u8, item.Place.Line);
            writer.WriteEndObject();
        }
        else if (region is { } place)
        {
            WriteRegion(writer, "region"u8, place, span);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("logicalLocations"u8);
        writer.WriteStartObject();
        writer.WriteText("fullyQualifiedName"u8, $"{item.Id}/{surfacePath}");
        writer.WriteString("kind"u8, "member"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReportRegion region, TextSpan span)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine"u8, region.StartLine);
        writer.WriteNumber("startColumn"u8, region.StartColumn);
        writer.WriteNumber("endLine"u8, region.EndLine);
        writer.WriteNumber("endColumn"u8, region.EndColumn);
        writer.WriteNumber("charOffset"u8, span.Start);
        writer.WriteNumber("charLength"u8, span.Length);
        writer.WriteEndObject();
    }

    private static void WriteFixes(
        Utf8JsonWriter writer,
        InputItem item,
        ContentDiagnostic diagnostic,
        ReportPlaces places
    )
    {
        writer.WriteStartArray("fixes"u8);
        foreach (ContentFix fix in diagnostic.Fixes)
        {
            if (places.Lines is not { } lines)
            {
                break;
            }

            (int startLine, int startColumn) = lines.PlaceOf(fix.Span.Start);
            (int endLine, int endColumn) = lines.PlaceOf(fix.Span.End);
            writer.WriteStartObject();
            WriteMessage(writer, "description"u8, fix.Description);
            writer.WriteStartArray("artifactChanges"u8);
            writer.WriteStartObject();
            WriteArtifact(writer, item.Place);
            writer.WriteStartArray("replacements"u8);
            writer.WriteStartObject();
            WriteRegion(writer, "deletedRegion"u8, new(startLine, startColumn, endLine, endColumn), fix.Span);
            WriteMessage(writer, "insertedContent"u8, fix.Replacement);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The rule, the line without its white space, and which of equal ones it is: stable when other lines come and go.
    private static string Fingerprint(
        ContentDiagnostic diagnostic,
        ReportPlaces places,
        ReportRegion? region,
        Dictionary<string, int> occurrences
    )
    {
        var key = new StringBuilder();
        key.Append(diagnostic.Rule.Id).Append('\n').Append(diagnostic.SurfacePath).Append('\n');
        if (region is { } place)
        {
            TextSpan line = places.Lines!.SpanOf(place.StartLine);
            foreach (char character in places.Text.AsSpan(line.Start, line.Length))
            {
                if (!char.IsWhiteSpace(character))
                {
                    key.Append(character);
                }
            }
        }

        string text = key.ToString();
        int occurrence = occurrences.GetValueOrDefault(text);
        occurrences[text] = occurrence + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}:{occurrence + 1}"
        );
    }
}
