using System.Globalization;
using System.Text.Json;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>A file of JSON: a document, a list of documents, or a feed.</summary>
/// <param name="id">The identifier of a document that has none.</param>
/// <param name="path">The path as given; null for the standard input.</param>
/// <param name="open">Reads all bytes.</param>
/// <param name="defaults">What the command line says of documents.</param>
internal sealed class JsonFileUnit(string id, string? path, Func<byte[]> open, DocumentDefaults defaults) : InputUnit
{
    public override IEnumerable<InputItem> Read()
    {
        var place = new SourcePlace(path, 1);
        if (!FileBytes.TryRead(open, id, place, out byte[] bytes, out ErrorItem? error))
        {
            return [error];
        }

        if (!TextDecoding.TryDecodeJson(bytes, out ReadOnlyMemory<byte> json, out long invalid))
        {
            return [TextFileUnit.InvalidText(id, place, invalid)];
        }

        ReadOnlySpan<byte> trimmed = json.Span.TrimStart(" \t\r\n"u8);
        if (trimmed.StartsWith("["u8))
        {
            return ReadList(json.Span);
        }

        return JsonMembers.Has(trimmed, "items"u8)
            ? ReadFeed(json.Span, place)
            : [JsonDocuments.ReadDocument(json.Span, id, place, defaults)];
    }

    private List<InputItem> ReadFeed(ReadOnlySpan<byte> json, SourcePlace place)
    {
        ContentFeed feed;
        try
        {
            feed = ContentJson.ParseFeed(json);
        }
        catch (ContentJsonException exception)
        {
            return [JsonDocuments.Error(JsonMembers.Id(json) ?? id, place, exception)];
        }

        string feedId = feed.Id ?? id;
        var items = new List<InputItem>(feed.Items.Length + 1);
        for (int index = 0; index < feed.Items.Length; index++)
        {
            ContentDocument document = feed.Items[index];
            items.Add(new DocumentItem(document.Id ?? At(feedId, $".items[{index}]"), place, document));
        }

        items.Add(new FeedItem(feedId, place, feed));
        return items;
    }

    private List<InputItem> ReadList(ReadOnlySpan<byte> json)
    {
        var items = new List<InputItem>();
        var reader = new Utf8JsonReader(json);
        int counted = 0;
        int line = 1;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                string position = At("", $"[{items.Count}]");
                items.Add(
                    JsonDocuments.ReadDocument(
                        json[start..(int)reader.BytesConsumed],
                        id + position,
                        new SourcePlace(path, line),
                        defaults,
                        position
                    )
                );
            }

            reader.Read();
        }
        catch (JsonException exception)
        {
            line = (int)(exception.LineNumber ?? 0) + 1;
            items.Add(
                new ErrorItem(
                    id,
                    new SourcePlace(path, line),
                    At("$", $"[{items.Count}]: the JSON is malformed or cut off here")
                )
                {
                    Line = line,
                    Column = (int)(exception.BytePositionInLine ?? 0) + 1,
                    JsonPath = At("$", $"[{items.Count}]"),
                }
            );
        }

        return items;
    }

    private static string At(string start, FormattableString rest) =>
        start + rest.ToString(CultureInfo.InvariantCulture);
}
