using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Reads documents from JSON and turns what is wrong with it into items.</summary>
internal static class JsonDocuments
{
    /// <summary>Reads one document.</summary>
    /// <param name="json">The JSON in UTF-8.</param>
    /// <param name="fallbackId">The identifier of a document that has none.</param>
    /// <param name="place">Where the JSON begins.</param>
    /// <param name="defaults">What the command line says of documents.</param>
    /// <param name="pathPrefix">The place of the document in a larger piece of JSON, for example <c>[3]</c>.</param>
    public static InputItem ReadDocument(
        ReadOnlySpan<byte> json,
        string fallbackId,
        SourcePlace place,
        DocumentDefaults defaults,
        string pathPrefix = ""
    )
    {
        try
        {
            ContentDocument document = defaults.Complete(ContentJson.ParseDocument(json, place.Line), json);
            return new DocumentItem(document.Id ?? fallbackId, place, document);
        }
        catch (ContentJsonException exception)
        {
            return Error(JsonMembers.Id(json) ?? fallbackId, place, exception, pathPrefix);
        }
    }

    /// <summary>Says what is wrong with JSON.</summary>
    public static ErrorItem Error(string id, SourcePlace place, ContentJsonException exception, string pathPrefix = "")
    {
        ContentJsonProblem first = exception.Problems[0];
        string path = pathPrefix.Length == 0 ? first.Path : "$" + pathPrefix + first.Path[1..];
        string more = exception.Problems.Length == 1 ? "" : $" (and {exception.Problems.Length - 1} more)";
        return new ErrorItem(id, place, $"{path}: {first.Message}{more}")
        {
            Line = first.Line,
            Column = first.Column,
            JsonPath = path,
        };
    }
}
