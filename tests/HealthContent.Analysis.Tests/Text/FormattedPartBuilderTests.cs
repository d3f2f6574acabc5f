using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
internal sealed class FormattedPartBuilderTests
{
    [Test]
    public void PlainText_IsOneSegment()
    {
        FormattedPartBuilder builder = new(SurfaceKind.Body);
        builder.AddText("one two three", 4);

        FormattedPart part = builder.Build();

        Assert.That(part.Text, Is.EqualTo("one two three"));
        Assert.That(part.Segments, Is.EqualTo(new[] { new TextSegment(new TextSpan(0, 13), new TextSpan(4, 13)) }));
    }

    [Test]
    public void WhiteSpaceAtTheEdges_IsDropped()
    {
        FormattedPartBuilder builder = new(SurfaceKind.Body);
        builder.AddText("  one \n ", 0);
        builder.BreakBlock();
        builder.AddText("\ttwo ", 8);

        Assert.That(builder.Build().Text, Is.EqualTo("one\n\ntwo"));
    }

    [Test]
    public void LineBreaks_SwallowTheSpaceAroundThem()
    {
        FormattedPartBuilder builder = new(SurfaceKind.Body);
        builder.AddText("one ", 0);
        builder.AddLineBreak(new TextSpan(4, 4));
        builder.AddText(" two", 8);

        FormattedPart part = builder.Build();

        Assert.That(part.Text, Is.EqualTo("one\ntwo"));
        Assert.That(part.ToSource(new TextSpan(3, 1)), Is.EqualTo(new TextSpan(3, 5)));
    }

    [Test]
    public void Regions_StartAndEndWithText()
    {
        FormattedPartBuilder builder = new(SurfaceKind.Body);
        builder.AddText("a", 0);
        int region = builder.OpenRegion(TextRegionKind.Emphasis);
        int empty = builder.OpenRegion(TextRegionKind.Link);
        builder.CloseRegion(empty);
        builder.AddText(" b ", 1);
        builder.CloseRegion(region);
        builder.AddText("c", 4);
        builder.OpenRegion(TextRegionKind.Heading);
        builder.AddText("d", 5);

        Assert.That(
            builder.Build().Regions,
            Is.EqualTo(
                new[]
                {
                    new TextRegion(TextRegionKind.Emphasis, new TextSpan(2, 1)),
                    new TextRegion(TextRegionKind.Heading, new TextSpan(5, 1)),
                }
            )
        );
    }
}
