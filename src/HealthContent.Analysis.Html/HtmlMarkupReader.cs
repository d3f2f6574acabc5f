using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>
/// Reads HTML token by token in the order of the source. There is no tree: text keeps its exact place, depth costs no
/// stack, and time is linear. What a tree would change for the reader (implied end tags, misnested formatting, scopes) is
/// kept by <see cref="OpenElementStack"/> and <see cref="OpenFormattingList"/>.
/// </summary>
internal sealed class HtmlMarkupReader
{
    private readonly FormattedTextWriter writer;
    private readonly HtmlAttributeReader attributes;
    private readonly OpenElementStack open = new();
    private readonly OpenFormattingList formatting;
    private readonly HtmlTableReader tables;
    private int preformattedDepth;
    private bool isLineFeedDropped;

    public HtmlMarkupReader(FormattedTextWriter writer)
    {
        this.writer = writer;
        attributes = new HtmlAttributeReader(writer);
        formatting = new OpenFormattingList(writer);
        tables = new HtmlTableReader(writer);
    }

    private bool IsForeign => open.Innermost is { IsForeign: true };

    private bool IsMath => open.Find("math") > open.Find("svg");

    /// <summary>Reads a piece of HTML. Elements may stay open for the next piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where it starts in the source, in UTF-16 code units.</param>
    public void Read(string text, int offset)
    {
        using TextSource source = new(text);
        using HtmlTokenizer tokenizer = new(source, HtmlEntityProvider.Resolver);
        while (true)
        {
            tokenizer.IsAcceptingCharacterData = open.Innermost is { HoldsCharacterData: true };
            HtmlToken token = tokenizer.Get();
            int start = token.Position.Index;
            int end = Math.Min(tokenizer.InsertionPoint, text.Length);
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return;
                case HtmlTokenType.Character:
                    ReadText(text, start, end, offset);
                    break;
                case HtmlTokenType.StartTag:
                    tokenizer.State = ReadStartTag((HtmlTagToken)token, text, start, end, offset);
                    break;
                case HtmlTokenType.EndTag:
                    ReadEndTag(token.Name.ToString(), TextSpan.FromBounds(start + offset, end + offset));
                    break;
            }
        }
    }

    /// <summary>The number of open elements.</summary>
    public int Depth => open.Count;

    /// <summary>Closes elements until no more than <paramref name="depth"/> are open.</summary>
    /// <param name="depth">How many may stay open.</param>
    /// <param name="sourceEnd">Where they end in the source.</param>
    public void CloseTo(int depth, int sourceEnd)
    {
        while (open.Count > depth)
            Close(open.Pop(), sourceEnd);
    }

    /// <summary>Closes all that is still open.</summary>
    /// <param name="sourceEnd">The end of the source.</param>
    public void Finish(int sourceEnd)
    {
        CloseTo(0, sourceEnd);
        formatting.CloseToMark(0, sourceEnd);
    }

    private void ReadText(string text, int start, int end, int offset)
    {
        ReadOnlySpan<char> slice = text.AsSpan(start, end - start);
        if (isLineFeedDropped)
        {
            isLineFeedDropped = false;
            int dropped =
                slice.StartsWith("\r\n") ? 2
                : slice.StartsWith("\n") || slice.StartsWith("\r") ? 1
                : 0;
            slice = slice[dropped..];
            start += dropped;
        }

        HtmlElement? parent = open.Innermost?.Element;
        const string NamelessEndTag = "</>";
        bool isWithTags = parent is null || !parent.Has(HtmlTraits.RawText | HtmlTraits.EscapableText);
        // The tokenizer drops it without a token of its own: it stands before the text.
        while (isWithTags && slice.StartsWith(NamelessEndTag))
        {
            slice = slice[NamelessEndTag.Length..];
            start += NamelessEndTag.Length;
        }

        const string CharacterDataStart = "<![CDATA[";
        if (open.Innermost is { HoldsCharacterData: true } && slice.StartsWith(CharacterDataStart))
        {
            int length = slice.EndsWith("]]>") ? slice.Length - 3 : slice.Length;
            slice = slice[CharacterDataStart.Length..length];
            writer.AddText(slice, start + CharacterDataStart.Length + offset);
        }
        else if (parent is not null && parent.Has(HtmlTraits.RawText))
        {
            HtmlTextReader.Write(writer, slice, start + offset, preformattedDepth > 0);
        }
        else if (writer.IsReading)
        {
            HtmlTextReader.Read(writer, slice, start + offset, isPreformatted: preformattedDepth > 0);
        }
    }

    private HtmlParseMode ReadStartTag(HtmlTagToken tag, string text, int start, int end, int offset)
    {
        string name = tag.Name.ToString();
        isLineFeedDropped = false;
        if (HtmlForeign.LeavesForeign(name))
            LeaveForeign(start + offset);

        bool isForeign = IsForeign;
        HtmlElement element = isForeign
            ? HtmlForeign.Get(name, IsMath)
            : HtmlElement.Get(name == "image" ? "img" : name);
        if (!isForeign)
            CloseImplied(name, element, start + offset);
        if (name is "html" or "body" or "head")
        {
            writer.Language ??= HtmlAttributeReader.Get(tag, "lang") is { Length: > 0 } language ? language : null;
            writer.IsWholePage |= name == "html";
            return HtmlParseMode.PCData;
        }

        bool isHidden =
            HtmlAttributeReader.Get(tag, "hidden") is { } hidden
            && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase);
        if (element.Has(HtmlTraits.Block) && !isHidden)
            writer.BreakBlock();
        if (writer.UnreadDepth == 0 && !isHidden)
            ReadContentOf(tag, name, element, text, end, TextSpan.FromBounds(start + offset, end + offset), offset);

        if (element.Has(HtmlTraits.Void) || (isForeign || element.Has(HtmlTraits.Foreign)) && tag.IsSelfClosing)
            return HtmlParseMode.PCData;
        if (element.Has(HtmlTraits.Formatting))
        {
            OpenFormatting(tag, name, element, start + offset);
            return HtmlParseMode.PCData;
        }
        tables.Open(name, HtmlAttributeReader.Get(tag, "role"));
        Open(
            new OpenElement(name, element, start + offset) { IsUnread = isHidden || element.Has(HtmlTraits.Unread) },
            isForeign
        );
        return isForeign ? HtmlParseMode.PCData
            : element.Has(HtmlTraits.EscapableText) ? HtmlParseMode.RCData
            : name == "script" ? HtmlParseMode.Script
            : name == "plaintext" ? HtmlParseMode.Plaintext
            : element.Has(HtmlTraits.RawText) ? HtmlParseMode.Rawtext
            : HtmlParseMode.PCData;
    }

    private void ReadContentOf(
        HtmlTagToken tag,
        string name,
        HtmlElement element,
        string text,
        int end,
        TextSpan source,
        int offset
    )
    {
        if (name == "br")
            writer.AddLineBreak(source);
        else if (name == "sup")
            writer.StartSuperscript();
        else if (name is "img" or "image")
            writer.AddImage(
                new FormattedImage(
                    HtmlAttributeReader.Get(tag, "src")?.Trim() ?? "",
                    HtmlAttributeReader.Get(tag, "alt"),
                    source
                )
            );
        bool isInvisible =
            name == "input"
            && string.Equals(HtmlAttributeReader.Get(tag, "type"), "hidden", StringComparison.OrdinalIgnoreCase);
        if (isInvisible)
            return;
        if (element.Has(HtmlTraits.Embedded))
            writer.AddPlaceholder(source);
        attributes.Read(tag, text, end, offset);
    }

    private void OpenFormatting(HtmlTagToken tag, string name, HtmlElement element, int sourceStart)
    {
        if (name != "a")
        {
            formatting.Open(name, open.Count, element.Region, link: null);
            return;
        }
        // Links do not nest: a second one ends the first.
        CloseFormatting(name, sourceStart);
        string? address = HtmlAttributeReader.Get(tag, "href")?.Trim();
        if (address is null || writer.UnreadDepth > 0)
            formatting.Open(name, open.Count, region: null, link: null);
        else
            formatting.Open(name, open.Count, TextRegionKind.Link, writer.AddLink(address, sourceStart));
    }

    private void Open(OpenElement element, bool isForeign)
    {
        HtmlElement kind = element.Element;
        bool isReadingCode = kind.Has(HtmlTraits.Code);
        open.Push(
            element with
            {
                HoldsCharacterData = kind.Has(HtmlTraits.Foreign) || isForeign,
                IsForeign = kind.Has(HtmlTraits.Foreign) || isForeign && !kind.Has(HtmlTraits.Special),
                FormattingMark = kind.Has(HtmlTraits.Marker) ? formatting.SetMark() : 0,
                ReturnTo = kind.Surface is { } surface ? writer.StartPart(surface) : null,
                Region = kind.Region is { } region ? writer.OpenRegion(region) : null,
            }
        );
        writer.UnreadDepth += element.IsUnread ? 1 : 0;
        writer.CodeDepth += isReadingCode ? 1 : 0;
        preformattedDepth += kind.Has(HtmlTraits.Preformatted) ? 1 : 0;
        isLineFeedDropped = kind.Has(HtmlTraits.Preformatted);
    }

    private void CloseImplied(string name, HtmlElement element, int sourceEnd)
    {
        for (int ended; (ended = HtmlImpliedEnd.OfStartTag(open, name, element)) >= 0; )
            CloseTo(ended, sourceEnd);
    }

    private void ReadEndTag(string name, TextSpan source)
    {
        isLineFeedDropped = false;
        if (name == "br")
        {
            LeaveForeign(source.Start);
            writer.AddLineBreak(source);
            return;
        }
        if (name == "p")
            LeaveForeign(source.Start);
        int own = IsForeign ? open.Find(name) : -1;
        if (own > Math.Max(open.Find("svg"), open.Find("math")))
        {
            CloseTo(own, source.End);
            return;
        }
        HtmlElement element = HtmlElement.Get(name);
        if (element.Has(HtmlTraits.Formatting))
        {
            CloseFormatting(name, source.End);
            return;
        }
        int ended = HtmlImpliedEnd.OfEndTag(open, name, element);
        if (ended >= 0)
            CloseTo(ended, source.End);
        else if (name == "p")
            writer.BreakBlock();
    }

    private void LeaveForeign(int sourceEnd)
    {
        while (IsForeign)
            CloseTo(open.Count - 1, sourceEnd);
    }

    private void CloseFormatting(string name, int sourceEnd)
    {
        int depth = formatting.FindDepth(name);
        if (depth < 0)
            return;
        // What was opened inside it ends with it, unless a block stands between (the adoption agency's furthest block).
        if (open.Special < depth)
            CloseTo(depth, sourceEnd);
        formatting.Close(name, sourceEnd);
    }

    private void Close(OpenElement element, int sourceEnd)
    {
        HtmlElement kind = element.Element;
        if (kind.Has(HtmlTraits.Marker))
            formatting.CloseToMark(element.FormattingMark, sourceEnd);
        if (element.Region is { } region)
        {
            TextSpan text = region.Part.CloseRegion(region.Number);
            if (kind.Has(HtmlTraits.Heading) && writer.UnreadDepth == 0)
                AddHeading(element, region.Part.GetText(text), sourceEnd);
        }
        tables.Close(element, sourceEnd);
        if (element.ReturnTo is { } part)
            writer.ReturnTo(part);
        writer.UnreadDepth -= element.IsUnread ? 1 : 0;
        preformattedDepth -= kind.Has(HtmlTraits.Preformatted) ? 1 : 0;
        if (kind.Has(HtmlTraits.Code))
        {
            writer.CodeDepth--;
            // A parser of Markdown may say that a table cell ends before the tag in it.
            int end = Math.Max(sourceEnd, element.SourceStart);
            writer.AddPlaceholder(TextSpan.FromBounds(element.SourceStart, end));
        }
        if (kind.Has(HtmlTraits.Block) && !element.IsUnread)
            writer.BreakBlock();
    }

    // The names of headings end in their level.
    private void AddHeading(OpenElement element, string text, int sourceEnd) =>
        writer.AddHeading(
            new FormattedHeading(
                element.Name[1] - '0',
                text,
                TextSpan.FromBounds(element.SourceStart, Math.Max(sourceEnd, element.SourceStart))
            )
        );
}
