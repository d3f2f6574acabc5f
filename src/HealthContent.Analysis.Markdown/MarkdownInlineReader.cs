using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthContent.Analysis.Markdown;

/// <summary>Walks the inlines of a block, without recursion.</summary>
internal sealed class MarkdownInlineReader(string source, FormattedTextWriter writer, HtmlMarkupReader html)
{
    private readonly record struct OpenInline(OpenRegion? Region, int Link, FormattedPartBuilder? ReturnTo);

    private readonly Stack<OpenInline> open = [];
    private readonly HashSet<LinkReferenceDefinition> seenDefinitions = [];
    private int quoteDepth;
    private int shift;

    /// <summary>Reads the inlines of a block.</summary>
    /// <param name="root">What holds them.</param>
    /// <param name="depth">How many quotations the block stands in.</param>
    /// <param name="offset">How far behind the parser's places the true ones lie.</param>
    public void Read(ContainerInline root, int depth, int offset)
    {
        quoteDepth = depth;
        shift = offset;
        Inline? current = root.FirstChild;
        while (current is not null)
        {
            if (current is ContainerInline container)
            {
                Enter(container);
                if (container.FirstChild is { } child)
                {
                    current = child;
                    continue;
                }
                Leave(container);
            }
            else
            {
                ReadLeaf(current);
            }
            current = Next(current, root);
        }
    }

    private Inline? Next(Inline current, ContainerInline root)
    {
        while (current.NextSibling is null)
        {
            if (current.Parent is not { } parent || parent == root)
                return null;
            Leave(parent);
            current = parent;
        }
        return current.NextSibling;
    }

    private void ReadLeaf(Inline inline)
    {
        TextSpan span = ToSpan(inline.Span);
        switch (inline)
        {
            case LiteralInline literal:
                LiteralReader.Read(source, literal, span, writer);
                break;
            case LineBreakInline lineBreak:
                ReadLineBreak(lineBreak, span);
                break;
            case HtmlEntityInline entity:
                string value = entity.Transcoded.ToString();
                if (value is " " or "\t" or "\n" or "\r" or "\f")
                    writer.AddSpace(span);
                else
                    writer.AddAtomic(value, span);
                break;
            case CodeInline:
                writer.AddPlaceholder(span);
                break;
            case HtmlInline tag:
                html.Read(MarkdownSource.WithoutMarkers(source.AsSpan(span.Start, span.Length), tag.Tag), span.Start);
                break;
            case AutolinkInline address:
                ReadAddress(address, span);
                break;
            case FootnoteLink { IsBackLink: false } note:
                string label = note.Footnote.Label?.TrimStart('^') ?? "";
                writer.CompleteLink(writer.AddLink("#fn:" + label, span.Start), label, span.End);
                break;
        }
    }

    private void ReadLineBreak(LineBreakInline lineBreak, TextSpan span)
    {
        bool isHalfOfPair = span.End < source.Length && source[span.End - 1] == '\r' && source[span.End] == '\n';
        if (isHalfOfPair)
            span = new TextSpan(span.Start, span.Length + 1);
        if (lineBreak.IsHard)
            writer.AddLineBreak(span);
        else
            writer.AddSpace(span);
    }

    private void ReadAddress(AutolinkInline address, TextSpan span)
    {
        OpenRegion region = writer.OpenRegion(TextRegionKind.Link);
        // Without the angle brackets.
        writer.AddText(source.AsSpan(span.Start + 1, span.Length - 2), span.Start + 1);
        string text = region.Part.GetText(region.Part.CloseRegion(region.Number));
        string url = address.IsEmail ? "mailto:" + address.Url : address.Url;
        writer.CompleteLink(writer.AddLink(url, span.Start), text, span.End);
    }

    private void Enter(ContainerInline inline)
    {
        const int NoLink = -1;
        switch (inline)
        {
            case LinkInline { IsImage: true }:
                writer.AddPlaceholder(ToSpan(inline.Span));
                open.Push(new OpenInline(null, NoLink, writer.StartPart(SurfaceKind.AltText)));
                break;
            case LinkInline link:
                int number = writer.AddLink(GetUrl(link), ToSpan(link.Span).Start);
                open.Push(new OpenInline(writer.OpenRegion(TextRegionKind.Link), number, null));
                break;
            case EmphasisInline emphasis:
                TextRegionKind kind =
                    emphasis.DelimiterChar == '~' ? TextRegionKind.Strikethrough : TextRegionKind.Emphasis;
                open.Push(new OpenInline(writer.OpenRegion(kind), NoLink, null));
                break;
            case DelimiterInline delimiter:
                int start = ToSpan(delimiter.Span).Start;
                writer.AddText(source.AsSpan(start, delimiter.ToLiteral().Length), start);
                open.Push(default);
                break;
            default:
                open.Push(default);
                break;
        }
    }

    private void Leave(ContainerInline inline)
    {
        OpenInline closed = open.Pop();
        TextSpan span = ToSpan(inline.Span);
        if (closed.ReturnTo is { } part)
        {
            FormattedPartBuilder alternative = writer.Part;
            writer.ReturnTo(part);
            string text = alternative.GetText(new TextSpan(0, alternative.Length));
            writer.AddImage(new FormattedImage(GetUrl((LinkInline)inline), text, span));
        }
        else if (closed.Region is { } region)
        {
            TextSpan text = region.Part.CloseRegion(region.Number);
            if (inline is LinkInline)
                writer.CompleteLink(closed.Link, region.Part.GetText(text), span.End);
        }
        if (inline is LinkInline link)
            ReadTitle(link);
    }

    private void ReadTitle(LinkInline link)
    {
        TextSpan title = ToSpan(link.TitleSpan);
        if (link.Reference is { } definition)
        {
            if (!seenDefinitions.Add(definition))
                return;
            title = MarkdownSource.ToSpan(definition.TitleSpan, source);
        }
        if (string.IsNullOrEmpty(link.Title) || title.Length <= 2)
            return;
        FormattedPartBuilder previous = writer.StartPart(SurfaceKind.Caption);
        MarkdownTitleReader.Read(source, new TextSpan(title.Start + 1, title.Length - 2), quoteDepth, writer);
        writer.ReturnTo(previous);
    }

    private TextSpan ToSpan(SourceSpan span) =>
        MarkdownSource.ToSpan(new SourceSpan(span.Start + shift, span.End + shift), source);

    private static string GetUrl(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
}
