using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Text;

/// <summary>What a reader sees of a source in some format: the texts in reading order, the links and the images.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class FormattedText
{
    /// <summary>The texts: the running text first, then those that stand apart, such as the text alternatives of images.</summary>
    public required ImmutableArray<FormattedPart> Parts { get; init; }

    /// <summary>The links of the source, in order.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<FormattedLink> Links { get; init; } = [];

    /// <summary>The images of the source, in order.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<FormattedImage> Images { get; init; } = [];

    /// <summary>The headings of the source, in order; those without text too.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<FormattedHeading> Headings { get; init; } = [];

    /// <summary>The tables of the source that show data, in the order of their ends.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<FormattedTable> Tables { get; init; } = [];

    /// <summary>The BCP 47 language that the source states, for example in <c>&lt;html lang&gt;</c>.</summary>
    /// <value>Null when it states none.</value>
    public string? Language { get; init; }

    /// <summary>Whether the source is a whole page, which has to state its language, and no part of one.</summary>
    public bool IsWholePage { get; init; }
}

/// <summary>One text of a formatted source, with the way back to the source.</summary>
public sealed class FormattedPart
{
    private TextRegionIndex? regionIndex;

    /// <summary>
    /// Stands in the text for what a person does not read as prose: code, an embedded object, a raw tag. It ends phrases,
    /// so that the words before and after it never join.
    /// </summary>
    public const char Placeholder = '￼';

    /// <summary>Makes a part.</summary>
    /// <param name="surface">
    /// The place it belongs to; <see cref="SurfaceKind.Body"/> means the surface that the source itself is.
    /// </param>
    /// <param name="text">
    /// The text as read. Blocks (paragraphs, items, cells) are parted by two line feeds, a hard line break is one line feed,
    /// a run of white space, soft line breaks included, is one space. A block neither starts nor ends with white space.
    /// Preformatted text keeps its white space.
    /// </param>
    /// <param name="segments">The way back: in order, without gaps or overlaps in the text, covering all of it.</param>
    /// <param name="regions">What the format says of stretches of the text; may nest, ordered by start.</param>
    public FormattedPart(
        SurfaceKind surface,
        string text,
        ImmutableArray<TextSegment> segments,
        ImmutableArray<TextRegion> regions
    )
    {
        Surface = surface;
        Text = text;
        Segments = segments;
        Regions = regions;
    }

    /// <summary>The place the part belongs to.</summary>
    public SurfaceKind Surface { get; }

    /// <summary>The text as a person reads it.</summary>
    public string Text { get; }

    /// <summary>The way back to the source.</summary>
    public ImmutableArray<TextSegment> Segments { get; }

    /// <summary>What the format says of stretches of the text.</summary>
    public ImmutableArray<TextRegion> Regions { get; }

    /// <summary>The same, to be asked for a place. Two threads may both make it; it is the same.</summary>
    internal TextRegionIndex RegionIndex => regionIndex ??= new TextRegionIndex(Regions);

    /// <summary>Finds the place in the source that a stretch of the text was read from.</summary>
    /// <param name="span">A stretch of <see cref="Text"/>, in UTF-16 code units.</param>
    /// <returns>
    /// The source from the first to the last code unit of the stretch. It covers what stands between them, such as a tag
    /// inside a word, but not what stands around them. Atomic segments count as a whole; segments that the source does not
    /// hold never widen the result. An empty span gives an empty span: the place where its first code unit would stand.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.Start, Text.Length - span.Length, nameof(span));
        return SegmentMap.ToSource(Segments, span);
    }
}

/// <summary>
/// A stretch of a part's text and the stretch of the source it was read from. With equal lengths every code unit stands for
/// itself (or, where white space was folded, one white-space character for another); otherwise the stretch is atomic (an
/// entity, an escape, folded white space) and maps as a whole.
/// </summary>
/// <param name="TextSpan">Where it is in the part's text.</param>
/// <param name="SourceSpan">Where it was read from. Empty for what the source does not hold, such as a block break.</param>
public readonly record struct TextSegment(TextSpan TextSpan, TextSpan SourceSpan);

/// <summary>A link of a formatted source.</summary>
/// <param name="Url">The address, decoded.</param>
/// <param name="Text">The visible text.</param>
/// <param name="SourceSpan">Where the whole link stands in the source.</param>
public readonly record struct FormattedLink(string Url, string Text, TextSpan SourceSpan);

/// <summary>An image of a formatted source.</summary>
/// <param name="Source">The address of the image, decoded.</param>
/// <param name="AltText">The text alternative; null when there is none, empty when the image is marked as decorative.</param>
/// <param name="SourceSpan">Where the whole image stands in the source.</param>
public readonly record struct FormattedImage(string Source, string? AltText, TextSpan SourceSpan);

/// <summary>A heading of a formatted source.</summary>
/// <param name="Level">From 1, the heading of the whole, to 6.</param>
/// <param name="Text">The visible text; empty when there is none.</param>
/// <param name="SourceSpan">Where the whole heading stands in the source.</param>
public readonly record struct FormattedHeading(int Level, string Text, TextSpan SourceSpan);

/// <summary>A table of a formatted source that shows data and is no mere layout.</summary>
/// <param name="HasHeaders">Whether some of its cells are headers.</param>
/// <param name="SourceSpan">Where the whole table stands in the source.</param>
public readonly record struct FormattedTable(bool HasHeaders, TextSpan SourceSpan);

/// <summary>Reads one format. Implemented by the packages for Markdown and HTML.</summary>
public interface IContentFormatReader
{
    /// <summary>The format that it reads.</summary>
    ContentFormat Format { get; }

    /// <summary>Reads a source. Never throws on bad syntax: what cannot be parsed is text.</summary>
    /// <param name="source">The source as the caller gave it.</param>
    FormattedText Read(string source);
}
