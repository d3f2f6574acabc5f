using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Testing;

/// <summary>Reads the markup in all texts of a document.</summary>
internal sealed class MarkedDocument
{
    private readonly List<ExpectedDiagnostic> expected = [];

    private MarkedDocument(ContentDocument marked) => Document = WithoutMarks(marked);

    /// <summary>The document without marks.</summary>
    public ContentDocument Document { get; }

    /// <summary>What the marks say.</summary>
    public IReadOnlyList<ExpectedDiagnostic> Expected => expected;

    public static MarkedDocument Read(ContentDocument marked) => new(marked);

    private ContentDocument WithoutMarks(ContentDocument document) =>
        document with
        {
            Text = Read("body", document.Text)!,
            Title = Read("title", document.Title),
            Summary = Read("summary", document.Summary),
            FirstComment = Read("firstComment", document.FirstComment),
            Warning = Read("warning", document.Warning),
            Hashtags = Each(document.Hashtags, "hashtags", (path, text) => Read(path, text)!),
            PollOptions = Each(document.PollOptions, "pollOptions", (path, text) => Read(path, text)!),
            LinkPreviews = Each(document.LinkPreviews, "linkPreviews", Read),
            Media = Each(document.Media, "media", Read),
            Parts = Each(document.Parts, "parts", Read),
        };

    private ContentPart Read(string path, ContentPart part) =>
        part with
        {
            Text = Read($"{path}.text", part.Text)!,
            Media = Each(part.Media, $"{path}.media", Read),
        };

    private MediaItem Read(string path, MediaItem item) =>
        item with
        {
            AltText = Read($"{path}.altText", item.AltText),
            Caption = Read($"{path}.caption", item.Caption),
            EmbeddedText = Read($"{path}.embeddedText", item.EmbeddedText),
            FileName = Read($"{path}.fileName", item.FileName),
            Transcript = Read($"{path}.transcript", item.Transcript),
            Warning = Read($"{path}.warning", item.Warning),
            CaptionTracks = Each(
                item.CaptionTracks,
                $"{path}.captionTracks",
                (trackPath, track) => track with { Text = Read($"{trackPath}.text", track.Text) }
            ),
        };

    private LinkPreview Read(string path, LinkPreview preview) =>
        preview with
        {
            Title = Read($"{path}.title", preview.Title),
            Description = Read($"{path}.description", preview.Description),
            AltText = Read($"{path}.altText", preview.AltText),
        };

    private ContentWarning? Read(string path, ContentWarning? warning) =>
        warning is null ? null : warning with { Text = Read($"{path}.text", warning.Text) };

    private string? Read(string path, string? markup)
    {
        if (string.IsNullOrEmpty(markup))
        {
            return markup;
        }

        MarkedText marked = MarkedText.Parse(markup);
        foreach (TextMark mark in marked.Marks)
        {
            expected.Add(new ExpectedDiagnostic(path, mark.Span, mark.Rule));
        }

        return marked.Text;
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, string list, Func<string, T, T> read)
    {
        var result = ImmutableArray.CreateBuilder<T>(items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            result.Add(read($"{list}[{index}]", items[index]));
        }

        return result.MoveToImmutable();
    }
}
