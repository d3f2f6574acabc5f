using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>Reads HTML, whole documents or fragments, as a person reads the page.</summary>
/// <remarks>
/// <para>
/// Markup is split by AngleSharp's tokenizer, which follows the HTML Standard. Text is read in the order of the source; inline
/// tags do not break words; code, scripts, comments, addresses and elements with the <c>hidden</c> attribute are not read.
/// Style sheets are not interpreted: text that only a style hides is read. Content of <c>noscript</c> is read, since
/// it is published for those who have no scripts.
/// </para>
/// <para>
/// Apart from the running text stand: <c>title</c>; the description and the link preview of <c>meta</c>; alternative texts
/// (<c>alt</c>, <c>aria-label</c>, <c>title</c> and <c>desc</c> of SVG); captions (<c>figcaption</c>, <c>caption</c>, the
/// attributes <c>title</c>, <c>placeholder</c>, <c>label</c> and the <c>value</c> of buttons).
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class HtmlContentReader : IContentFormatReader
{
    /// <inheritdoc/>
    public ContentFormat Format => ContentFormat.Html;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public FormattedText Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        FormattedTextWriter writer = new();
        HtmlMarkupReader reader = new(writer);
        reader.Read(source, offset: 0);
        reader.Finish(source.Length);
        return writer.Build();
    }
}
