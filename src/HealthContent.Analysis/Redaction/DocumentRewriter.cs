using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Redaction;

/// <summary>Makes the document again with other texts.</summary>
internal sealed class DocumentRewriter
{
    private readonly Dictionary<string, List<TextReplacement>> byPath = new(StringComparer.Ordinal);

    private DocumentRewriter(ImmutableArray<TextReplacement> replacements)
    {
        foreach (TextReplacement replacement in replacements)
        {
            if (!byPath.TryGetValue(replacement.SurfacePath, out List<TextReplacement>? list))
            {
                byPath[replacement.SurfacePath] = list = [];
            }

            list.Add(replacement);
        }
    }

    /// <param name="document">The document.</param>
    /// <param name="replacements">Ordered by start within a text, without overlaps.</param>
    public static ContentDocument Rewrite(ContentDocument document, ImmutableArray<TextReplacement> replacements)
    {
        var rewriter = new DocumentRewriter(replacements);
        return document with
        {
            Text = rewriter.Text("body", document.Text)!,
            Title = rewriter.Text("title", document.Title),
            Summary = rewriter.Text("summary", document.Summary),
            Warning = rewriter.Warning("warning", document.Warning),
            FirstComment = rewriter.Text("firstComment", document.FirstComment),
            Hashtags = Each(document.Hashtags, (text, index) => rewriter.Text(At("hashtags", index), text)!),
            PollOptions = Each(document.PollOptions, (text, index) => rewriter.Text(At("pollOptions", index), text)!),
            Parts = Each(document.Parts, (part, index) => rewriter.Part(At("parts", index), part)),
            LinkPreviews = Each(
                document.LinkPreviews,
                (item, index) => rewriter.Preview(At("linkPreviews", index), item)
            ),
            Media = Each(document.Media, (item, index) => rewriter.Media(At("media", index), item)),
        };
    }

    private ContentPart Part(string path, ContentPart part) =>
        part with
        {
            Text = Text($"{path}.text", part.Text)!,
            Media = Each(part.Media, (item, index) => Media($"{path}.{At("media", index)}", item)),
        };

    private LinkPreview Preview(string path, LinkPreview preview) =>
        preview with
        {
            Title = Text($"{path}.title", preview.Title),
            Description = Text($"{path}.description", preview.Description),
            AltText = Text($"{path}.altText", preview.AltText),
        };

    private MediaItem Media(string path, MediaItem item) =>
        item with
        {
            AltText = Text($"{path}.altText", item.AltText),
            Caption = Text($"{path}.caption", item.Caption),
            EmbeddedText = Text($"{path}.embeddedText", item.EmbeddedText),
            FileName = Text($"{path}.fileName", item.FileName),
            Transcript = Text($"{path}.transcript", item.Transcript),
            Warning = Warning($"{path}.warning", item.Warning),
            CaptionTracks = Each(
                item.CaptionTracks,
                (track, index) => track with { Text = Text($"{path}.{At("captionTracks", index)}.text", track.Text) }
            ),
        };

    private ContentWarning? Warning(string path, ContentWarning? warning) =>
        warning is null ? null : warning with { Text = Text($"{path}.text", warning.Text) };

    private string? Text(string path, string? text)
    {
        if (text is null || !byPath.TryGetValue(path, out List<TextReplacement>? replacements))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach (TextReplacement replacement in replacements)
        {
            result.Append(text, position, replacement.Span.Start - position).Append(replacement.Text);
            position = replacement.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, int, T> rewrite)
    {
        if (items.IsDefaultOrEmpty)
        {
            return items;
        }

        var result = ImmutableArray.CreateBuilder<T>(items.Length);
        for (int index = 0; index < items.Length; index++)
        {
            result.Add(rewrite(items[index], index));
        }

        return result.MoveToImmutable();
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
