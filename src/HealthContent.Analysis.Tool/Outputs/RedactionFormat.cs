using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Redaction;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>A form of the output of <c>redact</c>.</summary>
internal abstract class RedactionFormat : OutputFrame
{
    /// <summary>Writes a redacted document. Called on several threads at once, for different units.</summary>
    public abstract void Write(DocumentItem item, RedactionResult redaction, UnitResult unit);

    /// <summary>Writes what is wrong with an item.</summary>
    public abstract void Write(ErrorItem error, UnitResult unit);
}

/// <summary>JSON Lines: the contract with other programs.</summary>
internal sealed class RedactionJsonLinesFormat(OffsetUnit offsets) : RedactionFormat
{
    public override void Write(DocumentItem item, RedactionResult redaction, UnitResult unit)
    {
        Utf8JsonWriter writer = unit.Json;
        writer.WriteStartObject();
        writer.WriteText("id"u8, item.Id);
        writer.WriteText("text"u8, redaction.Document.Text);
        WriteSurfaces(writer, redaction);
        WriteReplacements(writer, item, redaction);
        JsonLinesFormat.EndLine(writer, unit);
    }

    public override void Write(ErrorItem error, UnitResult unit)
    {
        Utf8JsonWriter writer = unit.Json;
        writer.WriteStartObject();
        writer.WriteText("id"u8, error.Id);
        JsonLinesFormat.WriteError(writer, error);
        JsonLinesFormat.EndLine(writer, unit);
        ReportFile(error, unit);
    }

    // The body stands in "text"; the other texts follow only when there are any.
    private static void WriteSurfaces(Utf8JsonWriter writer, RedactionResult redaction)
    {
        bool isOpen = false;
        foreach (Content.ContentSurface surface in redaction.Document.Surfaces)
        {
            if (string.Equals(surface.Path, "body", StringComparison.Ordinal))
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartArray("surfaces"u8);
                isOpen = true;
            }

            writer.WriteStartObject();
            writer.WriteText("path"u8, surface.Path);
            writer.WriteText("text"u8, surface.Text);
            writer.WriteEndObject();
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }

    private void WriteReplacements(Utf8JsonWriter writer, DocumentItem item, RedactionResult redaction)
    {
        writer.WriteStartArray("replacements"u8);
        string? path = null;
        OffsetConversion conversion = default;
        foreach (TextReplacement replacement in redaction.Replacements)
        {
            if (!string.Equals(path, replacement.SurfacePath, StringComparison.Ordinal))
            {
                path = replacement.SurfacePath;
                string text = offsets == OffsetUnit.Utf16 ? "" : SurfaceTexts.Find(item.Document, path) ?? "";
                conversion = new OffsetConversion(text, offsets);
            }

            writer.WriteStartObject();
            writer.WriteString("kind"u8, replacement.Kind.Code);
            if (replacement.Subkind is not null)
            {
                writer.WriteString("subkind"u8, replacement.Subkind);
            }

            if (!string.Equals(path, "body", StringComparison.Ordinal))
            {
                writer.WriteText("path"u8, path!);
            }

            writer.WriteNumber("start"u8, conversion.Convert(replacement.Span.Start));
            writer.WriteNumber("end"u8, conversion.Convert(replacement.Span.End));
            writer.WriteText("replacement"u8, replacement.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>The redacted bodies themselves, as they came in.</summary>
internal sealed class RedactionTextFormat : RedactionFormat
{
    public override void Write(DocumentItem item, RedactionResult redaction, UnitResult unit)
    {
        string text = redaction.Document.Text;
        Encoding.UTF8.GetBytes(text, unit.Output);
        // Texts of several documents must not run together.
        if (text.Length > 0 && text[^1] != '\n')
        {
            Encoding.UTF8.GetBytes("\n", unit.Output);
        }
    }

    public override void Write(ErrorItem error, UnitResult unit) => unit.Messages.Add(Describe(error));
}
