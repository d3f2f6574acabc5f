using System.Collections.Immutable;

namespace HealthContent.Analysis.Text;

/// <summary>The regions of a part by their kind, so that a question about a place costs no look at all of them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TextRegionIndex
{
    // For each kind ordered by start, with those that hold one another united.
    private readonly List<TextSpan>?[] spans = new List<TextSpan>?[(int)TextRegionKind.TableCell + 1];

    /// <param name="regions">The regions, ordered by start.</param>
    public TextRegionIndex(ImmutableArray<TextRegion> regions)
    {
        foreach (TextRegion region in regions)
        {
            List<TextSpan> list = spans[(int)region.Kind] ??= [];
            if (list.Count > 0 && region.Span.Start < list[^1].End)
            {
                list[^1] = TextSpan.FromBounds(list[^1].Start, Math.Max(list[^1].End, region.Span.End));
            }
            else
            {
                list.Add(region.Span);
            }
        }
    }

    /// <summary>Whether a stretch lies in a region of a kind.</summary>
    public bool Holds(TextRegionKind kind, TextSpan span) => After(kind, span.Start)?.Contains(span) ?? false;

    /// <summary>Whether a stretch shares something with a region of a kind.</summary>
    public bool Touches(TextRegionKind kind, TextSpan span) => After(kind, span.Start)?.Overlaps(span) ?? false;

    // The first that ends after a position.
    private TextSpan? After(TextRegionKind kind, int position)
    {
        if (spans[(int)kind] is not { } list)
        {
            return null;
        }

        int low = 0;
        int high = list.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = list[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low < list.Count ? list[low] : null;
    }
}
