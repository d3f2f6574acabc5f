using HealthContent.Analysis.Rules.Accessibility;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Accessibility;

internal sealed class ContrastTests
{
    // Published values of the formula.
    [TestCase("#000000", "#ffffff", 21.0)]
    [TestCase("#ffffff", "#ffffff", 1.0)]
    [TestCase("#767676", "#ffffff", 4.54)]
    [TestCase("#777777", "#ffffff", 4.48)]
    [TestCase("#999", "#fff", 2.85)]
    [TestCase("#ff0000", "#ffffff", 4.0)]
    public void Ratio_IsThatOfTheGuidelines(string foreground, string background, double expected)
    {
        Contrast first = Contrast.Parse(foreground)!.Value;
        Contrast second = Contrast.Parse(background)!.Value;

        Assert.That(first.RatioTo(second), Is.EqualTo(expected).Within(0.01));
        Assert.That(second.RatioTo(first), Is.EqualTo(first.RatioTo(second)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("999999")]
    [TestCase("#99999")]
    [TestCase("#gggggg")]
    [TestCase("red")]
    public void OtherText_IsNoColor(string? text) => Assert.That(Contrast.Parse(text), Is.Null);

    [TestCase("#999999", "#ffffff", 4.5)]
    [TestCase("#333333", "#000000", 4.5)]
    [TestCase("#808080", "#7f7f7f", 3.0)]
    [TestCase("#ffff00", "#ffffff", 4.5)]
    public void StrengthenedColor_StandsOutEnoughAndNoMore(string foreground, string background, double wanted)
    {
        Contrast behind = Contrast.Parse(background)!.Value;
        double ratio = Contrast.Parse(foreground)!.Value.Strengthened(behind, wanted).RatioTo(behind);

        Assert.That(ratio, Is.InRange(wanted, wanted + 0.4));
    }
}
