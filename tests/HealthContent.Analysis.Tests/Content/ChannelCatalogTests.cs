using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

internal sealed class ChannelCatalogTests
{
    private const string Block = "---\nchannel: forum\nname: Our forum\ncount: graphemes\n";

    private static readonly Channel[] Named =
    [
        Channel.X,
        Channel.XPremium,
        Channel.Bluesky,
        Channel.Mastodon,
        Channel.Threads,
        Channel.Instagram,
        Channel.Facebook,
        Channel.LinkedIn,
        Channel.TikTok,
        Channel.YouTube,
        Channel.Pinterest,
        Channel.GoogleBusiness,
        Channel.Website,
        Channel.Email,
    ];

    [TestCaseSource(nameof(Named))]
    public void NamedChannel_IsInTheCatalogueWithADay(Channel channel)
    {
        ChannelProfile? profile = ChannelCatalog.Default.Find(channel);

        Assert.That(profile, Is.Not.Null);
        Assert.That(profile!.LastVerified, Is.Not.Null);
        Assert.That(profile.Post.IsKnown);
    }

    [Test]
    public void Profiles_AreThoseOfTheNamedChannels() =>
        Assert.That(
            ChannelCatalog.Default.Profiles.Select(profile => profile.Channel),
            Is.EquivalentTo(Named).And.Ordered.By(nameof(Channel.Id))
        );

    [TestCase(null)]
    [TestCase("")]
    [TestCase("twiter")]
    public void UnknownChannel_HasNoProfile(string? id) =>
        Assert.That(ChannelCatalog.Default.Find(new Channel(id)), Is.Null);

    [Test]
    public void UpperCase_IsTheSameChannel() =>
        Assert.That(ChannelCatalog.Default.Find(new Channel("Instagram"))?.Channel, Is.EqualTo(Channel.Instagram));

    [Test]
    public void LeftOutLimit_IsUnknownAndNotNone()
    {
        ChannelProfile profile = ChannelCatalog.Parse("f", Block + "post: none\nbio: 40\n").Find(new Channel("forum"))!;

        Assert.That(profile.Post, Is.EqualTo(ChannelLimit.None));
        Assert.That(profile.Bio, Is.EqualTo(ChannelLimit.Of(40)));
        Assert.That(profile.Reply, Is.EqualTo(ChannelLimit.Unknown).And.EqualTo(default(ChannelLimit)));
        Assert.That(profile.Reply.IsKnown, Is.False);
        Assert.That(profile.SupportsAltText, Is.Null);
        Assert.That(profile.HasAutomaticDates, Is.Null);
    }

    [TestCase("alt-text-advice: 100\nanimation-alt-text: no\n", 100, false)]
    [TestCase("animation-alt-text: yes\n", null, true)]
    [TestCase("animation-alt-text: unknown\n", null, null)]
    public void AltText_HasAnAdviceAndMayLackMovingPictures(string lines, int? advice, bool? isForMoving)
    {
        ChannelProfile profile = ChannelCatalog.Parse("f", Block + lines).Find(new Channel("forum"))!;

        Assert.That(profile.AltTextAdvice.Maximum, Is.EqualTo(advice));
        Assert.That(profile.SupportsAnimationAltText, Is.EqualTo(isForMoving));
    }

    [Test]
    public void With_AddsAndReplaces()
    {
        ChannelProfile profile = ChannelCatalog.Parse("f", Block).Profiles[0];
        ChannelProfile other = ChannelCatalog.Default.Find(Channel.X)! with { Post = ChannelLimit.Of(10) };
        ChannelCatalog catalog = ChannelCatalog.Default.With(profile, other);

        Assert.That(catalog.Find(new Channel("forum")), Is.SameAs(profile));
        Assert.That(catalog.Find(Channel.X)!.Post.Maximum, Is.EqualTo(10));
        Assert.That(ChannelCatalog.Default.Find(Channel.X)!.Post.Maximum, Is.EqualTo(280));
    }

    [TestCase("channel: a", 1, "---")]
    [TestCase("---\nname: A\ncount: utf-16", 2, "channel")]
    [TestCase("---\nchannel: a\nname: A", 2, "count")]
    [TestCase("---\nchannel: a\nname: A\ncount: utf16", 4, "did you mean 'utf-16'")]
    [TestCase("---\nchannel: a\nnme: A", 3, "did you mean 'name'")]
    [TestCase("---\nchannel: a\nname: A\ncount: utf-16\npost: many", 5, "post")]
    [TestCase("---\nchannel: a\nname: A\ncount: utf-16\npost: -1", 5, "post")]
    [TestCase("---\nchannel: a\nchannel: b", 3, "twice")]
    [TestCase("---\nchannel: A b\nname: A\ncount: utf-16", 2, "lower-case")]
    [TestCase("---\nchannel: a\nname: A\ncount: utf-16\nverified: June", 5, "day")]
    [TestCase("---\nchannel: a\nname: A\ncount: utf-16\n\nchannel: a\nname: A\ncount: utf-16", 6, "twice")]
    [TestCase("---\nnonsense", 2, "key: value")]
    public void MalformedCatalogue_IsRefusedWithItsLine(string text, int line, string reason)
    {
        ChannelCatalogException? exception = Assert.Throws<ChannelCatalogException>(() =>
            ChannelCatalog.Parse("our.channels", text)
        );

        Assert.That(exception!.Line, Is.EqualTo(line));
        Assert.That(exception.Message, Does.StartWith("our.channels(").And.Contain(reason));
    }
}
