using HealthContent.Analysis.Rules.HealthLiteracy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.HealthLiteracy;

internal sealed class FrequencyTests
{
    [TestCase(1, 8, 3, 100, 100, "about 13 in 100", "3 in 100")]
    [TestCase(1, 5, 1, 20, 100, "20 in 100", "5 in 100")]
    [TestCase(1, 1000, 1, 250, 1000, "1 in 1,000", "4 in 1,000")]
    [TestCase(1, 20_000, 1, 10, 100_000, "5 in 100,000", "10,000 in 100,000")]
    public void TwoShares_CountInTheSmallestCommonNumber(
        double count,
        double of,
        double otherCount,
        double otherOf,
        int expected,
        string first,
        string second
    )
    {
        var one = new Frequency(count, of);
        var other = new Frequency(otherCount, otherOf);

        Assert.That(Frequency.Base(one, other), Is.EqualTo(expected));
        Assert.That(one.Per(expected), Is.EqualTo(first));
        Assert.That(other.Per(expected), Is.EqualTo(second));
    }

    [Test]
    public void SharesThatOnlyRoundingMakesFit_HaveNoCommonNumber() =>
        Assert.That(Frequency.Base(new Frequency(1, 1), new Frequency(1, 1_900_000)), Is.Null);
}
