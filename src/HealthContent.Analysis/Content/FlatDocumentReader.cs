using System.Text.Json;

namespace HealthContent.Analysis.Content;

/// <summary>
/// Reads the documents that most streams hold: a text and a few plain members, without the serializer. The metadata of the whole
/// model costs some hundred milliseconds of compilation when it is first needed, more than a run over a thousand posts.
/// </summary>
internal static class FlatDocumentReader
{
    private static readonly KebabCaseEnumConverter<ContentKind> Kinds = new();
    private static readonly KebabCaseEnumConverter<ContentFormat> Formats = new();

    [Flags]
    private enum Member
    {
        None = 0,
        Id = 1,
        Text = 2,
        Kind = 4,
        Format = 8,
        Channel = 16,
        Title = 32,
        Locale = 64,
    }

    /// <summary>The document, or null when it holds anything else or anything wrong: the serializer then decides.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or a value is not what it should be.</exception>
    /// <exception cref="InvalidOperationException">A text is not valid UTF-8.</exception>
    public static ContentDocument? TryRead(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? id = null;
        string? text = null;
        string? title = null;
        string? locale = null;
        ContentKind kind = default;
        ContentFormat format = default;
        Channel channel = default;
        Member seen = Member.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Member member = Name(ref reader);
            reader.Read();
            if (member == Member.None || (seen & member) != 0 || reader.TokenType != JsonTokenType.String)
            {
                return null;
            }

            seen |= member;
            switch (member)
            {
                case Member.Id:
                    id = TextConverter.ReadText(ref reader);
                    break;
                case Member.Text:
                    text = TextConverter.ReadText(ref reader);
                    break;
                case Member.Title:
                    title = TextConverter.ReadText(ref reader);
                    break;
                case Member.Locale:
                    locale = TextConverter.ReadText(ref reader);
                    break;
                case Member.Kind:
                    kind = Kinds.Read(ref reader);
                    break;
                case Member.Format:
                    format = Formats.Read(ref reader);
                    break;
                default:
                    channel = ChannelConverter.ReadChannel(ref reader);
                    break;
            }
        }

        // Reading on finds whatever stands behind the document, which is an error.
        if (text is null || reader.Read())
        {
            return null;
        }

        return new ContentDocument(text)
        {
            Id = id,
            Kind = kind,
            Format = format,
            Channel = channel,
            Title = title,
            Locale = locale,
        };
    }

    private static Member Name(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("id"u8) ? Member.Id
        : reader.ValueTextEquals("text"u8) ? Member.Text
        : reader.ValueTextEquals("kind"u8) ? Member.Kind
        : reader.ValueTextEquals("format"u8) ? Member.Format
        : reader.ValueTextEquals("channel"u8) ? Member.Channel
        : reader.ValueTextEquals("title"u8) ? Member.Title
        : reader.ValueTextEquals("locale"u8) ? Member.Locale
        : Member.None;
}
