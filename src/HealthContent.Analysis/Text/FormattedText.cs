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

    /// <summary>The BCP 47 language that the source states, for example in <c>&lt;html lang&gt;</c>.</summary>
    /// <value>Null when it states none.</value>
    public string? Language { get; init; }
}

/// <summary>One text of a formatted source, with the way back to the source.</summary>
public sealed class FormattedPart
{
    /// <summary>
    /// Stands in the text for what a person does not read as prose: code, an embedded object, a raw tag. It ends phrases,
    /// so that the words before and after it never join.
    /// </summary>
    public const char Placeholder = '￼';

    /// <summary>Makes a part.</summary>
    /// <param name="surface">
    /// The place it belongs to; <see cref="SurfaceKind.Body"/> means the surface that the source itself is.
    /// </param>
    /// <param name="text">The text as read. Blocks are parted by two line feeds, soft line breaks are one space.</param>
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

    /// <summary>Where a stretch of the text stands in the source.</summary>
    /// <param name="span">In UTF-16 code units of <see cref="Text"/>.</param>
    /// <returns>In UTF-16 code units of the source. An atomic segment maps as a whole.</returns>
    public TextSpan ToSource(TextSpan span)
    {
        if (Segments.IsEmpty)
        {
            return default;
        }

        if (span.IsEmpty)
        {
            int position = span.Start >= Text.Length ? SourceEnd(Text.Length - 1) : SourceStart(span.Start);
            return new TextSpan(position, 0);
        }

        return TextSpan.FromBounds(SourceStart(span.Start), SourceEnd(span.End - 1));
    }

    private int SourceStart(int position)
    {
        TextSegment segment = Segments[SegmentAt(position)];
        return segment.TextSpan.Length == segment.SourceSpan.Length
            ? segment.SourceSpan.Start + position - segment.TextSpan.Start
            : segment.SourceSpan.Start;
    }

    private int SourceEnd(int position)
    {
        TextSegment segment = Segments[SegmentAt(position)];
        return segment.TextSpan.Length == segment.SourceSpan.Length
            ? segment.SourceSpan.Start + position - segment.TextSpan.Start + 1
            : segment.SourceSpan.End;
    }

    private int SegmentAt(int position)
    {
        int low = 0;
        int high = Segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Segments[middle].TextSpan.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

/// <summary>
/// A stretch of a part's text and the stretch of the source it was read from. With equal lengths every code unit stands for
/// itself; otherwise the stretch is atomic (an entity, an escape, folded white space) and maps as a whole.
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

/// <summary>Reads one format. Implemented by the packages for Markdown and HTML.</summary>
public interface IContentFormatReader
{
    /// <summary>The format that it reads.</summary>
    ContentFormat Format { get; }

    /// <summary>Reads a source. Never throws on bad syntax: what cannot be parsed is text.</summary>
    /// <param name="source">The source as the caller gave it.</param>
    FormattedText Read(string source);
}
