using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Pipeline;

internal sealed class UnknownChannelTests
{
    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .WithoutBuiltInRules()
        .Build();

    [TestCase("instgram", "did you mean 'instagram'?")]
    [TestCase("facebok", "did you mean 'facebook'?")]
    [TestCase("our-forum-of-patients", "channel is not in the catalogue; its limits were not checked")]
    public void UnknownChannel_IsReportedWithWhatWasMeant(string channel, string message)
    {
        ContentReport report = Pipeline.Analyze(new ContentDocument("Hello") { Channel = new Channel(channel) });

        Assert.That(report.Diagnostics.Single().Rule, Is.SameAs(EngineRules.UnknownChannel));
        Assert.That(report.Diagnostics.Single().Message, Does.Contain(message));
    }

    [TestCase(null)]
    [TestCase("x")]
    [TestCase("X")]
    public void KnownOrNoChannel_IsNotReported(string? channel) =>
        Assert.That(
            Pipeline.Analyze(new ContentDocument("Hello") { Channel = new Channel(channel) }).Diagnostics,
            Is.Empty
        );

    [Test]
    public void ChannelOfTheHost_IsKnown()
    {
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .UseChannels(ChannelCatalog.Parse("f", "---\nchannel: forum\nname: Our forum\ncount: utf-16\n"))
            .Build();

        Assert.That(
            pipeline.Analyze(new ContentDocument("Hello") { Channel = new Channel("forum") }).Diagnostics,
            Is.Empty
        );
    }
}
