using System.Text.Json;
using System.Text.Json.Nodes;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Commands;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>A file with one document as JSON, to which votes and overrides are added.</summary>
internal sealed class DocumentFile
{
    private readonly string name;
    private readonly string path;
    private readonly byte[] json;

    /// <param name="name">The path as the user gave it.</param>
    /// <param name="console">What it is relative to.</param>
    /// <exception cref="UsageException">The file cannot be read or holds no document.</exception>
    public DocumentFile(string name, ToolConsole console)
    {
        this.name = name;
        path = UserFile.PathOf(name, console);
        json = UserFile.Read(name, console);
        try
        {
            Document = ContentJson.ParseDocument(json);
        }
        catch (ContentJsonException exception)
        {
            throw JsonErrors.ForUser(exception, name);
        }
    }

    /// <summary>The document.</summary>
    public ContentDocument Document { get; }

    /// <summary>Writes the file anew, beside the old one, with items at the end of a list; all else in it stays as it is.</summary>
    /// <param name="list">The member of the document, for example <c>approvals</c>.</param>
    /// <param name="additions">A document that holds what is added, and nothing else of interest.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Prepare(string list, ContentDocument additions)
    {
        JsonObject root = JsonNode.Parse(WithoutMark(json))!.AsObject();
        JsonArray items = root[list] as JsonArray ?? [];
        foreach (JsonNode? item in JsonNode.Parse(ContentJson.Write(additions))![list]!.AsArray())
        {
            items.Add(item!.DeepClone());
        }

        root[list] = items.Parent is null ? items : root[list];
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, JsonText.Options with { Indented = true, NewLine = "\n" }))
        {
            root.WriteTo(writer);
        }

        text.Write("\n"u8);
        Try(() => File.WriteAllBytes(Temporary, text.ToArray()));
    }

    /// <summary>Puts what was prepared in the place of the file. A document that is half written would be lost with its votes.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Commit() => Try(() => File.Move(Temporary, path, overwrite: true));

    /// <summary>Forgets what was prepared.</summary>
    /// <exception cref="UsageException">It cannot be removed.</exception>
    public void Discard() => Try(() => File.Delete(Temporary));

    private string Temporary => path + ".tmp";

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes;
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name}: cannot be written");
        }
    }
}
