using System.Text;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

public sealed class ContentJsonContractTests
{
    // Not as attributes: those are stored as UTF-8, which cannot hold a lone surrogate.
    private static readonly object[] EscapedTexts =
    [
        new[] { """\ud800""", "\ud800" },
        new[] { """\uDC00\ud83d""", "\udc00\ud83d" },
        new[] { """\ud83d\ude00""", "\ud83d\ude00" },
        new[] { """a\ud800\n\u0000\/\"\\b""", "a\ud800\n\0/\"\\b" },
        new[] { """\ud800é😀\t""", "\ud800é😀\t" },
        new[] { """\\ud800""", "\\ud800" },
        new[] { """é\ufeff​""", "é\ufeff\u200b" },
    ];

    [Test]
    public void LineOfTheCommandLineContract_IsRead()
    {
        var document = ContentJson.ParseDocument(
            """{"id":"1","text":"Flu shots today.","kind":"post","channel":"x"}"""
        );

        Assert.That(document.Id, Is.EqualTo("1"));
        Assert.That(document.Text, Is.EqualTo("Flu shots today."));
        Assert.That(document.Kind, Is.EqualTo(ContentKind.Post));
        Assert.That(document.Channel, Is.EqualTo(Channel.X));
    }

    [Test]
    public void TextAlone_IsEnough()
    {
        var document = ContentJson.ParseDocument("""{"text":""}""");

        Assert.That(document.Text, Is.Empty);
        foreach (
            var member in ModelSamples.Members(typeof(ContentDocument)).Where(m => ModelSamples.IsList(m.PropertyType))
        )
        {
            Assert.That(member.GetValue(document), Is.Empty, member.Name);
        }
    }

    [TestCase("post", ContentKind.Post)]
    [TestCase("reply", ContentKind.Reply)]
    [TestCase("review-reply", ContentKind.ReviewReply)]
    [TestCase("direct-message", ContentKind.DirectMessage)]
    [TestCase("comment", ContentKind.Comment)]
    [TestCase("bio", ContentKind.Bio)]
    [TestCase("article", ContentKind.Article)]
    [TestCase("template", ContentKind.Template)]
    [TestCase("script", ContentKind.Script)]
    [TestCase("ad", ContentKind.Ad)]
    public void EveryKindOfTheContract_IsRead(string name, ContentKind kind) =>
        Assert.That(ContentJson.ParseDocument($$"""{"text":"a","kind":"{{name}}"}""").Kind, Is.EqualTo(kind));

    [TestCase("plain", ContentFormat.Plain)]
    [TestCase("markdown", ContentFormat.Markdown)]
    [TestCase("html", ContentFormat.Html)]
    public void EveryFormatOfTheContract_IsRead(string name, ContentFormat format) =>
        Assert.That(ContentJson.ParseDocument($$"""{"text":"a","format":"{{name}}"}""").Format, Is.EqualTo(format));

    [TestCase("public", Audience.Public)]
    [TestCase("hcp", Audience.HealthcareProfessional)]
    [TestCase("staff", Audience.Staff)]
    [TestCase("youth", Audience.Youth)]
    public void EveryAudience_IsReadAndWritten(string name, Audience audience)
    {
        var document = ContentJson.ParseDocument($$"""{"text":"a","audience":"{{name}}"}""");

        Assert.That(document.Audience, Is.EqualTo(audience));
        Assert.That(ContentJson.ParseDocument(ContentJson.Write(document)).Audience, Is.EqualTo(audience));
    }

    [TestCaseSource(nameof(EscapedTexts))]
    public void EscapedText_ComesThroughUnchanged(string escaped, string expected)
    {
        var json = $$"""{"text":"{{escaped}}"}""";

        Assert.That(ContentJson.ParseDocument(json).Text, Is.EqualTo(expected));
        Assert.That(ContentJson.ParseDocument(Encoding.UTF8.GetBytes(json)).Text, Is.EqualTo(expected));
    }

    [Test]
    public void LoneSurrogateInAString_ComesThroughUnchanged() =>
        Assert.That(ContentJson.ParseDocument("{\"text\":\"a\ud83d\"}").Text, Is.EqualTo("a\ud83d"));

    [Test]
    public void LongText_ComesThroughUnchanged()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789 äöü 😀\n", 200_000));

        Assert.That(ContentJson.ParseDocument(ContentJson.Write(new ContentDocument(text))).Text == text);
    }

    [TestCase("Instagram", "instagram")]
    [TestCase("some-new-channel", "some-new-channel")]
    [TestCase("", null)]
    public void Channel_IsReadInLowerCase(string name, string? id) =>
        Assert.That(ContentJson.ParseDocument($$"""{"text":"a","channel":"{{name}}"}""").Channel.Id, Is.EqualTo(id));

    [TestCase("us-ca", "US-CA")]
    [TestCase("EU", "EU")]
    public void Jurisdiction_IsReadInUpperCase(string name, string code) =>
        Assert.That(
            ContentJson.ParseDocument($$"""{"text":"a","jurisdictions":["{{name}}"]}""").Jurisdictions[0].Code,
            Is.EqualTo(code)
        );

    [TestCase("2026-11-24T09:30:00Z", 0)]
    [TestCase("2026-11-24T09:30:00+02:00", 120)]
    [TestCase("2026-11-24T09:30:00.1234567-05:00", -300)]
    [TestCase("2026-11-24T09:30Z", 0)]
    public void Instant_KeepsItsOffset(string instant, int minutes) =>
        Assert.That(
            ContentJson.ParseDocument($$"""{"text":"a","scheduledAt":"{{instant}}"}""").ScheduledAt!.Value.Offset,
            Is.EqualTo(TimeSpan.FromMinutes(minutes))
        );

    [Test]
    public void NullForAnOptionalMember_MeansNotGiven() =>
        Assert.That(
            ContentJson.ParseDocument("""{"text":"a","title":null,"author":null,"scheduledAt":null}""").Title,
            Is.Null
        );

    [Test]
    public void SchemaReference_IsAllowedInFilesEditedByHand()
    {
        Assert.That(ContentJson.ParseFeed("""{"$schema":"content-feed.schema.json"}""").Items, Is.Empty);
        Assert.That(ContentJson.ParseOrganizationProfile("""{"$schema":"x"}""").People, Is.Empty);
    }
}
