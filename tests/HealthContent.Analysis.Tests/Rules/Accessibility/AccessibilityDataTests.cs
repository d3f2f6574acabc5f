using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Accessibility;

/// <summary>What the rules on accessibility do where data are missing or cannot be read.</summary>
internal sealed class AccessibilityDataTests
{
    private static readonly ChannelCatalog Channels = ChannelCatalog.Parse(
        "test.channels",
        "---\nchannel: forum\nname: Our forum\ncount: utf-16\n\n"
            + "channel: short\nname: Short\ncount: utf-16\nalt-text: 20\nalt-text-advice: 10\n\n"
            + "channel: weighted\nname: Weighted\ncount: weighted\nalt-text: 10\n"
    );

    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .UseChannels(Channels)
        .Build();

    [Test]
    public void UnknownLimitOfAltText_IsNotEvaluated()
    {
        ContentReport report = Analyze("forum", new MediaItem { AltText = "A nurse opens the door." });

        Assert.That(report.NotEvaluated.Select(missing => missing.Rule.Id), Does.Contain("HCA1803"));
    }

    [TestCase("A nurse.", null)]
    [TestCase("A nurse waves.", "over the advised 10")]
    [TestCase("A nurse opens the door.", "over the limit of 20")]
    public void AltText_IsHeldAgainstLimitAndAdvice(string text, string? expected)
    {
        ContentReport report = Analyze("short", new MediaItem { AltText = text });

        Assert.That(
            report.Diagnostics.Where(found => found.Rule.Id == "HCA1803").Select(found => found.Message),
            expected is null ? Is.Empty : Has.Exactly(1).Contains(expected)
        );
    }

    [Test]
    public void AltText_IsCountedAsTheChannelCounts()
    {
        ContentReport report = Analyze("weighted", new MediaItem { AltText = "医院の入口です" });

        Assert.That(report.Diagnostics.Select(found => found.Rule.Id), Does.Contain("HCA1803"));
    }

    [TestCase("grey", "#ffffff")]
    [TestCase("#999999", "white")]
    public void UnreadableColor_IsNotEvaluated(string foreground, string background)
    {
        var graphic = new GraphicProperties { ForegroundColor = foreground, BackgroundColor = background };
        ContentReport report = Analyze("short", new MediaItem { AltText = "A nurse.", Graphic = graphic });

        Assert.That(report.NotEvaluated.Select(missing => missing.Rule.Id), Does.Contain("HCA1814"));
    }

    private static ContentReport Analyze(string channel, MediaItem item) =>
        Pipeline.Analyze(new ContentDocument("Where to go.") { Channel = new Channel(channel), Media = [item] });
}
