using System.Collections.Immutable;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

internal sealed class TextRegionIndexTests
{
    [Test]
    public void Index_SaysWhatALookAtAllNestedRegionsSays()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Compare(seed);
        }
    }

    private static void Compare(int seed)
    {
        const int Length = 24;
        var random = new Random(seed);
        var regions = new List<TextRegion>();
        Nest(random, regions, 0, Length);
        ImmutableArray<TextRegion> ordered = [.. regions.OrderBy(region => region.Span.Start)];
        var index = new TextRegionIndex(ordered);

        foreach (TextRegionKind kind in Enum.GetValues<TextRegionKind>())
        {
            TextRegion[] own = [.. ordered.Where(region => region.Kind == kind)];
            for (int start = 0; start < Length; start++)
            {
                for (int length = 1; start + length <= Length; length++)
                {
                    var span = new TextSpan(start, length);
                    bool holds = Array.Exists(own, each => each.Span.Contains(span));
                    bool touches = Array.Exists(own, each => each.Span.Overlaps(span));
                    Assert.That(index.Holds(kind, span), Is.EqualTo(holds), $"{kind} {span}, seed {seed}");
                    Assert.That(index.Touches(kind, span), Is.EqualTo(touches), $"{kind} {span}, seed {seed}");
                }
            }
        }
    }

    // Regions of a format lie in one another or apart.
    private static void Nest(Random random, List<TextRegion> regions, int start, int end)
    {
        while (start < end)
        {
            int stop = random.Next(start + 1, end + 1);
            if (random.Next(3) > 0)
            {
                var kind = (TextRegionKind)random.Next((int)TextRegionKind.TableCell + 1);
                regions.Add(new TextRegion(kind, TextSpan.FromBounds(start, stop)));
                if (stop - start > 1)
                {
                    Nest(random, regions, start, stop - 1);
                }
            }

            start = stop;
        }
    }
}
