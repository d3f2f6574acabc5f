using System.Text.Json.Nodes;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tests.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Claims;

[TestFixture]
public sealed class ClaimsLibraryTests
{
    [Test]
    public void File_MayHaveCommentsAndTrailingCommas()
    {
        ClaimsLibrary library = ClaimsLibrary.Parse(
            "claims.json",
            """
            {
              // Checked in spring.
              "$schema": "claims-library.schema.json",
              "claims": [
                {
                  "id": "CL-1", /* the oldest */
                  "canonicalText": "Relieves heartburn",
                  "status": "approved",
                  "evidence": [{ "kind": "randomized-trial", "sampleSize": 120, "publishedOn": "2024-03-01", "certainty": "moderate" }],
                  "channels": ["website"],
                  "jurisdictions": ["US-CA"],
                  "expiresOn": "2027-01-01",
                },
              ],
            }
            """
        );

        Assert.That(library.Find("CL-1"), Is.SameAs(library.Claims.Single()));
        Assert.That(library.Find("cl-1"), Is.Null);
        Assert.That(library.Claims[0].Evidence[0].SampleSize, Is.EqualTo(120));
        Assert.That(library.Claims[0].ExpiresOn, Is.EqualTo(new DateOnly(2027, 1, 1)));
    }

    [Test]
    public void EmptyList_IsALibrary() =>
        Assert.That(ClaimsLibrary.Parse("claims.json", """{ "claims": [] }""").Claims, Is.Empty);

    // What the form forbids and what contradicts itself, in one run, also of claims that can only be read in part.
    [Test]
    public void WrongFile_TellsEverythingAtOnceWithItsPlace()
    {
        const string Json = """
            {
              "claims": [
                { "id": "CL-1", "canonicalText": "Relieves heartburn", "status": "aproved" },
                { "id": "CL-2", "canonicalText": "…", "prohibitedWith": ["CL-2", "CL-1", "CL-33"], "approvedOn": "2026-02-01",
                  "expiresOn": "2026-01-01", "reviewBy": "2025-01-01" },
                { "id": "CL-2", "canonicalText": "Eases pain", "variants": [{ "text": " " }], "requiredQualifiers": ["in adults", "!"] },
                { "canonicalText": "Eases pain", "expiresOn": "soon" },
                { "id": " ", "canonicalTxt": "Eases pain" },
                3
              ],
              "version": "1.0.0"
            }
            """;

        Assert.That(
            Errors(Json),
            Is.EqualTo([
                "claims.json(3,70): $.claims[0].status: the value is unknown; did you mean 'approved'?",
                "claims.json(4,38): $.claims[1].canonicalText: expected a text with words",
                "claims.json(4,62): $.claims[1].prohibitedWith[0]: expected another claim; this is the claim itself",
                "claims.json(4,78): $.claims[1].prohibitedWith[2]: expected the identifier of a claim of this library; did you mean 'CL-1'?",
                "claims.json(5,20): $.claims[1].expiresOn: expected a day that is not before 'approvedOn'",
                "claims.json(5,46): $.claims[1].reviewBy: expected a day that is not before 'approvedOn'",
                "claims.json(6,13): $.claims[2].id: expected an identifier of its own; this one is that of $.claims[1]",
                "claims.json(6,75): $.claims[2].variants[0].text: expected a text with words",
                "claims.json(6,119): $.claims[2].requiredQualifiers[1]: expected a text with words",
                "claims.json(7,5): $.claims[3]: the member 'id' is missing",
                "claims.json(7,51): $.claims[3].expiresOn: must be a day such as 2026-01-31",
                "claims.json(8,5): $.claims[4]: the member 'canonicalText' is missing",
                "claims.json(8,18): $.claims[4].canonicalTxt: the member 'canonicalTxt' is unknown; did you mean 'canonicalText'?",
                "claims.json(9,5): $.claims[5]: must be an object",
                "claims.json(11,3): $.version: the member 'version' is unknown; known are $schema, claims",
            ])
        );
    }

    [TestCase("", "(1,1): $: the file is not valid JSON")]
    [TestCase("[]", "(1,1): $: must be an object")]
    [TestCase("{}", "(1,1): $: the member 'claims' is missing")]
    [TestCase("{ \"claims\": null }", "(1,13): $.claims: must not be null")]
    [TestCase("{ \"claims\": [null] }", "(1,14): $.claims[0]: must not be null")]
    [TestCase("{ \"claims\": [] } 3", "(1,18): $: the file is not valid JSON")]
    [TestCase(
        "{\n  \"claims\": [{ \"id\": \"a\", \"id\": \"b\", \"canonicalText\": \"c\" }] }",
        "(2,27): $.claims[0].id: the member stands here a second time"
    )]
    public void WrongForm_IsTold(string json, string expected) =>
        Assert.That(Errors(json), Has.Length.EqualTo(1).And.All.Contains(expected));

    [Test]
    public void WrongFile_IsNotQuoted() =>
        Assert.That(
            Errors("""{ "claims": [{ "id": "a", "canonicalText": "Secret words", "expiresOn": "secret day" }] }"""),
            Has.None.Contains("ecret")
        );

    [Test]
    public void Load_NamesTheFile()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """{ "claims": [{ "id": "a" }] }""");
        try
        {
            Assert.That(
                () => ClaimsLibrary.Load(path),
                Throws.TypeOf<PolicyException>().With.Message.StartsWith($"{path}(1,14): $.claims[0]: ")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Create_RefusesWhatAFileRefuses()
    {
        Claim[] claims =
        [
            new() { Id = "CL-1", CanonicalText = "Relieves heartburn" },
            new() { Id = "CL-1", CanonicalText = "?" },
        ];

        Assert.That(
            () => ClaimsLibrary.Create(claims),
            Throws
                .ArgumentException.With.Message.Contains("claims[1].id: expected an identifier of its own")
                .And.Message.Contains("claims[1].canonicalText: expected a text with words")
        );
    }

    [Test]
    public void Schema_AcceptsWhatTheReaderAccepts()
    {
        var schema = new MiniSchemaValidator(ContentSchemas.ClaimsLibrary);
        const string Fine =
            """{ "claims": [{ "id": "CL-1", "canonicalText": "Relieves heartburn", "kind": "efficacy" }] }""";
        const string Wrong =
            """{ "claims": [{ "id": "CL-1", "canonicalText": "Relieves heartburn", "kind": "magic" }] }""";

        Assert.That(schema.Errors(JsonNode.Parse(Fine)), Is.Empty);
        Assert.That(schema.Errors(JsonNode.Parse(Wrong)), Is.EqualTo(["$.claims[0].kind"]));
    }

    private static string[] Errors(string json)
    {
        PolicyException exception = Assert.Throws<PolicyException>(() => ClaimsLibrary.Parse("claims.json", json))!;
        return [.. exception.Errors.Select(error => error.ToString())];
    }
}
