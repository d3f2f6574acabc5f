using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Stores;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>Run with the environment variable HEALTHCONTENT_UPDATE=1 to write the schemas anew, then read the diff.</summary>
public sealed class ContentSchemaTests
{
    private static readonly string[] Names =
    [
        "content-document",
        "content-feed",
        "organization-profile",
        "claims-library",
        "consent-register",
    ];

    [TestCaseSource(nameof(Names))]
    public void CheckedInSchema_IsTheGeneratedOne(string name)
    {
        var summaries = new XmlSummaries(Path.ChangeExtension(typeof(ContentDocument).Assembly.Location, ".xml"));
        var generated = new ContentSchemaGenerator(summaries).Generate(TypeOf(name), name);
        ApprovedFile.Verify(PathOf(name), generated);
    }

    [TestCaseSource(nameof(Names))]
    public void EmbeddedSchema_IsTheCheckedInOne(string name) =>
        Assert.That(Embedded(name), Is.EqualTo(File.ReadAllText(Path.Combine(Repository.Root, PathOf(name)))));

    [TestCaseSource(nameof(Names))]
    public void Schema_AcceptsWhatIsWritten(string name)
    {
        var schema = new MiniSchemaValidator(Embedded(name));
        for (var seed = 0; seed < 10; seed++)
        {
            var json = Sample(name, seed * 997);

            Assert.That(schema.Errors(JsonNode.Parse(json)), Is.Empty);
        }
    }

    [TestCase("""{"text":"a","media":[{"altTxt":"b"}]}""", "$.media[0].altTxt")]
    [TestCase("""{"text":"a","kind":"tweet"}""", "$.kind")]
    [TestCase("""{"text":1}""", "$.text")]
    [TestCase("""{"id":"1"}""", "$")]
    [TestCase("""{"text":"a","media":null}""", "$.media")]
    [TestCase("""{"text":"a","claims":[{"id":"c"}]}""", "$.claims[0]")]
    [TestCase("""{"text":"a","jurisdictions":["-"]}""", "$.jurisdictions[0]")]
    public void Schema_RefusesWhatTheReaderRefuses(string json, string path)
    {
        var errors = new MiniSchemaValidator(Embedded("content-document")).Errors(JsonNode.Parse(json));
        var exception = Assert.Throws<ContentJsonException>(() => ContentJson.ParseDocument(json))!;

        Assert.That(errors, Is.EqualTo([path]));
        Assert.That(exception.Problems.Select(problem => problem.Path), Is.EqualTo([path]));
    }

    [TestCase("""{"text":"a","title":null,"author":null,"scheduledAt":null}""")]
    [TestCase("""{"id":"1","text":"a","kind":"post","channel":"x"}""")]
    public void Schema_AcceptsWhatTheReaderAccepts(string json)
    {
        Assert.That(new MiniSchemaValidator(Embedded("content-document")).Errors(JsonNode.Parse(json)), Is.Empty);
        Assert.That(() => ContentJson.ParseDocument(json), Throws.Nothing);
    }

    private static JsonTypeInfo TypeOf(string name) =>
        name switch
        {
            "content-document" => ContentJsonOptions.Document,
            "content-feed" => ContentJsonOptions.Feed,
            "claims-library" => ContentJsonOptions.ClaimsFile,
            "consent-register" => ContentJsonOptions.ConsentsFile,
            _ => ContentJsonOptions.OrganizationProfile,
        };

    private static string Embedded(string name) =>
        name switch
        {
            "content-document" => ContentSchemas.ContentDocument,
            "content-feed" => ContentSchemas.ContentFeed,
            "claims-library" => ContentSchemas.ClaimsLibrary,
            "consent-register" => ContentSchemas.ConsentRegister,
            _ => ContentSchemas.OrganizationProfile,
        };

    // The parser of the framework that the validator stands on refuses lone surrogates, which only ours lets through.
    private static string Sample(string name, int seed)
    {
        var samples = new ModelSamples(seed) { HasLoneSurrogates = false };
        return name switch
        {
            "content-document" => ContentJson.Write(samples.Create<ContentDocument>()),
            "content-feed" => ContentJson.Write(samples.Create<ContentFeed>()),
            "claims-library" => JsonSerializer.Serialize(samples.Create<ClaimsFile>(), ContentJsonOptions.ClaimsFile),
            "consent-register" => JsonSerializer.Serialize(
                samples.Create<ConsentsFile>(),
                ContentJsonOptions.ConsentsFile
            ),
            _ => ContentJson.Write(samples.Create<OrganizationProfile>()),
        };
    }

    private static string PathOf(string name) => $"src/HealthContent.Analysis/Content/Schemas/{name}.schema.json";
}
