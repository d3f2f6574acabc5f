using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class ExitCodeTests
{
    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp()
    {
        tool = new ToolHarness();
        tool.Write("fine.txt", "Flu shots today.");
        tool.Write("warning.txt", "He committed suicide.");
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [TestCase("check fine.txt", 0)]
    [TestCase("check fine.txt --fail-on warning", 0)]
    [TestCase("check warning.txt --fail-on warning", 1)]
    [TestCase("check warning.txt --fail-on warning --format jsonl", 1)]
    [TestCase("check warning.txt --fail-on warning --format sarif", 1)]
    [TestCase("check warning.txt --fail-on warning --format github", 1)]
    [TestCase("check missing.txt", 2)]
    [TestCase("check missing.txt warning.txt --fail-on warning", 2)]
    [TestCase("recognize missing.txt", 2)]
    [TestCase("check fine.txt --organization missing.json", 2)]
    [TestCase("check fine.txt --claims missing.json", 2)]
    [TestCase("check fine.txt --output missing/out.txt", 2)]
    [TestCase("check fine.txt --kind pots", 2)]
    [TestCase("check fine.txt --audience 1", 2)]
    [TestCase("check fine.txt --format pdf", 2)]
    [TestCase("check fine.txt --as-of yesterday", 2)]
    [TestCase("check fine.txt --as-of 2026-01-31T10:00:00", 2)]
    [TestCase("check fine.txt --as-of 2026-01-31", 0)]
    [TestCase("check fine.txt --as-of 2026-01-31T10:00:00+01:00", 0)]
    [TestCase("check fine.txt --unknown", 2)]
    [TestCase("chek fine.txt", 2)]
    [TestCase("", 2)]
    [TestCase("check", 2)]
    [TestCase("check fine.txt --policy missing.json", 2)]
    [TestCase("policy validate missing.json", 2)]
    [TestCase("policy", 2)]
    [TestCase("explain HCA1501", 0)]
    [TestCase("explain HCA0000", 2)]
    [TestCase("explain", 2)]
    [TestCase("rules", 0)]
    [TestCase("--help", 0)]
    [TestCase("--version", 0)]
    public async Task Run_ExitsWith(string arguments, int expected)
    {
        ToolResult result = await tool.RunAsync(arguments);
        Assert.That(result.ExitCode, Is.EqualTo(expected), result.Error + result.Output);
    }

    [TestCase("check fine.txt --kind pots", "'pots' is not one of post, reply")]
    [TestCase("check fine.txt --as-of 2026-01-31T10:00:00", "2026-01-31T09:30:00Z")]
    [TestCase("check fine.txt --organization missing.json", "missing.json: no such file or folder")]
    [TestCase("check fine.txt --claims missing.json", "missing.json: no such file or folder")]
    [TestCase("check missing.txt", "missing.txt: error: no such file or folder")]
    [TestCase("check missing.txt --format jsonl", "missing.txt: error: no such file or folder")]
    [TestCase("check missing.txt --format sarif", "missing.txt: error: no such file or folder")]
    [TestCase("check", "nothing to read")]
    [TestCase("explain hca1591", "did you mean 'HCA1501'?")]
    [TestCase("explain stigmatising-suicide-wording", "did you mean 'stigmatizing-suicide-wording'?")]
    public async Task Error_SaysWhatIsWrong(string arguments, string expected)
    {
        ToolResult result = await tool.RunAsync(arguments);
        Assert.That(result.Error, Does.Contain(expected));
    }

    [Test]
    public async Task BadOrganization_NamesFileLineAndPath_AllProblems()
    {
        tool.Write("org.json", "{\n  \"nme\": \"x\",\n  \"people\": 3\n}");
        ToolResult result = await tool.RunAsync("check fine.txt --organization org.json");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("org.json:2:3: error: $.nme").And.Contain("org.json:3:"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public async Task BadClaims_NameFileLineAndPath_AllProblems()
    {
        tool.Write(
            "claims.json",
            "{\n  \"claims\": [\n    { \"id\": \"a\" },\n    { \"id\": \"b\", \"canonicalText\": \"!\" }] }"
        );
        ToolResult result = await tool.RunAsync("check fine.txt --claims claims.json");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("claims.json:3:5: error: $.claims[0]").And.Contain("claims.json:4:"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public async Task Claims_AreLookedFor()
    {
        tool.Write(
            "claims.json",
            """{ "claims": [{ "id": "CL-1", "canonicalText": "Flu shots today", "status": "retired" }] }"""
        );
        ToolResult result = await tool.RunAsync("check fine.txt --claims claims.json");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("HCA1324").And.Contain("claim CL-1 is retired"));
    }

    [Test]
    public void FailedAnalyzer_IsAnEngineFailure()
    {
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(new FailingAnalyzer())
            .Build();
        var checker = new Checker(pipeline, new JsonLinesFormat(OffsetUnit.Utf16));
        UnitResult result = checker.Process(new OneDocument());
        Assert.That(result.Totals.ExitCode, Is.EqualTo(ExitCodes.EngineFailure));
    }

    private sealed class OneDocument : InputUnit
    {
        public override IEnumerable<InputItem> Read() => [new DocumentItem("1", default, new ContentDocument("text"))];
    }

    private sealed class FailingAnalyzer : ContentAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterDocumentAction(_ => throw new InvalidOperationException("content"));
    }
}
