using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Audit;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Says what verifying a log, or making a decision again, came to.</summary>
internal static class AuditVerdict
{
    public static void WriteText(AuditVerification result, string file, int checkpoints, Stream output)
    {
        var text = new StringBuilder();
        if (result.Checkpoint is { } end)
        {
            string against =
                checkpoints == 0 ? "no checkpoint given, so records cut off at the end would not show"
                : checkpoints == 1 ? "one checkpoint holds"
                : string.Create(CultureInfo.InvariantCulture, $"{checkpoints} checkpoints hold");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{file}: intact: {Count(result.RecordCount)}, {against}\n{file}: checkpoint {end.Count} {end.Hash}\n"
            );
        }

        foreach (AuditProblem problem in result.Problems)
        {
            text.Append(file).Append(": ").Append(TerminalText.Clean(problem.ToString())).Append('\n');
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static void WriteJson(AuditVerification result, string file, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonText.Options))
        {
            writer.WriteStartObject();
            writer.WriteText("file"u8, file);
            writer.WriteBoolean("intact"u8, result.IsIntact);
            writer.WriteNumber("records"u8, result.RecordCount);
            writer.WriteStartArray("problems"u8);
            foreach (AuditProblem problem in result.Problems)
            {
                writer.WriteStartObject();
                writer.WriteString("kind"u8, JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Kind.ToString()));
                writer.WriteNumber("first"u8, problem.First);
                writer.WriteNumber("last"u8, problem.Last);
                writer.WriteText("detail"u8, problem.Detail);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (result.Checkpoint is { } end)
            {
                writer.WritePropertyName("checkpoint"u8);
                writer.WriteRawValue(end.ToJson());
            }

            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static void WriteText(AuditReplayResult result, long record, bool hasKey, Stream output)
    {
        var text = new StringBuilder();
        string recorded = OutputNames.Of(result.Recorded);
        string outcome = result.IsSame
            ? $"the same comes out: {recorded}"
            : $"another outcome: {recorded} then, {OutputNames.Of(result.Report.Decision)} now";
        text.Append(CultureInfo.InvariantCulture, $"record {record}: {outcome}\n");
        foreach (AuditDifference difference in result.Differences)
        {
            // Without the key a random one stands in for it, of which nobody needs to hear.
            if (hasKey || difference.Path != "keyCheck")
            {
                string what = difference.Kind == AuditDifferenceKind.Input ? "went in" : "came out";
                text.Append("    ").Append(what).Append(' ').Append(TerminalText.Clean(difference.Path)).Append(": ");
                text.Append(Value(difference.Recorded)).Append(" then, ");
                text.Append(Value(difference.Replayed)).Append(" now\n");
            }
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Value(string? value) => string.IsNullOrEmpty(value) ? "nothing" : TerminalText.Clean(value);

    private static string Count(long records) =>
        records == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{records} records");
}
