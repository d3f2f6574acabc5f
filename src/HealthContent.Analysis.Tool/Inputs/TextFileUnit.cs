using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>A file or standard input whose whole text is one document.</summary>
/// <param name="id">The identifier of the document.</param>
/// <param name="path">The path as given; null for the standard input.</param>
/// <param name="open">Reads all bytes.</param>
/// <param name="format">How the text is written.</param>
/// <param name="defaults">What the command line says of documents.</param>
internal sealed class TextFileUnit(
    string id,
    string? path,
    Func<byte[]> open,
    ContentFormat format,
    DocumentDefaults defaults
) : InputUnit
{
    public override IEnumerable<InputItem> Read()
    {
        var place = new SourcePlace(path, 0);
        if (!FileBytes.TryRead(open, id, place, out byte[] bytes, out ErrorItem? error))
        {
            return [error];
        }

        if (!TextDecoding.TryDecode(bytes, out string text, out long invalid))
        {
            return [InvalidText(id, place, invalid)];
        }

        // Formatted texts are pages as a rule, plain ones posts.
        ContentKind usualKind = format == ContentFormat.Plain ? ContentKind.Post : ContentKind.Article;
        return [new DocumentItem(id, place, defaults.Create(id, text, format, usualKind))];
    }

    /// <summary>The error about bytes that are no text.</summary>
    public static ErrorItem InvalidText(string id, SourcePlace place, long offset) =>
        new(id, place, string.Create(CultureInfo.InvariantCulture, $"not valid UTF-8 at byte offset {offset}"));
}
