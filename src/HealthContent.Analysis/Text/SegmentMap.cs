using System.Collections.Immutable;

namespace HealthContent.Analysis.Text;

/// <summary>The way from a part's text back to its source.</summary>
internal static class SegmentMap
{
    /// <summary>Maps a span of the text; see <see cref="FormattedPart.ToSource"/>.</summary>
    public static TextSpan ToSource(ImmutableArray<TextSegment> segments, TextSpan span)
    {
        if (segments.IsEmpty)
            return default;
        if (span.IsEmpty)
            return new TextSpan(Position(segments, span.Start), 0);

        int first = IndexOf(segments, span.Start);
        int last = IndexOf(segments, span.End - 1);
        while (first < last && segments[first].SourceSpan.IsEmpty)
            first++;
        while (last > first && segments[last].SourceSpan.IsEmpty)
            last--;

        TextSpan start = Piece(segments[first], span);
        TextSpan end = Piece(segments[last], span);
        // Blocks may be read in another order than they stand in the source.
        return TextSpan.FromBounds(Math.Min(start.Start, end.Start), Math.Max(start.End, end.End));
    }

    private static int Position(ImmutableArray<TextSegment> segments, int position)
    {
        TextSegment segment = segments[IndexOf(segments, position)];
        if (position >= segment.TextSpan.End)
            return segment.SourceSpan.End;
        return Piece(segment, new TextSpan(position, 1)).Start;
    }

    /// <summary>The part of a segment's source that stands for the given span of the text.</summary>
    private static TextSpan Piece(TextSegment segment, TextSpan span)
    {
        if (segment.TextSpan.Length != segment.SourceSpan.Length)
            return segment.SourceSpan;
        int shift = segment.SourceSpan.Start - segment.TextSpan.Start;
        return TextSpan.FromBounds(
            Math.Max(span.Start, segment.TextSpan.Start) + shift,
            Math.Min(span.End, segment.TextSpan.End) + shift
        );
    }

    /// <summary>The index of the segment that holds a position; the last one for the end of the text.</summary>
    private static int IndexOf(ImmutableArray<TextSegment> segments, int position)
    {
        int low = 0;
        int high = segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (segments[middle].TextSpan.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
