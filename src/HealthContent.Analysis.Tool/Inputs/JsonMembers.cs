using System.Text;
using System.Text.Json;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Looks at the members of a JSON object without reading it whole. Never throws on malformed JSON.</summary>
internal static class JsonMembers
{
    /// <summary>Whether an object has a member.</summary>
    public static bool Has(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(json);
        return Find(ref reader, name);
    }

    /// <summary>The identifier of an object as text, also when the rest of the object is malformed; null when there is none.</summary>
    public static string? Id(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!Find(ref reader, "id"u8))
        {
            return null;
        }

        try
        {
            reader.Read();
            return reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals(name))
                    {
                        return true;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // What comes before the fault was looked at.
        }

        return false;
    }
}
