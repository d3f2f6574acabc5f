using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthContent.Analysis.Markdown;

/// <summary>Walks the blocks of a document in the order of the source, without recursion.</summary>
internal sealed class MarkdownBlockReader
{
    private readonly record struct OpenBlock(ContainerBlock Block, int Next, OpenRegion? Region);

    private readonly string source;
    private readonly FormattedTextWriter writer;
    private readonly HtmlMarkupReader html;
    private readonly MarkdownInlineReader inlines;
    private int quoteDepth;

    public MarkdownBlockReader(string source, FormattedTextWriter writer)
    {
        this.source = source;
        this.writer = writer;
        html = new HtmlMarkupReader(writer);
        inlines = new MarkdownInlineReader(source, writer, html);
    }

    /// <summary>Reads a document.</summary>
    public void Read(MarkdownDocument document)
    {
        foreach (Block block in InSourceOrder(document))
            ReadTree(block);
        html.Finish(source.Length);
    }

    /// <summary>The top blocks; footnotes, which the parser gathers at the end, stand where they are written.</summary>
    private static List<Block> InSourceOrder(MarkdownDocument document)
    {
        List<Block> blocks = [];
        bool hasFootnotes = false;
        foreach (Block block in document)
        {
            if (block is FootnoteGroup footnotes)
            {
                blocks.AddRange(footnotes);
                hasFootnotes = true;
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                blocks.Add(block);
            }
        }
        return hasFootnotes ? [.. blocks.OrderBy(block => block.Span.Start)] : blocks;
    }

    private void ReadTree(Block top)
    {
        Stack<OpenBlock> open = [];
        Enter(top, open);
        while (open.TryPop(out OpenBlock current))
        {
            if (current.Next < current.Block.Count)
            {
                open.Push(current with { Next = current.Next + 1 });
                Enter(current.Block[current.Next], open);
            }
            else
            {
                Leave(current);
            }
        }
    }

    private void Enter(Block block, Stack<OpenBlock> open)
    {
        if (block is ContainerBlock container)
        {
            writer.BreakBlock();
            TextRegionKind? kind = block switch
            {
                QuoteBlock => TextRegionKind.Quotation,
                ListItemBlock => TextRegionKind.ListItem,
                TableCell => TextRegionKind.TableCell,
                _ => null,
            };
            quoteDepth += block is QuoteBlock ? 1 : 0;
            open.Push(new OpenBlock(container, 0, kind is { } region ? writer.OpenRegion(region) : null));
        }
        else if (block is LeafBlock leaf)
        {
            ReadLeaf(leaf);
        }
    }

    private void Leave(OpenBlock closed)
    {
        if (closed.Block is Table table)
            AddTable(table);
        quoteDepth -= closed.Block is QuoteBlock ? 1 : 0;
        if (closed.Region is { } region)
            region.Part.CloseRegion(region.Number);
        writer.BreakBlock();
    }

    private void AddHeading(HeadingBlock heading, OpenRegion region)
    {
        string text = region.Part.GetText(region.Part.CloseRegion(region.Number));
        writer.AddHeading(new FormattedHeading(heading.Level, text, MarkdownSource.ToSpan(heading.Span, source)));
    }

    // Markdown knows no table without a header row; one may be left empty.
    private void AddTable(Table table)
    {
        bool hasHeaders = table
            .OfType<TableRow>()
            .Any(row =>
                row.IsHeader
                && MarkdownSource.ToSpan(row.Span, source) is var span
                && !source.AsSpan(span.Start, span.Length).Trim(" \t|").IsEmpty
            );
        writer.AddTable(new FormattedTable(hasHeaders, MarkdownSource.ToSpan(table.Span, source)));
    }

    private void ReadLeaf(LeafBlock leaf)
    {
        switch (leaf)
        {
            case YamlFrontMatterBlock frontMatter:
                FrontMatter.Read(source, MarkdownSource.ToSpan(frontMatter.Span, source), writer);
                return;
            case HtmlBlock block:
                writer.BreakBlock();
                ReadHtml(block);
                break;
            case CodeBlock:
                writer.BreakBlock();
                writer.AddPlaceholder(MarkdownSource.ToSpan(leaf.Span, source));
                break;
            case { Inline: { } inline }:
                writer.BreakBlock();
                OpenRegion? heading = leaf is HeadingBlock ? writer.OpenRegion(TextRegionKind.Heading) : null;
                int depth = html.Depth;
                int shift = leaf is HeadingBlock title ? FindShift(title, inline.FirstChild) : 0;
                inlines.Read(inline, quoteDepth, shift);
                // A tag that a paragraph forgets to close ends with it, as in the HTML that Markdown stands for.
                html.CloseTo(depth, MarkdownSource.ToSpan(leaf.Span, source).End);
                if (heading is { } region)
                    AddHeading((HeadingBlock)leaf, region);
                break;
        }
        writer.BreakBlock();
    }

    private void ReadHtml(HtmlBlock block)
    {
        int start = MarkdownSource.ToSpan(block.Span, source).Start;
        start = start == 0 ? 0 : source.AsSpan(0, start).LastIndexOfAny('\r', '\n') + 1;
        html.Read(MarkdownSource.WithoutMarkers(source.AsSpan(start), block.Lines), start);
    }

    /// <summary>
    /// The parser misplaces what stands in a heading when a tab follows the number signs: it counts columns. This is how far.
    /// </summary>
    private int FindShift(HeadingBlock heading, Inline? first)
    {
        if (heading.IsSetext || first is null)
            return 0;
        int markers = MarkdownSource.ToSpan(heading.Span, source).Start + heading.Level;
        int start = markers;
        while (start < source.Length && source[start] is ' ' or '\t')
            start++;
        bool hasTab = source.AsSpan(markers, start - markers).Contains('\t');
        return hasTab ? start - first.Span.Start : 0;
    }
}
