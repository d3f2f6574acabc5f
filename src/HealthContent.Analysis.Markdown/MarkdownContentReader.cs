using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace HealthContent.Analysis.Markdown;

/// <summary>
/// Reads CommonMark with tables, footnotes, task lists, strikethrough, bare addresses as links and YAML front matter, as a
/// person reads the page.
/// </summary>
/// <remarks>
/// <para>
/// Markup, list markers, quotation markers, code, comments and addresses behind links are not read. HTML inside Markdown is
/// read as <see cref="HtmlContentReader"/> reads it. Apart from the running text stand the alternative texts of images,
/// the titles of links and images (as captions), and of the front matter <c>title</c>, <c>description</c> and
/// <c>summary</c>; its <c>lang</c> or <c>language</c> is the language of the source. A footnote is read where it is written; its mark
/// counts as a link whose address is <c>#fn:</c> and the label.
/// </para>
/// <para>
/// Markdig refuses markup that is nested too deeply, and takes the square of the length for long runs of unclosed markup. A
/// source that is written like this, which no person does, is read as paragraphs of plain text.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class MarkdownContentReader : IContentFormatReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <inheritdoc/>
    public ContentFormat Format => ContentFormat.Markdown;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public FormattedText Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        FormattedTextWriter writer = new();
        if (Parse(source) is { } document)
            new MarkdownBlockReader(source, writer).Read(document);
        else
            PlainParagraphs.Read(source, writer);
        return writer.Build();
    }

    private static MarkdownDocument? Parse(string source)
    {
        if (!ParserCost.IsBounded(source))
            return null;
        try
        {
            return Markdig.Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // The depth limit of the parser, which protects the stack, has no other sign.
            return null;
        }
    }
}
