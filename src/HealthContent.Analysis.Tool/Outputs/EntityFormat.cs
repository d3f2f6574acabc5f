using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>JSON Lines: the contract with other programs.</summary>
internal sealed class EntityJsonLinesFormat(OffsetUnit offsets) : DocumentFormat<ImmutableArray<SurfaceEntity>>
{
    public override void Write(DocumentItem item, ImmutableArray<SurfaceEntity> entities, UnitResult unit)
    {
        Utf8JsonWriter writer = unit.Json;
        writer.WriteStartObject();
        writer.WriteText("id"u8, item.Id);
        writer.WriteStartArray("entities"u8);
        string? path = null;
        OffsetConversion conversion = default;
        foreach (SurfaceEntity entity in entities)
        {
            if (!string.Equals(path, entity.SurfacePath, StringComparison.Ordinal))
            {
                path = entity.SurfacePath;
                string text = offsets == OffsetUnit.Utf16 ? "" : SurfaceTexts.Find(item.Document, path) ?? "";
                conversion = new OffsetConversion(text, offsets);
            }

            WriteEntity(writer, entity, ref conversion);
        }

        writer.WriteEndArray();
        JsonLinesFormat.EndLine(writer, unit);
    }

    public override void Write(ErrorItem error, UnitResult unit)
    {
        JsonLinesFormat.WriteErrorLine(error, unit);
        ReportFile(error, unit);
    }

    private static void WriteEntity(Utf8JsonWriter writer, in SurfaceEntity found, ref OffsetConversion conversion)
    {
        RecognizedEntity entity = found.Entity;
        writer.WriteStartObject();
        writer.WriteString("kind"u8, entity.Kind.Code);
        if (entity.Subkind is not null)
        {
            writer.WriteString("subkind"u8, entity.Subkind);
        }

        if (entity.Role is not null)
        {
            writer.WriteString("role"u8, entity.Role);
        }

        // Where nothing is said, the offsets are those of the body.
        if (!string.Equals(found.SurfacePath, "body", StringComparison.Ordinal))
        {
            writer.WriteString("surface"u8, OutputNames.Of(found.Surface));
            writer.WriteText("path"u8, found.SurfacePath);
        }

        writer.WriteNumber("start"u8, conversion.Convert(entity.Span.Start));
        writer.WriteNumber("end"u8, conversion.Convert(entity.Span.End));
        writer.WriteNumber("confidence"u8, Math.Round(entity.Confidence, 4));
        writer.WriteEndObject();
    }
}

/// <summary>The entities for people, each with its line.</summary>
internal sealed class EntityTextFormat(TextStyle style, int width) : DocumentFormat<ImmutableArray<SurfaceEntity>>
{
    public override void Write(DocumentItem item, ImmutableArray<SurfaceEntity> entities, UnitResult unit)
    {
        if (entities.IsEmpty)
        {
            return;
        }

        var output = new StringBuilder();
        string? path = null;
        string source = "";
        LineMap lines = new("");
        foreach (SurfaceEntity found in entities)
        {
            if (!string.Equals(path, found.SurfacePath, StringComparison.Ordinal))
            {
                path = found.SurfacePath;
                source = SurfaceTexts.Find(item.Document, path) ?? "";
                lines = new LineMap(source);
            }

            RecognizedEntity entity = found.Entity;
            (int line, int column) = lines.PlaceOf(entity.Span.Start);
            string surface = path == "body" ? "" : $" ({TerminalText.Clean(path!)})";
            style.Append(
                output,
                TextStyle.Bold,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TextFindings.DisplayPlace(item)}{surface}{(item.Place.IsJson ? ' ' : ':')}{line}:{column}"
                )
            );
            output.Append(": ");
            style.Append(output, TextStyle.Blue, entity.Kind.Code);
            output.Append(entity.Subkind is null ? "" : $" {entity.Subkind}");
            output.Append(entity.Role is null ? "" : $", {entity.Role}");
            output.Append(CultureInfo.InvariantCulture, $" ({entity.Confidence:0.00})\n");
            SourceExcerpt.Append(output, source, lines, entity.Span, style, TextStyle.Blue, width);
            output.Append('\n');
        }

        Encoding.UTF8.GetBytes(output.ToString(), unit.Output);
    }

    public override void Write(ErrorItem error, UnitResult unit) => unit.Messages.Add(Describe(error));
}
