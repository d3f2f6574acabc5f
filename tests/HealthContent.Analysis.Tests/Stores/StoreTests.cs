using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Stores;

/// <summary>Consents, claims and the organisation's profile: from files and from memory, and what pipelines make of them.</summary>
public sealed class StoreTests
{
    private const string Revoked = """{ "id": "C-1", "status": "revoked" }""";

    private StoreFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new StoreFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void Consents_FromAFile()
    {
        var register = ConsentRegister.Parse("consents.json", $$"""{ "consents": [{{Revoked}},] /* all */ }""");

        Assert.That(register.Find("C-1")!.Status, Is.EqualTo(ConsentStatus.Revoked));
        Assert.That(register.Find("c-1"), Is.Null);
    }

    [Test]
    public void BadConsents_AllErrorsAreTold()
    {
        const string Json = """
            {
              "consents": [
                { "id": "C-1", "status": "revokd" },
                { "id": "C-1" },
                { "id": " " },
                { "stauts": "active", "id": "C-2" }
              ]
            }
            """;
        var exception = Assert.Throws<PolicyException>(() => ConsentRegister.Parse("consents.json", Json))!;

        Assert.That(
            exception.Errors.Select(error => $"{error.Place.Line} {error.Place.Path}"),
            Is.EqualTo(["3 $.consents[0].status", "4 $.consents[1].id", "5 $.consents[2].id", "6 $.consents[3].stauts"])
        );
        Assert.That(exception.Message, Does.Not.Contain("revokd"), "values may be content");
    }

    [Test]
    public void ConsentsOfAHost_HaveIdentifiersOfTheirOwn()
    {
        var consent = new Consent { Id = "C-1" };

        Assert.That(() => ConsentRegister.Create([consent, consent]), Throws.ArgumentException);
        Assert.That(() => new InMemoryStore().Consents = [consent, consent], Throws.ArgumentException);
    }

    [Test]
    public void FileStores_AreReadAgain()
    {
        var consents = new ConsentFileStore(folder.Write("consents.json", """{ "consents": [] }"""), folder.Options);
        var claims = new ClaimsFileStore(folder.Write("claims.json", """{ "claims": [] }"""), folder.Options);
        var profile = new OrganizationFileStore(folder.Write("profile.json", """{ "name": "A" }"""), folder.Options);
        ClaimsLibrary before = claims.Library;
        folder.Write("consents.json", $$"""{ "consents": [{{Revoked}}] }""");
        folder.Write("claims.json", """{ "claims": [{ "id": "CL-1", "canonicalText": "Act now!" }] }""");
        folder.Write("profile.json", """{ "name": "B" }""");
        foreach (FileStore store in new FileStore[] { consents, claims, profile })
        {
            store.Refresh();
        }

        Assert.Multiple(() =>
        {
            Assert.That(consents.Consents.Single().Id, Is.EqualTo("C-1"));
            Assert.That(claims.Claims.Single().Id, Is.EqualTo("CL-1"));
            Assert.That(before.Claims, Is.Empty);
            Assert.That(profile.Organization.Name, Is.EqualTo("B"));
        });
    }

    [Test]
    public void BadProfile_IsRefusedWithLineAndPath()
    {
        var store = new OrganizationFileStore(folder.Write("profile.json", "{}"), folder.Options);
        folder.Write("profile.json", "{\n  \"peeple\": [],\n  \"name\": 1\n}");
        FileLoadEventArgs load = store.Refresh();

        Assert.That(
            load.Errors.Select(error => $"{error.Place.Line}:{error.Place.Path}"),
            Is.EqualTo(["2:$.peeple", "3:$.name"])
        );
        Assert.That(store.Organization.Name, Is.Null);
    }

    [Test]
    public void Pipeline_TakesAChangeOver_AndKeepsTheLastGoodPolicy()
    {
        string path = folder.Write("policy.json", Policy("1.0.0", "error"));
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicyFile(path)
            .UseTimeProvider(folder.Clock)
            .ReloadOnChange(TimeSpan.FromSeconds(2))
            .Build();
        var post = new ContentDocument("Diabetics get a free check.");

        Assert.That(pipeline.Analyze(post).Decision, Is.EqualTo(PublishDecision.Block));
        folder.Write("policy.json", Policy("1.0.1", "info"));
        Assert.That(Settled(pipeline, post).Decision, Is.EqualTo(PublishDecision.Publish));
        folder.Write("policy.json", Policy("1.0.2", "eror"));
        Assert.That(Settled(pipeline, post).Decision, Is.EqualTo(PublishDecision.Publish));
        Assert.That(pipeline.FileStores.Single().LastLoad.Errors, Has.Length.EqualTo(1));
        Assert.That(pipeline.Policy.Info!.Version, Is.EqualTo("1.0.1"));
    }

    [Test]
    public void RevokedConsent_ReachesTheNextDocument_AndReplacesThatOfTheProfile()
    {
        var store = new InMemoryStore { Organization = new() { Consents = [Consent(ConsentStatus.Active)] } };
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UseEntityRegistry(store)
            .UseConsents(store)
            .Build();
        var story = new ContentDocument("Mrs Example tells how she learned to walk again.")
        {
            ConsentIds = ["C-1"],
            Types = [ContentType.PatientStory],
        };

        Assert.That(Rules(pipeline.Analyze(story)), Does.Not.Contain("HCA1030"));
        store.Consents = [Consent(ConsentStatus.Revoked)];
        Assert.That(Rules(pipeline.Analyze(story)), Does.Contain("HCA1030"));
    }

    [Test]
    public void OneDocument_IsAnalysedWithOneStateOfTheStores()
    {
        var store = new InMemoryStore { Organization = new() { Name = "before" } };
        var probe = new Probe(() => store.Organization = new() { Name = "after" });
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(probe)
            .UseEntityRegistry(store)
            .Build();
        pipeline.Analyze(new ContentDocument("One. Two."));
        pipeline.Analyze(new ContentDocument("Three."));

        Assert.That(probe.Seen, Is.EqualTo(["before", "before", "after"]));
    }

    [Test]
    public void Audit_NamesThePolicyThatDecided_AlsoAfterAChange()
    {
        string path = folder.Write("policy.json", Policy("1.0.0", "error"));
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicyFile(path)
            .ReloadOnChange()
            .Build();
        var post = new ContentDocument("Diabetics get a free check.");
        ContentReport report = pipeline.Analyze(post);
        folder.Write("policy.json", Policy("2.0.0", "info"));
        pipeline.FileStores.Single().Refresh();
        var entries = new HealthContent.Analysis.Audit.AuditEntryFactory(pipeline, Audit.AuditSamples.Key);

        Assert.That(entries.Decision(post, report, "cms").Decision!.Basis.Policy.Single().Version, Is.EqualTo("1.0.0"));
    }

    private ContentReport Settled(ContentAnalysisPipeline pipeline, ContentDocument document)
    {
        folder.Wait();
        pipeline.Analyze(document);
        folder.Wait();
        return pipeline.Analyze(document);
    }

    private static Consent Consent(ConsentStatus status) =>
        new()
        {
            Id = "C-1",
            Status = status,
            RevokedAt = status == ConsentStatus.Revoked ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) : null,
        };

    private static string[] Rules(ContentReport report) => [.. report.Diagnostics.Select(found => found.Rule.Id)];

    private static string Policy(string version, string severity) =>
        $$"""
            { "id": "own", "version": "{{version}}", "layer": "organization", "rules": { "HCA1601": { "severity": "{{severity}}" } } }
            """;

    private sealed class Probe(Action between) : HealthContent.Analysis.Analyzers.ContentAnalyzer
    {
        public List<string?> Seen { get; } = [];

        public override System.Collections.Immutable.ImmutableArray<HealthContent.Analysis.Diagnostics.RuleDescriptor> SupportedRules =>
            [];

        public override void Initialize(HealthContent.Analysis.Analyzers.AnalysisContext context) =>
            context.RegisterSentenceAction(sentence =>
            {
                Seen.Add(sentence.Environment.Organization.Name);
                between();
            });
    }
}
