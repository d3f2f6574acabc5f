using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>JSON Lines: the contract with other programs.</summary>
internal sealed class JsonLinesFormat(OffsetUnit offsets) : ReportFormat
{
    public override void Write(in CheckedItem item, UnitResult unit)
    {
        Utf8JsonWriter writer = unit.Json;
        writer.WriteStartObject();
        writer.WriteText("id"u8, item.Item.Id);
        switch (item.Item)
        {
            case DocumentItem document:
                WriteReport(writer, document.Document, item.Report!);
                WriteComparison(writer, document.Document, item.Comparison);
                break;
            case FeedItem:
                WriteDiagnostics(writer, null, item.FeedReport!.Diagnostics);
                WriteNotEvaluated(writer, item.FeedReport.NotEvaluated);
                break;
            case ErrorItem error:
                WriteError(writer, error);
                ReportFile(error, unit);
                break;
        }

        EndLine(writer, unit);
    }

    /// <summary>Closes the object of a line.</summary>
    public static void EndLine(Utf8JsonWriter writer, UnitResult unit)
    {
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        unit.Output.GetSpan(1)[0] = (byte)'\n';
        unit.Output.Advance(1);
    }

    /// <summary>Writes a line of its own for what is wrong with an item.</summary>
    public static void WriteErrorLine(ErrorItem error, UnitResult unit)
    {
        Utf8JsonWriter writer = unit.Json;
        writer.WriteStartObject();
        writer.WriteText("id"u8, error.Id);
        WriteError(writer, error);
        EndLine(writer, unit);
    }

    /// <summary>Writes what is wrong with an item.</summary>
    private static void WriteError(Utf8JsonWriter writer, ErrorItem error)
    {
        string place =
            error.Column > 0
                ? string.Create(CultureInfo.InvariantCulture, $"line {error.Line}, column {error.Column}, ")
            : error.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {error.Line}, ")
            : error.Place.Path is { } path ? path + ": "
            : "";
        writer.WriteText("error"u8, place + error.Message);
        if (error.Line > 0)
        {
            writer.WriteNumber("line"u8, error.Line);
        }

        if (error.Column > 0)
        {
            writer.WriteNumber("column"u8, error.Column);
        }

        if (error.JsonPath is not null)
        {
            writer.WriteText("path"u8, error.JsonPath);
        }
    }

    private void WriteReport(Utf8JsonWriter writer, ContentDocument document, ContentReport report)
    {
        writer.WriteString("decision"u8, OutputNames.Of(report.Decision));
        WriteDiagnostics(writer, document, report.Diagnostics);
        WriteNotEvaluated(writer, report.NotEvaluated);
        if (!report.Reasons.IsEmpty)
        {
            writer.WriteStartArray("reasons"u8);
            foreach (DecisionReason reason in report.Reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("decision"u8, OutputNames.Of(reason.Decision));
                writer.WriteString("rule"u8, reason.RuleId);
                writer.WriteText("reason"u8, reason.Reason);
                writer.WriteText("remedy"u8, reason.Remedy);
                if (reason.Reviewer is { } reviewer)
                {
                    writer.WriteString("reviewer"u8, OutputNames.Of(reviewer));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (report.ValidUntil is { } until)
        {
            writer.WriteString("validUntil"u8, until);
        }
    }

    private void WriteComparison(Utf8JsonWriter writer, ContentDocument document, JurisdictionComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        writer.WriteStartArray("byJurisdiction"u8);
        foreach ((Jurisdiction jurisdiction, ContentReport report) in comparison.Reports)
        {
            writer.WriteStartObject();
            writer.WriteText("jurisdiction"u8, jurisdiction.Code);
            WriteReport(writer, document, report);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteDiagnostics(
        Utf8JsonWriter writer,
        ContentDocument? document,
        ImmutableArray<ContentDiagnostic> diagnostics
    )
    {
        writer.WriteStartArray("diagnostics"u8);
        string? path = null;
        OffsetConversion conversion = default;
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (document is null || offsets == OffsetUnit.Utf16)
            {
                conversion = new OffsetConversion("", OffsetUnit.Utf16);
            }
            else if (!string.Equals(path, diagnostic.SurfacePath, StringComparison.Ordinal))
            {
                path = diagnostic.SurfacePath;
                conversion = new OffsetConversion(SurfaceTexts.Find(document, path) ?? "", offsets);
            }

            WriteDiagnostic(writer, diagnostic, ref conversion);
        }

        writer.WriteEndArray();
    }

    private static void WriteDiagnostic(
        Utf8JsonWriter writer,
        ContentDiagnostic diagnostic,
        ref OffsetConversion conversion
    )
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, diagnostic.Rule.Id);
        writer.WriteString("severity"u8, OutputNames.Of(diagnostic.Severity));
        writer.WriteString("confidence"u8, OutputNames.Of(diagnostic.Confidence));
        writer.WriteString("effect"u8, OutputNames.Of(diagnostic.Effect));
        writer.WriteString("surface"u8, OutputNames.Of(diagnostic.Surface));
        if (!string.Equals(diagnostic.SurfacePath, "body", StringComparison.Ordinal))
        {
            writer.WriteText("path"u8, diagnostic.SurfacePath);
        }

        WriteSpan(writer, diagnostic.Span, ref conversion);
        writer.WriteText("message"u8, diagnostic.Message);
        writer.WriteStartArray("fixes"u8);
        foreach (ContentFix fix in diagnostic.Fixes)
        {
            writer.WriteStartObject();
            writer.WriteText("description"u8, fix.Description);
            WriteSpan(writer, fix.Span, ref conversion);
            writer.WriteText("expectedText"u8, fix.ExpectedText);
            writer.WriteText("replacement"u8, fix.Replacement);
            writer.WriteString("applicability"u8, OutputNames.Of(fix.Applicability));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteSuppression(writer, diagnostic.Suppression);
        writer.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter writer, DiagnosticSuppression? suppression)
    {
        if (suppression is null)
        {
            return;
        }

        writer.WriteStartObject("suppression"u8);
        writer.WriteString("kind"u8, OutputNames.Of(suppression.Kind));
        writer.WriteText("reason"u8, suppression.Reason);
        if (suppression.By is not null)
        {
            writer.WriteText("by"u8, suppression.By);
        }

        if (suppression.ExpiresOn is { } day)
        {
            writer.WriteString("expiresOn"u8, day.ToString("O", CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span, ref OffsetConversion conversion)
    {
        writer.WriteNumber("start"u8, conversion.Convert(span.Start));
        writer.WriteNumber("end"u8, conversion.Convert(span.End));
    }

    private static void WriteNotEvaluated(Utf8JsonWriter writer, ImmutableArray<NotEvaluatedRule> rules)
    {
        writer.WriteStartArray("notEvaluated"u8);
        foreach (NotEvaluatedRule rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, rule.Rule.Id);
            writer.WriteText("reason"u8, rule.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
