using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
internal sealed class FormattedPartTests
{
    // Source: "<p>can<b>cer</b> &amp; x</p><p>y</p>", text: "cancer & x\n\ny".
    private static readonly FormattedPart Part = new(
        SurfaceKind.Body,
        "cancer & x\n\ny",
        [
            new TextSegment(new TextSpan(0, 3), new TextSpan(3, 3)),
            new TextSegment(new TextSpan(3, 3), new TextSpan(9, 3)),
            new TextSegment(new TextSpan(6, 1), new TextSpan(16, 1)),
            new TextSegment(new TextSpan(7, 1), new TextSpan(17, 5)),
            new TextSegment(new TextSpan(8, 2), new TextSpan(22, 2)),
            new TextSegment(new TextSpan(10, 2), new TextSpan(31, 0)),
            new TextSegment(new TextSpan(12, 1), new TextSpan(31, 1)),
        ],
        []
    );

    [TestCase(0, 6, 3, 12, TestName = "A word that a tag parts covers the tag")]
    [TestCase(1, 1, 4, 5, TestName = "One code unit of a verbatim segment")]
    [TestCase(7, 1, 17, 22, TestName = "An atomic segment maps as a whole")]
    [TestCase(6, 3, 16, 23, TestName = "An atomic segment in the middle")]
    [TestCase(8, 4, 22, 24, TestName = "A block break at the end does not widen")]
    [TestCase(10, 3, 31, 32, TestName = "A block break at the start does not widen")]
    [TestCase(9, 4, 23, 32, TestName = "Over a block break")]
    [TestCase(10, 2, 31, 31, TestName = "Only a block break is empty")]
    [TestCase(0, 13, 3, 32, TestName = "All of it")]
    [TestCase(0, 0, 3, 3, TestName = "Empty at the start")]
    [TestCase(3, 0, 9, 9, TestName = "Empty at a border belongs to what follows")]
    [TestCase(5, 0, 11, 11, TestName = "Empty inside")]
    [TestCase(13, 0, 32, 32, TestName = "Empty at the end")]
    public void ToSource_Maps(int start, int length, int sourceStart, int sourceEnd) =>
        Assert.That(
            Part.ToSource(new TextSpan(start, length)),
            Is.EqualTo(TextSpan.FromBounds(sourceStart, sourceEnd))
        );

    [TestCase(-1, 1)]
    [TestCase(0, 14)]
    [TestCase(13, 1)]
    [TestCase(0, -1)]
    [TestCase(int.MaxValue, 1)]
    public void ToSource_OutOfRange_Throws(int start, int length) =>
        Assert.That(() => Part.ToSource(new TextSpan(start, length)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void ToSource_EmptyPart_GivesTheStart() =>
        Assert.That(new FormattedPart(SurfaceKind.Body, "", [], []).ToSource(default), Is.EqualTo(default(TextSpan)));

    [Test]
    public void ToSource_BlocksReadInAnotherOrder_CoversBoth()
    {
        FormattedPart part = new(
            SurfaceKind.Body,
            "ab",
            [
                new TextSegment(new TextSpan(0, 1), new TextSpan(5, 1)),
                new TextSegment(new TextSpan(1, 1), new TextSpan(2, 1)),
            ],
            []
        );

        Assert.That(part.ToSource(new TextSpan(0, 2)), Is.EqualTo(TextSpan.FromBounds(2, 6)));
    }
}
