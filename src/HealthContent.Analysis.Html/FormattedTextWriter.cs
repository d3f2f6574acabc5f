using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>An open region and the part it belongs to.</summary>
internal readonly record struct OpenRegion(FormattedPartBuilder Part, int Number);

/// <summary>
/// Collects what a reader sees of a source: the part that is being written, the parts that stand apart, links and images,
/// and whether what comes is read at all.
/// </summary>
internal sealed class FormattedTextWriter
{
    private readonly List<FormattedPartBuilder> parts = [new(SurfaceKind.Body)];
    private readonly List<FormattedLink> links = [];
    private readonly List<FormattedImage> images = [];
    private readonly List<FormattedHeading> headings = [];
    private readonly List<FormattedTable> tables = [];
    private bool isSuperscriptStart;

    /// <summary>The part that text is written to.</summary>
    public FormattedPartBuilder Part { get; private set; }

    /// <summary>How many open elements hide their content from the reader.</summary>
    public int UnreadDepth { get; set; }

    /// <summary>How many open elements hold code, for which one placeholder stands.</summary>
    public int CodeDepth { get; set; }

    /// <summary>The language that the source states.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the source is a whole page.</summary>
    public bool IsWholePage { get; set; }

    public FormattedTextWriter() => Part = parts[0];

    /// <summary>Whether text is written.</summary>
    public bool IsReading => UnreadDepth == 0 && CodeDepth == 0;

    /// <summary>Adds running text.</summary>
    public void AddText(ReadOnlySpan<char> text, int sourceStart)
    {
        if (!IsReading || text.IsEmpty)
            return;
        SetSuperscriptApart(text[0], sourceStart);
        Part.AddText(text, sourceStart);
    }

    /// <summary>Adds preformatted text.</summary>
    public void AddPreformatted(ReadOnlySpan<char> text, int sourceStart)
    {
        if (IsReading)
            Part.AddPreformatted(text, sourceStart);
    }

    /// <summary>Adds text that stands for something else in the source.</summary>
    public void AddAtomic(string text, TextSpan source)
    {
        if (!IsReading || text.Length == 0)
            return;
        SetSuperscriptApart(text[0], source.Start);
        Part.AddAtomic(text, source);
    }

    /// <summary>Adds white space.</summary>
    public void AddSpace(TextSpan source)
    {
        if (IsReading)
            Part.AddSpace(source);
    }

    /// <summary>Adds a hard line break.</summary>
    public void AddLineBreak(TextSpan source)
    {
        if (IsReading)
            Part.AddLineBreak(source);
    }

    /// <summary>Ends a block.</summary>
    public void BreakBlock()
    {
        if (IsReading)
            Part.BreakBlock();
    }

    /// <summary>Adds the placeholder for what is no prose.</summary>
    public void AddPlaceholder(TextSpan source) => AddAtomic(PlaceholderText, source);

    /// <summary>Says that a superscript starts: a note mark or an exponent must not melt with the word before it.</summary>
    public void StartSuperscript() => isSuperscriptStart = true;

    /// <summary>Opens a region in the part that is being written.</summary>
    public OpenRegion OpenRegion(TextRegionKind kind) => new(Part, Part.OpenRegion(kind));

    /// <summary>Starts a part that stands apart and writes to it.</summary>
    /// <returns>The part that was written to before.</returns>
    public FormattedPartBuilder StartPart(SurfaceKind surface)
    {
        FormattedPartBuilder previous = Part;
        Part = new FormattedPartBuilder(surface);
        parts.Add(Part);
        return previous;
    }

    /// <summary>Goes back to a part.</summary>
    public void ReturnTo(FormattedPartBuilder part) => Part = part;

    /// <summary>Adds a link.</summary>
    public int AddLink(string url, int sourceStart)
    {
        links.Add(new FormattedLink(url, "", new TextSpan(sourceStart, 0)));
        return links.Count - 1;
    }

    /// <summary>Says what the text of a link is and where it ends.</summary>
    public void CompleteLink(int link, string text, int sourceEnd)
    {
        FormattedLink started = links[link];
        links[link] = started with
        {
            Text = text,
            SourceSpan = TextSpan.FromBounds(started.SourceSpan.Start, sourceEnd),
        };
    }

    /// <summary>Adds an image.</summary>
    public void AddImage(FormattedImage image) => images.Add(image);

    /// <summary>Adds a heading.</summary>
    public void AddHeading(FormattedHeading heading) => headings.Add(heading);

    /// <summary>Adds a table.</summary>
    public void AddTable(FormattedTable table) => tables.Add(table);

    /// <summary>Makes the result. Parts without text are left out, the running text is always there.</summary>
    public FormattedText Build()
    {
        ImmutableArray<FormattedPart>.Builder built = ImmutableArray.CreateBuilder<FormattedPart>(parts.Count);
        foreach (FormattedPartBuilder part in parts)
        {
            if (part.Length > 0 || built.Count == 0)
                built.Add(part.Build());
        }
        return new FormattedText
        {
            Parts = built.DrainToImmutable(),
            Links = [.. links],
            Images = [.. images],
            Headings = [.. headings],
            Tables = [.. tables],
            Language = Language,
            IsWholePage = IsWholePage,
        };
    }

    private static readonly string PlaceholderText = FormattedPart.Placeholder.ToString();

    private void SetSuperscriptApart(char first, int sourceStart)
    {
        if (!isSuperscriptStart)
            return;
        isSuperscriptStart = false;
        // Ordinals and abbreviations such as 1<sup>st</sup> go on in lower case and stay one word.
        if (char.IsLetterOrDigit(first) && !char.IsLower(first) && Part.IsInsideWord)
            Part.AddSpace(new TextSpan(sourceStart, 0));
    }
}
