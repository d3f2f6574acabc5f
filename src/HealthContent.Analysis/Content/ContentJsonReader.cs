using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthContent.Analysis.Content;

/// <summary>Reads JSON; when that fails, walks it again to say everything that is wrong.</summary>
internal static class ContentJsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static T Read<T>(ReadOnlySpan<byte> utf8Json, int firstLine, JsonTypeInfo<T> type)
        where T : class
    {
        var offset = utf8Json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var json = utf8Json[offset..];
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException();
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            // The inner exception is left out on purpose: its message may quote the content.
            throw new ContentJsonException(ContentJsonDiagnosis.Run(json, type, firstLine, offset));
        }
    }

    /// <summary>Reads a document, by the short way if it is a plain one.</summary>
    public static ContentDocument ReadDocument(ReadOnlySpan<byte> utf8Json, int firstLine)
    {
        ReadOnlySpan<byte> json = utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
        try
        {
            if (FlatDocumentReader.TryRead(json) is { } document)
            {
                return document;
            }
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            // The long way says what is wrong.
        }

        return Read(utf8Json, firstLine, ContentJsonOptions.Document);
    }

    /// <summary>How a reader has to be set for the options of a type.</summary>
    public static JsonReaderOptions OptionsOf(JsonTypeInfo type) =>
        new()
        {
            CommentHandling = type.Options.ReadCommentHandling,
            AllowTrailingCommas = type.Options.AllowTrailingCommas,
        };

    /// <summary>Whether the framework, a converter or an invariant of the model refused the JSON.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Filters the documented exceptions of reading JSON.")]
    public static bool IsRefusal(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or ArgumentException;
}
