using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>SARIF 2.1.0 (OASIS). Results are streamed; what is only known at the end comes after them.</summary>
internal sealed class SarifFormat(ImmutableArray<RuleDescriptor> rules) : ReportFormat
{
    private readonly SarifResults results = new(rules);
    private readonly List<ErrorItem> errors = [];
    private bool hasResults;

    public override void Begin(Stream output)
    {
        output.Write(
            """{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":"""u8
        );
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
        {
            SarifRules.Write(writer, rules);
        }

        output.Write(
            ""","automationDetails":{"id":"healthcontent/check/"},"columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"results":["""u8
        );
    }

    public override void Write(in CheckedItem item, UnitResult unit)
    {
        if (item.Item is ErrorItem error)
        {
            unit.Errors.Add(error);
            unit.Messages.Add(Describe(error));
        }
        else
        {
            results.Write(item, unit);
        }
    }

    public override void Append(UnitResult part, Stream output)
    {
        errors.AddRange(part.Errors);
        // Every result begins with a comma, which the very first one must not have.
        ReadOnlySpan<byte> json = part.Output.WrittenSpan;
        output.Write(!hasResults && !json.IsEmpty ? json[1..] : json);
        hasResults |= !json.IsEmpty;
    }

    public override void End(RunTotals totals, int exitCode, Stream output)
    {
        output.Write("""],"invocations":["""u8);
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
        {
            WriteInvocation(writer, exitCode);
        }

        output.Write("""],"properties":"""u8);
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("documents"u8, totals.Documents);
            writer.WriteNumber("toBlock"u8, totals.Blocked);
            writer.WriteNumber("toReview"u8, totals.InReview);
            writer.WriteNumber("toPublish"u8, totals.Publishable);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetBytes("}]}\n"));
    }

    private void WriteInvocation(Utf8JsonWriter writer, int exitCode)
    {
        writer.WriteStartObject();
        // Findings are what the tool is for; only errors of input, engine and cancellation make a run unsuccessful.
        writer.WriteBoolean("executionSuccessful"u8, exitCode is ExitCodes.Clean or ExitCodes.GateReached);
        writer.WriteNumber("exitCode"u8, exitCode);
        writer.WriteStartArray("toolExecutionNotifications"u8);
        foreach (ErrorItem error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("level"u8, "error"u8);
            SarifResults.WriteMessage(writer, "message"u8, error.Message);
            writer.WriteStartArray("locations"u8);
            writer.WriteStartObject();
            writer.WriteStartObject("physicalLocation"u8);
            SarifResults.WriteArtifact(writer, error.Place);
            if (error.Line > 0)
            {
                writer.WriteStartObject("region"u8);
                writer.WriteNumber("startLine"u8, error.Line);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
