using AngleSharp.Html.Parser.Tokens;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>Reads the attributes that hold text for people.</summary>
internal sealed class HtmlAttributeReader(FormattedTextWriter writer)
{
    /// <summary>Reads the attributes of a start tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="text">The text that was tokenized.</param>
    /// <param name="end">The index after the tag in the text.</param>
    /// <param name="offset">Where the text starts in the source.</param>
    public void Read(HtmlTagToken tag, string text, int end, int offset)
    {
        foreach (HtmlAttributeToken attribute in tag.Attributes)
        {
            if (GetSurface(tag, attribute.Name.ToString()) is not { } surface)
                continue;
            TextSpan value = HtmlAttributeSource.FindValue(text, attribute.Position.Index, end);
            if (value.IsEmpty)
                continue;
            FormattedPartBuilder previous = writer.StartPart(surface);
            HtmlTextReader.Read(
                writer,
                text.AsSpan(value.Start, value.Length),
                offset + value.Start,
                isAttribute: true
            );
            writer.ReturnTo(previous);
        }
    }

    /// <summary>Finds the value of an attribute; null when the tag does not have it.</summary>
    public static string? Get(HtmlTagToken tag, string name)
    {
        foreach (HtmlAttributeToken attribute in tag.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value.ToString();
        }
        return null;
    }

    private static SurfaceKind? GetSurface(HtmlTagToken tag, string name)
    {
        switch (name)
        {
            case "title" or "placeholder":
                return SurfaceKind.Caption;
            case "alt" when tag.Name.ToString() is "img" or "image" or "area" or "input":
            case "aria-label":
                return SurfaceKind.AltText;
            case "label" when tag.Name.ToString() is "option" or "optgroup" or "track":
            case "value"
                when tag.Name == "input" && Get(tag, "type")?.ToLowerInvariant() is "submit" or "button" or "reset":
                return SurfaceKind.Caption;
            case "content" when tag.Name == "meta":
                return GetMetaSurface(Get(tag, "name") ?? Get(tag, "property"));
            default:
                return null;
        }
    }

    private static SurfaceKind? GetMetaSurface(string? name) =>
        name?.ToLowerInvariant() switch
        {
            "description" or "dc.description" => SurfaceKind.Summary,
            "dc.title" => SurfaceKind.Title,
            "og:title" or "og:description" or "twitter:title" or "twitter:description" => SurfaceKind.LinkPreview,
            "og:image:alt" or "twitter:image:alt" => SurfaceKind.AltText,
            _ => null,
        };
}
