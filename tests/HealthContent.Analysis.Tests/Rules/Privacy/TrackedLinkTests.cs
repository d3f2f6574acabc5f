using HealthContent.Analysis.Rules.Privacy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Privacy;

internal sealed class TrackedLinkTests
{
    [TestCase("https://a.example/x?fbclid=1", "https://a.example/x")]
    [TestCase("https://a.example/x?FBCLID=1&q=2", "https://a.example/x?q=2")]
    [TestCase("https://a.example/x?q=2&utm_source=s#part", "https://a.example/x?q=2#part")]
    [TestCase("https://a.example/x?utm_source=s#part", "https://a.example/x#part")]
    [TestCase("https://a.example/x#fbclid=1", "https://a.example/x#fbclid=1")]
    [TestCase("https://a.example/x?", "https://a.example/x")]
    [TestCase("https://a.example/x", "https://a.example/x")]
    public void TrackingParameters_AreTakenOut(string url, string expected) =>
        Assert.That(TrackedLink.WithoutTracking(url), Is.EqualTo(expected));

    [TestCase("https://a.example/hiv-testing", true)]
    [TestCase("https://a.example/care/Mental-Health/now", true)]
    [TestCase("https://a.example/mental_health", true)]
    [TestCase("https://a.example/x?topic=ivf", true)]
    [TestCase("oncology", true)]
    [TestCase("https://a.example/flu", false)]
    [TestCase("https://a.example/standard", false, Description = "std is part of a word only")]
    [TestCase("https://a.example/mental/and/health", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Conditions_AreFoundAsWholeWords(string? text, bool expected) =>
        Assert.That(TrackedLink.TellsOfCondition(text), Is.EqualTo(expected));

    [TestCase("https://a.example/x?q=1&gclid=2", "gclid")]
    [TestCase("https://a.example/x?gclidx=2", null)]
    [TestCase("https://a.example/gclid=2", null)]
    public void ClickIdentifier_IsAParameter(string url, string? expected) =>
        Assert.That(TrackedLink.ClickIdentifier(url), Is.EqualTo(expected));
}
