using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

internal sealed class TextLengthTests
{
    // Weights as in the configuration of twitter-text, version 3.
    [TestCase("x", "", 0)]
    [TestCase("x", "flu shots", 9)]
    [TestCase("x", "“café” – naïve…", 15 + 1)]
    [TestCase("x", "予防接種", 8)]
    [TestCase("x", "\u10FF\u1100", 3)]
    [TestCase("x", "👍", 2)]
    [TestCase("x", "👩‍⚕️", 2)]
    [TestCase("x", "👨‍👩‍👧‍👦🏳️‍🌈", 4)]
    [TestCase("x", "https://www.example.org/a/very/long/path/that/goes/on", 23)]
    [TestCase("x", "example.org and more", 23 + 9)]
    [TestCase("x", "see https://a.example.org, now", 4 + 23 + 5)]
    [TestCase("bluesky", "👩‍⚕️👩‍⚕️", 2)]
    [TestCase("bluesky", "e\u0301a", 2)]
    [TestCase("bluesky", "https://a.example.org", 21)]
    [TestCase("mastodon", "https://www.example.org/a/b/c", 23)]
    [TestCase("threads", "a\r\nb", 3)]
    [TestCase("instagram", "👩‍⚕️", 5)]
    [TestCase("instagram", "a\r\nb", 4)]
    public void Text_IsCountedAsTheChannelDoes(string channel, string text, int count) =>
        Assert.That(Measure(channel, text, 1000).Count, Is.EqualTo(count));

    [TestCase("x", "flu shots", 9, 9)]
    [TestCase("x", "flu shots", 8, 8)]
    [TestCase("x", "ab👍", 3, 2)]
    [TestCase("x", "a https://a.example.org/b c", 24, 2)]
    [TestCase("instagram", "a👩‍⚕️b", 3, 1)]
    [TestCase("bluesky", "👩‍⚕️👩‍⚕️", 1, 5)]
    [TestCase("bluesky", "e\u0301e\u0301", 1, 2)]
    public void WhatIsOverTheLimit_StartsAtAWholeCharacter(string channel, string text, int limit, int fitsUntil) =>
        Assert.That(Measure(channel, text, limit).FitsUntil, Is.EqualTo(fitsUntil));

    private static TextLength Measure(string channel, string text, int limit)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, new PhraseMatcherBuilder().Build().Vocabulary);
        return TextLength.Measure(surface, ChannelCatalog.Default.Find(new Channel(channel))!, limit);
    }
}
