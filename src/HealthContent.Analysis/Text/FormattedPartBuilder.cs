using System.Buffers;
using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Text;

/// <summary>
/// Writes one <see cref="FormattedPart"/>: folds white space, parts blocks and keeps the way back to the source. For
/// those who write an <see cref="IContentFormatReader"/>.
/// </summary>
/// <remarks>
/// White space and breaks are held back until text follows, so that a part never starts or ends with them. Not thread-safe.
/// </remarks>
public sealed class FormattedPartBuilder
{
    private enum Gap : byte
    {
        None,
        Space,
        LineBreak,
        BlockBreak,
    }

    private const int Unplaced = -1;
    private const int StillOpen = -1;

    private readonly ArrayBufferWriter<char> text = new();
    private readonly ImmutableArray<TextSegment>.Builder segments = ImmutableArray.CreateBuilder<TextSegment>();
    private readonly List<(TextRegionKind Kind, int Start, int End)> regions = [];
    private readonly SurfaceKind surface;
    private int firstUnplaced;
    private Gap gap;
    private TextSpan gapSource;
    private int lineBreaks;

    /// <summary>Starts a part.</summary>
    /// <param name="surface">The place it belongs to.</param>
    public FormattedPartBuilder(SurfaceKind surface) => this.surface = surface;

    /// <summary>The number of UTF-16 code units written so far, without white space that is held back.</summary>
    public int Length => text.WrittenCount;

    /// <summary>Whether text would follow the last code unit directly, without white space or a break between them.</summary>
    public bool IsInsideWord => text.WrittenCount > 0 && gap == Gap.None && !char.IsWhiteSpace(text.WrittenSpan[^1]);

    /// <summary>Adds running text: runs of white space become one space, everything else stands for itself.</summary>
    /// <param name="value">The text.</param>
    /// <param name="sourceStart">Where it starts in the source, in UTF-16 code units.</param>
    public void AddText(ReadOnlySpan<char> value, int sourceStart)
    {
        int index = 0;
        while (index < value.Length)
        {
            int start = index;
            while (index < value.Length && IsFoldable(value[index]))
                index++;
            if (index > start)
                AddSpace(TextSpan.FromBounds(sourceStart + start, sourceStart + index));

            ReadOnlySpan<char> rest = value[index..];
            int length = rest.IndexOfAny(" \t\n\r\f");
            if (length < 0)
                length = rest.Length;
            if (length > 0)
                AddVerbatim(rest[..length], sourceStart + index);
            index += length;
        }
    }

    /// <summary>Adds preformatted text: white space stays as it is, every line ending is read as one line feed.</summary>
    /// <param name="value">The text.</param>
    /// <param name="sourceStart">Where it starts in the source, in UTF-16 code units.</param>
    public void AddPreformatted(ReadOnlySpan<char> value, int sourceStart)
    {
        int index = 0;
        while (index < value.Length)
        {
            if (value[index] == '\r')
            {
                int length = index + 1 < value.Length && value[index + 1] == '\n' ? 2 : 1;
                AddAtomic("\n", new TextSpan(sourceStart + index, length));
                index += length;
                continue;
            }
            int end = value[index..].IndexOf('\r');
            end = end < 0 ? value.Length : index + end;
            AddVerbatim(value[index..end], sourceStart + index);
            index = end;
        }
    }

    /// <summary>Adds text that stands for something else in the source as a whole, such as a character reference.</summary>
    /// <param name="value">The text as read.</param>
    /// <param name="source">What it stands for; empty when the source does not hold it.</param>
    public void AddAtomic(string value, TextSpan source)
    {
        if (value.Length == 0)
            return;
        CloseGap(source.Start);
        Write(value, source);
    }

    /// <summary>Adds white space; together with its neighbours it becomes one space.</summary>
    /// <param name="source">Where it stands; empty for a space that the source does not hold.</param>
    public void AddSpace(TextSpan source)
    {
        if (gap == Gap.Space)
        {
            gapSource = Union(gapSource, source);
        }
        else if (gap == Gap.None)
        {
            gap = Gap.Space;
            gapSource = source;
        }
    }

    /// <summary>Adds a hard line break; white space around it is dropped.</summary>
    /// <param name="source">Where it stands.</param>
    public void AddLineBreak(TextSpan source)
    {
        if (gap == Gap.BlockBreak)
            return;
        gapSource = gap == Gap.None ? source : Union(gapSource, source);
        lineBreaks = gap == Gap.LineBreak ? lineBreaks + 1 : 1;
        gap = Gap.LineBreak;
    }

    /// <summary>Ends a block: what follows is parted from what stands before by two line feeds.</summary>
    public void BreakBlock() => gap = Gap.BlockBreak;

    /// <summary>Opens a region, which starts with the text that follows.</summary>
    /// <param name="kind">What the format says of the text.</param>
    /// <returns>The number to close it with.</returns>
    public int OpenRegion(TextRegionKind kind)
    {
        regions.Add((kind, Unplaced, StillOpen));
        return regions.Count - 1;
    }

    /// <summary>Closes a region after the last text; an empty one is dropped. Regions may be closed in any order.</summary>
    /// <param name="region">The number that <see cref="OpenRegion"/> gave.</param>
    /// <returns>The text of the region.</returns>
    public TextSpan CloseRegion(int region)
    {
        (TextRegionKind kind, int start, int end) = regions[region];
        if (end == StillOpen)
        {
            end = text.WrittenCount;
            start = start == Unplaced ? end : start;
            regions[region] = (kind, start, end);
        }
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text written so far in a span.</summary>
    /// <param name="span">The span, in UTF-16 code units of the part's text.</param>
    public string GetText(TextSpan span) => text.WrittenSpan.Slice(span.Start, span.Length).ToString();

    /// <summary>Makes the part. Regions that are still open end with the text.</summary>
    public FormattedPart Build()
    {
        ImmutableArray<TextRegion>.Builder placed = ImmutableArray.CreateBuilder<TextRegion>();
        for (int region = 0; region < regions.Count; region++)
        {
            TextSpan span = CloseRegion(region);
            if (!span.IsEmpty)
                placed.Add(new TextRegion(regions[region].Kind, span));
        }
        return new FormattedPart(surface, text.WrittenSpan.ToString(), segments.ToImmutable(), placed.ToImmutable());
    }

    private static bool IsFoldable(char value) => value is ' ' or '\t' or '\n' or '\r' or '\f';

    private static TextSpan Union(TextSpan first, TextSpan second) =>
        second.IsEmpty ? first
        : first.IsEmpty ? second
        : TextSpan.FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    private void AddVerbatim(ReadOnlySpan<char> value, int sourceStart)
    {
        CloseGap(sourceStart);
        Write(value, new TextSpan(sourceStart, value.Length));
    }

    private void CloseGap(int sourceStart)
    {
        if (gap != Gap.None && text.WrittenCount > 0)
        {
            switch (gap)
            {
                case Gap.Space:
                    Write(" ", gapSource);
                    break;
                case Gap.LineBreak:
                    for (int count = 1; count < lineBreaks; count++)
                        Write("\n", new TextSpan(gapSource.Start, 0));
                    Write("\n", gapSource);
                    break;
                default:
                    Write("\n\n", new TextSpan(sourceStart, 0));
                    break;
            }
        }
        gap = Gap.None;
        PlaceRegions();
    }

    private void PlaceRegions()
    {
        for (; firstUnplaced < regions.Count; firstUnplaced++)
        {
            (TextRegionKind kind, _, int end) = regions[firstUnplaced];
            if (end == StillOpen)
                regions[firstUnplaced] = (kind, text.WrittenCount, StillOpen);
        }
    }

    private void Write(ReadOnlySpan<char> value, TextSpan source)
    {
        TextSpan target = new(text.WrittenCount, value.Length);
        text.Write(value);
        if (segments.Count > 0 && target.Length == source.Length)
        {
            TextSegment last = segments[^1];
            if (last.TextSpan.Length == last.SourceSpan.Length && last.SourceSpan.End == source.Start)
            {
                segments[^1] = new TextSegment(
                    new TextSpan(last.TextSpan.Start, last.TextSpan.Length + target.Length),
                    new TextSpan(last.SourceSpan.Start, last.SourceSpan.Length + source.Length)
                );
                return;
            }
        }
        segments.Add(new TextSegment(target, source));
    }
}
