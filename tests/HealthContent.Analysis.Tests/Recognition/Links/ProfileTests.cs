using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Links;

internal sealed class ProfileTests
{
    [TestCase("https://x.com/maya_example")]
    [TestCase("https://twitter.com/maya_example/")]
    [TestCase("https://www.instagram.com/maya.example")]
    [TestCase("https://www.tiktok.com/@maya.example")]
    [TestCase("https://m.facebook.com/maya.example")]
    [TestCase("https://uk.linkedin.com/in/maya-example-1234")]
    [TestCase("https://www.youtube.com/@mayaexample")]
    [TestCase("https://www.threads.net/@maya.example")]
    [TestCase("https://bsky.app/profile/maya.example.com")]
    [TestCase("https://www.reddit.com/user/maya_example")]
    [TestCase("instagram.com/maya.example")]
    public void ProfileLink_IsAHandle(string url) =>
        Assert.That(KindOf(url), Is.EqualTo((EntityKind.Handle, "profile")));

    [TestCase("https://www.facebook.com/profile.php?id=100012345678901")]
    public void ProfileByNumber_IsAHandle(string url) =>
        Assert.That(KindOf(url), Is.EqualTo((EntityKind.Handle, "profile")));

    // Rules look at the parameters of web addresses.
    [TestCase("https://www.instagram.com/maya.example?igsh=abc")]
    public void ProfileWithParameters_StaysAWebAddress(string url) =>
        Assert.That(KindOf(url), Is.EqualTo((EntityKind.Url, "profile")));

    [TestCase("https://x.com/home")]
    [TestCase("https://x.com/hashtag/flu")]
    [TestCase("https://x.com/maya_example/status/1234567890")]
    [TestCase("https://www.instagram.com/p/Cabc123")]
    [TestCase("https://www.facebook.com/groups/12345")]
    [TestCase("https://www.linkedin.com/company/example")]
    [TestCase("https://www.youtube.com/watch?v=abc")]
    [TestCase("https://bsky.app/search")]
    [TestCase("https://example.com/maya")]
    [TestCase("https://x.com")]
    public void OtherLink_StaysAWebAddress(string url) =>
        Assert.That(KindOf(url), Is.EqualTo((EntityKind.Url, (string?)null)));

    [TestCase("thanks to u/maya_example!", "HANDLE:u/maya_example")]
    [TestCase("as /u/maya-example said", "HANDLE:/u/maya-example")]
    public void AccountPath_IsAHandle(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("10 u/day of it, u/day, 5 U/L and u/s")]
    [TestCase("and u/or more, menu/lunch")]
    [TestCase("u/this_name_is_longer_than_any_account")]
    public void NeighboursOfAccountPaths_AreNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    private static (EntityKind Kind, string? Subkind) KindOf(string url)
    {
        RecognizedEntity entity = Recognized.In($"Look at {url} now").Single();
        return (entity.Kind, entity.Subkind);
    }
}
