using System.Text;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>The short way of reading gives what the serializer gives, or leaves the decision to it.</summary>
public sealed class FlatDocumentReaderTests
{
    private static readonly string[] Names =
    [
        "id",
        "text",
        "kind",
        "format",
        "channel",
        "title",
        "locale",
        "txt",
        "summary",
    ];

    private static readonly string[] Values =
    [
        "\"a\"",
        "\"post\"",
        "\"html\"",
        "\"X\"",
        "\"\\ud800 \\u00e9 \\n\"",
        "\"\"",
        "null",
        "1",
        "[]",
        "{\"text\":\"a\"}",
    ];

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool AnyMembers_AreReadAsTheSerializerReadsThem((byte Name, byte Value)[] members, byte end)
    {
        IEnumerable<string> parts = members.Select(m =>
            $"\"{Names[m.Name % Names.Length]}\":{Values[m.Value % Values.Length]}"
        );
        string json = "{\"text\":\"a\"" + string.Concat(parts.Take(4).Select(part => "," + part)) + End(end);

        return Outcome(() => ContentJson.ParseDocument(json))
            == Outcome(() => ContentJsonReader.Read(Encoding.UTF8.GetBytes(json), 1, ContentJsonOptions.Document));
    }

    [TestCase("""{"text":"a"}""")]
    [TestCase(
        """{"id":"1","text":"a","kind":"review-reply","format":"html","channel":"x","title":"t","locale":"en"}"""
    )]
    [TestCase("""  { "te\u0078t" : "a" }  """)]
    public void PlainDocument_TakesTheShortWay(string json)
    {
        ContentDocument? document = FlatDocumentReader.TryRead(Encoding.UTF8.GetBytes(json));

        Assert.That(document, Is.Not.Null);
        Assert.That(
            ContentJson.Write(document!),
            Is.EqualTo(
                ContentJson.Write(ContentJsonReader.Read(Encoding.UTF8.GetBytes(json), 1, ContentJsonOptions.Document))
            )
        );
    }

    [TestCase("""{"text":"a","summary":"b"}""")]
    [TestCase("""{"text":"a","text":"b"}""")]
    [TestCase("""{"text":"a","title":null}""")]
    [TestCase("""{"id":"1"}""")]
    [TestCase("""[]""")]
    public void AnythingElse_IsLeftToTheSerializer(string json) =>
        Assert.That(FlatDocumentReader.TryRead(Encoding.UTF8.GetBytes(json)), Is.Null);

    private static string End(byte kind) =>
        (kind % 8) switch
        {
            0 => "",
            1 => "} {",
            2 => ",}",
            3 => "} \n",
            _ => "}",
        };

    private static string Outcome(Func<ContentDocument> read)
    {
        try
        {
            return ContentJson.Write(read());
        }
        catch (ContentJsonException exception)
        {
            return exception.Message;
        }
    }
}
