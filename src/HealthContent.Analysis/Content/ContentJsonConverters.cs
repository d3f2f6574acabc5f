using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>
/// Instants, with their offset. The converter of the framework also takes local times and then answers with the time
/// zone of the machine, so that the same document would mean different instants on two machines.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const int TimeStart = 11;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (
            text is { Length: > TimeStart }
            && text.AsSpan(TimeStart).ContainsAny('Z', '+', '-')
            && reader.TryGetDateTimeOffset(out var instant)
        )
        {
            return instant;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>Times of day, as people write them: hours and minutes, seconds when there are any.</summary>
internal sealed class TimeOfDayConverter : JsonConverter<TimeOnly>
{
    private static readonly string[] Formats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options)
    {
        var format = value.Ticks % TimeSpan.TicksPerMinute == 0 ? Formats[0] : Formats[2];
        writer.WriteStringValue(value.ToString(format, CultureInfo.InvariantCulture));
    }
}

/// <summary>Channels by their identifier, in lower case however they are written.</summary>
internal sealed class ChannelConverter : JsonConverter<Channel>
{
    public override Channel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadChannel(ref reader);

    /// <summary>The channel at which the reader stands.</summary>
    public static Channel ReadChannel(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var id = reader.GetString()!;
        return id.Length == 0 ? default : new Channel(id.ToLowerInvariant());
    }

    public override void Write(Utf8JsonWriter writer, Channel value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Jurisdictions by their code, in upper case however they are written.</summary>
internal sealed class JurisdictionConverter : JsonConverter<Jurisdiction>
{
    public override Jurisdiction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var code = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return IsCode(code) ? new Jurisdiction(code!.ToUpperInvariant()) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, Jurisdiction value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);

    private static bool IsCode(string? code)
    {
        if (string.IsNullOrEmpty(code) || code[0] == '-' || code[^1] == '-')
        {
            return false;
        }

        foreach (var c in code)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
