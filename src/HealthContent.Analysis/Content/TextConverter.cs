using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>
/// Texts, exactly as they were given. The reader of the framework refuses an escaped lone surrogate (<c>\ud800</c>) and its
/// writer replaces one; truncated posts hold them, and every offset behind one must stay right.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    /// <summary>The text at which the reader stands.</summary>
    public static string ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        return reader.ValueIsEscaped && HasSurrogateEscape(reader.ValueSpan)
            ? Unescape(reader.ValueSpan)
            : reader.GetString()!;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (HasLoneSurrogate(value))
        {
            writer.WriteRawValue(ToUtf8(Quote(value)), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>JSON as UTF-8, in which a lone surrogate becomes its escape. Outside of a text either is an error.</summary>
    public static byte[] ToUtf8(string json)
    {
        if (!HasLoneSurrogate(json))
        {
            return Encoding.UTF8.GetBytes(json);
        }

        var escaped = new StringBuilder(json.Length + 16);
        for (var i = 0; i < json.Length; i++)
        {
            if (IsLone(json, i))
            {
                AppendEscape(escaped, json[i]);
            }
            else
            {
                escaped.Append(json[i]);
            }
        }

        return Encoding.UTF8.GetBytes(escaped.ToString());
    }

    private static bool HasSurrogateEscape(ReadOnlySpan<byte> raw)
    {
        while (raw.IndexOf("\\u"u8) is >= 0 and var at && at + 6 <= raw.Length)
        {
            if ((raw[at + 2] | 0x20) == 'd' && raw[at + 3] >= '8')
            {
                return true;
            }

            raw = raw[(at + 2)..];
        }

        return false;
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        // Strict, so that bytes that are no UTF-8 are an error here as they are everywhere else.
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(raw);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                var code = text.AsSpan(i + 1, 4);
                result.Append((char)ushort.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            result.Append(
                text[i] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    var other => other,
                }
            );
        }

        return result.ToString();
    }

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 16).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\' || c < ' ')
            {
                AppendEscape(quoted, c);
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void AppendEscape(StringBuilder target, char c) =>
        target.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private static bool HasLoneSurrogate(string value)
    {
        var from = value.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        for (var i = from; i >= 0 && i < value.Length; i++)
        {
            if (IsLone(value, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLone(string value, int index)
    {
        var c = value[index];
        if (char.IsHighSurrogate(c))
        {
            return index + 1 == value.Length || !char.IsLowSurrogate(value[index + 1]);
        }

        return char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(value[index - 1]));
    }
}
