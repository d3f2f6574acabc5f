using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.DependencyInjection;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.DependencyInjection;

public sealed class ServiceCollectionTests
{
    private static readonly ContentDocument Post = new("Diabetics get a free check. Act now!");

    private string folder = "";

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("healthcontent").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Default_IsOnePipelineWithAllRules()
    {
        using ServiceProvider services = new ServiceCollection().AddHealthContentAnalysis().BuildServiceProvider();
        var pipeline = services.GetRequiredService<ContentAnalysisPipeline>();

        Assert.That(pipeline, Is.SameAs(services.GetRequiredService<ContentAnalysisPipeline>()));
        Assert.That(pipeline.Rules, Is.EqualTo(ContentAnalysisPipeline.CreateDefault().Rules));
        Assert.That(Ids(pipeline), Is.EqualTo(["HCA1601"]));
    }

    [Test]
    public void RegisteredAnalyzersAndClock_AreTakenOver()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<ContentAnalyzer, HasteAnalyzer>()
            .AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.Zero)))
            .AddHealthContentAnalysis()
            .BuildServiceProvider();

        ContentReport report = services.GetRequiredService<ContentAnalysisPipeline>().Analyze(Post);

        Assert.That(report.Diagnostics.Select(one => one.Rule.Id), Is.EqualTo(["HCA1601", "ACME001"]));
        Assert.That(report.Diagnostics[1].Message, Is.EqualTo("haste in 2030"));
    }

    [Test]
    public void ClaimsLibrary_IsTakenOverFromServiceOrFile()
    {
        const string Json = """{ "claims": [{ "id": "CL-1", "canonicalText": "Act now!", "status": "retired" }] }""";
        string file = Path.Combine(folder, "claims.json");
        File.WriteAllText(file, Json);
        using ServiceProvider asService = new ServiceCollection()
            .AddSingleton<IClaimsLibrary>(ClaimsLibrary.Parse("claims.json", Json))
            .AddHealthContentAnalysis()
            .BuildServiceProvider();
        using ServiceProvider asFile = new ServiceCollection()
            .Configure<HealthContentAnalysisOptions>(options => options.ClaimsFile = file)
            .AddHealthContentAnalysis()
            .BuildServiceProvider();

        foreach (ServiceProvider services in new[] { asService, asFile })
        {
            Assert.That(Ids(services.GetRequiredService<ContentAnalysisPipeline>()), Does.Contain("HCA1324"));
        }
    }

    [Test]
    public void Stores_AreTakenOver()
    {
        var store = new InMemoryStore();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IPolicyStore>(store)
            .AddSingleton<IEntityRegistry>(store)
            .AddSingleton<IConsentStore>(store)
            .AddHealthContentAnalysis()
            .BuildServiceProvider();
        var pipeline = services.GetRequiredService<ContentAnalysisPipeline>();

        Assert.That(pipeline.Policy, Is.SameAs(ContentPolicy.Default));
        store.Policy = ContentPolicy.Parse(
            "off.json",
            """{ "id": "own", "version": "1.0.0", "layer": "organization", "rules": { "HCA1601": { "enabled": false } } }""",
            new PolicyLoadOptions { Rules = pipeline.Rules }
        );
        Assert.That(Ids(pipeline), Is.Empty);
    }

    [Test]
    public void ReloadOnChange_WatchesTheFilesOfTheOptions()
    {
        string policy = Write("policy.json", """{ "HCA1601": { "severity": "error" } }""");
        string consents = Path.Combine(folder, "consents.json");
        File.WriteAllText(consents, """{ "consents": [] }""");
        using ServiceProvider services = new ServiceCollection()
            .Configure<HealthContentAnalysisOptions>(options =>
            {
                (options.PolicyFile, options.ConsentsFile) = (policy, consents);
                options.ReloadOnChange = true;
            })
            .AddHealthContentAnalysis()
            .BuildServiceProvider();
        var pipeline = services.GetRequiredService<ContentAnalysisPipeline>();

        Assert.That(pipeline.FileStores.Select(store => store.File), Is.EqualTo([policy, consents]));
        Assert.That(Decision(pipeline), Is.EqualTo(PublishDecision.Block));
        Write("policy.json", """{ "HCA1601": { "enabled": false } }""");
        Assert.That(pipeline.FileStores[0].Refresh().IsAccepted);
        Assert.That(Ids(pipeline), Is.Empty);
    }

    [Test]
    public void NamedPipelines_HavePoliciesOfTheirOwn()
    {
        string strict = Write("strict.json", """{ "HCA1601": { "severity": "error" } }""");
        using ServiceProvider services = new ServiceCollection()
            .AddHealthContentAnalysis()
            .AddHealthContentAnalysis("strict", analysis => analysis.UsePolicyFile(strict))
            .BuildServiceProvider();

        Assert.That(
            Decision(services.GetRequiredService<ContentAnalysisPipeline>()),
            Is.EqualTo(PublishDecision.Review)
        );
        Assert.That(
            Decision(services.GetRequiredKeyedService<ContentAnalysisPipeline>("strict")),
            Is.EqualTo(PublishDecision.Block)
        );
    }

    [Test]
    public void Options_AreAppliedAfterTheBuilder()
    {
        string off = Write("off.json", """{ "HCA1601": { "enabled": false } }""");
        using ServiceProvider services = new ServiceCollection()
            .Configure<HealthContentAnalysisOptions>(options => options.PolicyFile = off)
            .AddHealthContentAnalysis()
            .BuildServiceProvider();

        Assert.That(Ids(services.GetRequiredService<ContentAnalysisPipeline>()), Is.Empty);
    }

    [Test]
    public void WrongPolicy_StopsTheStartWithAllItsErrors()
    {
        string wrong = Write("wrong.json", """{ "HCA1699": {}, "HCA1601": { "severty": "error" } }""");
        using ServiceProvider services = new ServiceCollection()
            .AddHealthContentAnalysis(analysis => analysis.UsePolicyFile(wrong))
            .BuildServiceProvider();

        Assert.That(
            () => services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.TypeOf<PolicyException>().With.Message.Contains("HCA1699").And.Message.Contains("severty")
        );
    }

    [TestCase("PolicyFile")]
    [TestCase("OrganizationFile")]
    [TestCase("ClaimsFile")]
    [TestCase("ConsentsFile")]
    [TestCase("MaxConcurrency")]
    public void WrongOption_StopsTheStartAndIsNamed(string option)
    {
        using ServiceProvider services = new ServiceCollection()
            .Configure<HealthContentAnalysisOptions>(options =>
            {
                options.PolicyFile = option == "PolicyFile" ? "missing.json" : null;
                options.OrganizationFile = option == "OrganizationFile" ? "missing.json" : null;
                options.ClaimsFile = option == "ClaimsFile" ? "missing.json" : null;
                options.ConsentsFile = option == "ConsentsFile" ? "missing.json" : null;
                options.MaxConcurrency = option == "MaxConcurrency" ? 0 : null;
            })
            .AddHealthContentAnalysis()
            .BuildServiceProvider();

        Assert.That(
            () => services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.InstanceOf<Exception>().With.Message.Contains(option)
        );
    }

    private string Write(string name, string rules)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(
            path,
            $$"""{ "id": "clinic", "version": "1.0.0", "layer": "organization", "rules": {{rules}} }"""
        );
        return path;
    }

    private static PublishDecision Decision(ContentAnalysisPipeline pipeline) => pipeline.Analyze(Post).Decision;

    private static IEnumerable<string> Ids(ContentAnalysisPipeline pipeline) =>
        pipeline.Analyze(Post).Diagnostics.Select(diagnostic => diagnostic.Rule.Id);

    private sealed class HasteAnalyzer : ContentAnalyzer
    {
        private static readonly RuleDescriptor Haste = new(
            "ACME001",
            "Haste",
            RuleCategory.Brand,
            Severity.Info,
            "haste in {year}"
        );

        public override ImmutableArray<RuleDescriptor> SupportedRules => [Haste];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterPhraseAction(
                Phrases.Parse("act now"),
                hit =>
                    hit.Report(
                        Haste,
                        new DiagnosticDetails { Arguments = [new("year", $"{hit.Environment.Today.Date.Year}")] }
                    )
            );
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
