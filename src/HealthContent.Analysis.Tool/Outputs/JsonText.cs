using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Writes JSON whose texts may hold lone surrogates: they are escaped, so that a reader gets back what went in.</summary>
internal static class JsonText
{
    // The output is no part of a page, so quotes, angle brackets and emoji need no escapes.
    public static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        if (!LoneSurrogates.AnyIn(value))
        {
            writer.WriteString(name, value);
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(Escape(value), skipInputValidation: true);
    }

    // Everything but printable ASCII is escaped: rare enough not to be worth more.
    private static string Escape(string value)
    {
        var json = new StringBuilder(value.Length + 16).Append('"');
        foreach (char character in value)
        {
            if (character is >= ' ' and <= '~' and not '"' and not '\\')
            {
                json.Append(character);
            }
            else
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        return json.Append('"').ToString();
    }
}
