using System.Text;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

public sealed class ContentJsonRejectionTests
{
    private static readonly object[] Cases =
    [
        new[] { """{"text":"a","media":[{"altTxt":"b"}]}""", "$.media[0].altTxt", "unknown; did you mean 'altText'?" },
        new[] { """{"text":"a","Kind":"post"}""", "$.Kind", "did you mean 'kind'?" },
        new[] { """{"text":"a","zzzzzzzzzzzz":1}""", "$.zzzzzzzzzzzz", "the member 'zzzzzzzzzzzz' is unknown" },
        new[] { """{"text":"a","my field":1}""", "$['my field']", "unknown" },
        new[] { """{"text":"a","it's\n":1}""", "$['it?s?']", "unknown" },
        new[] { """{"text":"a","\ud800x":1}""", "$['?ud800x']", "unknown" },
        new[] { """{"text":"a","surfaces":{}}""", "$.surfaces", "unknown" },
        new[] { """{"text":"a","conversation":{"parent":{"text":"b"}}}""", "$.conversation.parent", "unknown" },
        new[] { """{"id":"1"}""", "$", "the member 'text' is missing" },
        new[] { """{"text":"a","claims":[{"id":"c"}]}""", "$.claims[0]", "'canonicalText' is missing" },
        new[] { """{"text":"a","text":"b"}""", "$.text", "a second time" },
        new[] { """{"text":null}""", "$.text", "must not be null" },
        new[] { """{"text":"a","media":null}""", "$.media", "must not be null" },
        new[] { """{"text":"a","channel":null}""", "$.channel", "must not be null" },
        new[] { """{"text":"a","hashtags":["b",null]}""", "$.hashtags[1]", "must not be null" },
        new[] { """{"text":"a","media":[null]}""", "$.media[0]", "must not be null" },
        new[] { """{"text":1}""", "$.text", "must be a text" },
        new[] { """{"text":{}}""", "$.text", "must be a text" },
        new[] { """{"text":"a","media":{}}""", "$.media", "must be a list" },
        new[] { """{"text":"a","author":"b"}""", "$.author", "must be an object" },
        new[] { """{"text":"a","author":[{}]}""", "$.author", "must be an object" },
        new[] { """{"text":"a","kind":"reviewReply"}""", "$.kind", "did you mean 'review-reply'?" },
        new[] { """{"text":"a","kind":"Post"}""", "$.kind", "did you mean 'post'?" },
        new[] { """{"text":"a","kind":"post, reply"}""", "$.kind", "must be one of post, reply, review-reply" },
        new[] { """{"text":"a","kind":2}""", "$.kind", "must be one of post, reply" },
        new[] { """{"text":"a","kind":"2"}""", "$.kind", "must be one of post, reply" },
        new[] { """{"text":"a","audience":"patients"}""", "$.audience", "must be one of public, hcp, staff, youth" },
        new[] { """{"text":"a","audience":"healthcare-professional"}""", "$.audience", "must be one of public, hcp" },
        new[] { """{"text":"a","lastReviewedOn":"31.01.2026"}""", "$.lastReviewedOn", "a day such as 2026-01-31" },
        new[] { """{"text":"a","lastReviewedOn":"2026-02-30"}""", "$.lastReviewedOn", "a day such as" },
        new[] { """{"text":"a","scheduledAt":"2026-01-31"}""", "$.scheduledAt", "an instant with its offset" },
        new[] { """{"text":"a","scheduledAt":"2026-01-31T10:00:00"}""", "$.scheduledAt", "an instant with its offset" },
        new[] { """{"text":"a","scheduledAt":"\ud8002026"}""", "$.scheduledAt", "an instant with its offset" },
        new[] { """{"text":"a","jurisdictions":["United States"]}""", "$.jurisdictions[0]", "such as US-CA" },
        new[] { """{"text":"a","media":[{"width":1.5}]}""", "$.media[0].width", "a whole number" },
        new[] { """{"text":"a","media":[{"durationSeconds":"9"}]}""", "$.media[0].durationSeconds", "a number" },
        new[] { """{"text":"a","media":[{"isDecorative":"no"}]}""", "$.media[0].isDecorative", "true or false" },
        new[]
        {
            """{"text":"a","account":{"handle":"b","monitoredHours":[{"day":"monday","from":"9","to":"17:00"}]}}""",
            "$.account.monitoredHours[0].from",
            "a time such as 09:30",
        },
        new[] { """["a"]""", "$", "must be an object" },
        new[] { "null", "$", "must not be null" },
        new[] { "", "$", "there is no JSON here" },
        new[] { "{", "$", "malformed" },
        new[] { """{"text":"a"} {"text":"b"}""", "$", "malformed" },
        new[] { """{"text":"a",}""", "$", "malformed" },
        new[] { """{"text":"a","media":[{"altText":"b" "c"}]}""", "$.media[0]", "malformed" },
        new[] { """{"text":"\x"}""", "$.text", "malformed" },
    ];

    [TestCaseSource(nameof(Cases))]
    public void WrongJson_IsRefusedWithPathAndReason(string json, string path, string reason)
    {
        var exception = Refused(json);

        Assert.That(exception.Problems, Has.Length.EqualTo(1));
        Assert.That(exception.Problems[0].Path, Is.EqualTo(path));
        Assert.That(exception.Problems[0].Message, Does.Contain(reason));
        Assert.That(exception.Message, Does.Contain(path).And.Contain(exception.Problems[0].Message));
    }

    [Test]
    public void SeveralProblems_AreReportedTogetherInOrder()
    {
        var exception = Refused("""{"txt":"a","media":[{"kind":"img","altTxt":"b"}],"polls":[],"kind":"tweet"}""");

        Assert.That(
            exception.Problems.Select(problem => problem.Path),
            Is.EqualTo(["$.txt", "$.media[0].kind", "$.media[0].altTxt", "$.polls", "$.kind", "$"])
        );
        Assert.That(exception.Message, Does.EndWith("; and 1 more"));
    }

    [TestCase("{\n  \"text\": \"é\",\n  \"é\": 1, \"knd\": 2\n}", 1, 3, 3)]
    [TestCase("{\r\n \"text\": \"a\", \"knd\": 2}", 7, 8, 15)]
    [TestCase("\uFEFF{\"knd\":1,\"text\":\"a\"}", 1, 1, 5)]
    [TestCase("{\"text\":\"é\",\"knd\":1}", 4, 4, 14)]
    [TestCase("{\"text\":\"a\",\n\"kind\":\"x\"}", 1, 2, 8)]
    [TestCase("{\"text\":\"a\"\n\n \"kind\":1}", 1, 3, 2)]
    public void Problem_HasLineAndByteColumnFromOne(string json, int firstLine, int line, int column)
    {
        var exception = Assert.Throws<ContentJsonException>(() =>
            ContentJson.ParseDocument(Encoding.UTF8.GetBytes(json), firstLine)
        )!;

        Assert.That((exception.Problems[0].Line, exception.Problems[0].Column), Is.EqualTo((line, column)));
    }

    [TestCase("""{"text":"a","kind":"SECRET"}""")]
    [TestCase("""{"text":"a","lastReviewedOn":"SECRET"}""")]
    [TestCase("""{"text":"a","jurisdictions":"SECRET"}""")]
    [TestCase("""{"text":"a","author":"SECRET"}""")]
    [TestCase("""{"text":"a","scheduledAt":["SECRET"]}""")]
    [TestCase("""{"text":"SECRET","knd":"SECRET"}""")]
    [TestCase("""{"text":"SECRET""")]
    [TestCase("""{"text":"a" SECRET}""")]
    public void Exception_NeverQuotesAValue(string json)
    {
        var exception = Refused(json);

        Assert.That(exception.ToString(), Does.Not.Contain("SECRET").And.Not.Contain("'S'"));
        Assert.That(exception.InnerException, Is.Null);
    }

    [Test]
    public void LongMemberName_IsCutInTheMessage()
    {
        var exception = Refused($$"""{"text":"a","{{new string('x', 5000)}}":1}""");

        Assert.That(exception.Message, Has.Length.LessThan(400));
    }

    [Test]
    public void ManyProblems_AreCapped()
    {
        var members = string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"unknown{i}\":1"));

        Assert.That(Refused($$"""{"text":"a",{{members}}}""").Problems, Has.Length.EqualTo(1000));
    }

    [Test]
    public void DeepNesting_IsRefused() =>
        Assert.That(
            Refused("""{"text":"a","x":""" + new string('[', 100_000)).Problems[^1].Message,
            Does.Contain("malformed")
        );

    [TestCase(new byte[] { 0xFF })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0xC3 })]
    public void InvalidUtf8InText_IsRefused(byte[] bytes)
    {
        byte[] plain = [.. "{\"text\":\""u8, .. bytes, .. "\"}"u8];
        byte[] withSurrogate = [.. "{\"text\":\"\\ud800"u8, .. bytes, .. "\"}"u8];

        foreach (var json in new[] { plain, withSurrogate })
        {
            var exception = Assert.Throws<ContentJsonException>(() => ContentJson.ParseDocument(json))!;
            Assert.That(exception.Problems[0].Path, Is.EqualTo("$.text"));
        }
    }

    [Test]
    public void FeedAndProfile_AreRefusedLikewise()
    {
        var feed = Assert.Throws<ContentJsonException>(() => ContentJson.ParseFeed("""{"items":[{"id":"1"}]}"""))!;
        var profile = Assert.Throws<ContentJsonException>(() =>
            ContentJson.ParseOrganizationProfile("""{"people":[{"name":"a","role":"staf"}]}""")
        )!;

        Assert.That(
            feed.Problems[0].ToString(),
            Is.EqualTo("line 1, column 11, $.items[0]: the member 'text' is missing")
        );
        Assert.That(profile.Problems[0].Path, Is.EqualTo("$.people[0].role"));
        Assert.That(profile.Problems[0].Message, Does.Contain("did you mean 'staff'?"));
    }

    private static ContentJsonException Refused(string json) =>
        Assert.Throws<ContentJsonException>(() => ContentJson.ParseDocument(json))!;
}
