using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class SarifFormatTests
{
    [Test]
    public async Task WholeRun_HasTheShapeOfTheSchema()
    {
        using var tool = new ToolHarness();
        tool.Write("a b/ü%.txt", "He committed suicide.\nHe committed suicide.");
        tool.Write("b.md", "*committed* suicide 😀");
        tool.Write("c.jsonl", "{\"text\":\"committed suicide\"}\n{\"text\":3}");
        tool.Write("d.txt", [0xFF]);
        ToolResult result = await tool.RunAsync("check . missing.txt --format sarif");
        JsonElement log = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(SarifShape.Problems(log), Is.Empty);
        JsonElement run = log.GetProperty("runs")[0];
        JsonElement[] findings = Findings(run);
        JsonElement invocation = run.GetProperty("invocations")[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                findings.Select(Uri),
                Is.EqualTo((string[])["a%20b/%C3%BC%25.txt", "a%20b/%C3%BC%25.txt", "b.md", "c.jsonl"])
            );
            Assert.That(Region(findings[1]).GetProperty("startLine").GetInt32(), Is.EqualTo(2));
            Assert.That(Region(findings[1]).GetProperty("startColumn").GetInt32(), Is.EqualTo(4));
            Assert.That(Region(findings[1]).GetProperty("endColumn").GetInt32(), Is.EqualTo(21));
            Assert.That(Region(findings[1]).GetProperty("charOffset").GetInt32(), Is.EqualTo(25));
            Assert.That(Region(findings[1]).GetProperty("charLength").GetInt32(), Is.EqualTo(17));
            Assert.That(Region(findings[3]).GetProperty("startLine").GetInt32(), Is.EqualTo(1));
            Assert.That(findings.Select(Fingerprint), Is.Unique);
            Assert.That(invocation.GetProperty("exitCode").GetInt32(), Is.EqualTo(2));
            Assert.That(invocation.GetProperty("executionSuccessful").GetBoolean(), Is.False);
            Assert.That(invocation.GetProperty("toolExecutionNotifications").GetArrayLength(), Is.EqualTo(3));
        });
    }

    [TestCase("fine", 0)]
    [TestCase("He committed suicide.", 1)]
    public async Task RunWithoutErrors_IsSuccessful_WhateverTheGateSays(string text, int exitCode)
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", text);
        ToolResult result = await tool.RunAsync("check a.txt --format sarif --fail-on warning");
        JsonElement log = JsonDocument.Parse(result.Output).RootElement;
        JsonElement invocation = log.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.That(SarifShape.Problems(log), Is.Empty);
        Assert.That(invocation.GetProperty("executionSuccessful").GetBoolean(), Is.True);
        Assert.That(invocation.GetProperty("exitCode").GetInt32(), Is.EqualTo(exitCode));
    }

    [Test]
    public void Fix_ReplacesTheRegionWithText()
    {
        string source = "a\nmail jane here";
        ContentDiagnostic found = SampleReports.Diagnostic(source, "jane") with
        {
            Fixes = [SampleReports.Fix(source, "jane", "the desk")],
        };
        JsonElement result = Render(SampleReports.Item("a.txt", source), found);
        JsonElement replacement = result
            .GetProperty("fixes")[0]
            .GetProperty("artifactChanges")[0]
            .GetProperty("replacements")[0];
        Assert.That(replacement.GetProperty("insertedContent").GetProperty("text").GetString(), Is.EqualTo("the desk"));
        Assert.That(replacement.GetProperty("deletedRegion").GetProperty("charOffset").GetInt32(), Is.EqualTo(7));
        Assert.That(result.GetProperty("ruleIndex").GetInt32(), Is.Zero);
    }

    [Test]
    public void SuppressedFinding_IsMarked_AndOthersAreNot()
    {
        ContentDiagnostic found = SampleReports.Diagnostic("x", "x");
        var suppression = new DiagnosticSuppression(SuppressionKind.Suppressed, "a title", "mkb", null);
        DocumentItem item = SampleReports.Item("a.txt", "x");
        JsonElement marked = Render(item, found with { Suppression = suppression }).GetProperty("suppressions");
        Assert.That(marked[0].GetProperty("kind").GetString(), Is.EqualTo("external"));
        Assert.That(marked[0].GetProperty("justification").GetString(), Is.EqualTo("a title"));
        Assert.That(Render(item, found).GetProperty("suppressions").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void NotEvaluatedRule_IsAnOpenResult()
    {
        var report = new ContentReport(
            "x",
            DateTimeOffset.UnixEpoch,
            new PolicyOutcome
            {
                Decision = PublishDecision.Review,
                Diagnostics = [],
                Reasons = [],
            },
            [new NotEvaluatedRule(SampleReports.Rule, "approvals")]
        );
        JsonElement result = Render(new CheckedItem(SampleReports.Item("a.txt", "x"), report, null));
        Assert.That(result.GetProperty("kind").GetString(), Is.EqualTo("open"));
        Assert.That(result.GetProperty("level").GetString(), Is.EqualTo("none"));
        Assert.That(result.GetProperty("message").GetProperty("text").GetString(), Does.Contain("approvals"));
    }

    [Test]
    public void Fingerprint_StaysWhenOtherLinesComeAndWhiteSpaceChanges()
    {
        string before = "a bad word";
        string after = "new line\n  a  bad word";
        JsonElement first = Render(SampleReports.Item("a.txt", before), SampleReports.Diagnostic(before, "bad"));
        JsonElement second = Render(SampleReports.Item("a.txt", after), SampleReports.Diagnostic(after, "bad"));
        JsonElement third = Render(
            SampleReports.Item("a.txt", "a bad day"),
            SampleReports.Diagnostic("a bad day", "bad")
        );
        Assert.That(Fingerprint(second), Is.EqualTo(Fingerprint(first)));
        Assert.That(Fingerprint(third), Is.Not.EqualTo(Fingerprint(first)));
    }

    [Test]
    public void LoneSurrogate_GivesValidJson()
    {
        var item = new DocumentItem("\uD800", new SourcePlace(null, 1), new ContentDocument("x"));
        JsonElement result = Render(item, SampleReports.Diagnostic("x", "x") with { Message = "a \uDC00" });
        Assert.That(result.GetProperty("message").GetProperty("text").GetRawText(), Does.Contain("\\udc00"));
    }

    [TestCase("{}", "version")]
    [TestCase("""{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}""", "driver.name")]
    [TestCase(
        """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"level":"bad","message":{"text":"x"}}]}]}""",
        "level"
    )]
    [TestCase(
        """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{}}]}]}""",
        "message"
    )]
    public void ShapeCheck_FindsWhatIsWrong(string json, string expected) =>
        Assert.That(SarifShape.Problems(JsonDocument.Parse(json).RootElement), Has.Some.Contain(expected));

    private static JsonElement Render(DocumentItem item, ContentDiagnostic diagnostic) =>
        Render(new CheckedItem(item, SampleReports.Report([diagnostic]), null));

    private static JsonElement Render(CheckedItem item)
    {
        var unit = new UnitResult();
        var format = new SarifFormat([SampleReports.Rule]);
        format.Write(item, unit);
        using var output = new MemoryStream();
        format.Begin(output);
        format.Append(unit, output);
        format.End(new RunTotals(), 0, output);
        JsonElement log = JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).RootElement;
        Assert.That(SarifShape.Problems(log), Is.Empty);
        return log.GetProperty("runs")[0].GetProperty("results")[0];
    }

    private static JsonElement[] Findings(JsonElement run) =>
        [
            .. run.GetProperty("results")
                .EnumerateArray()
                .Where(result => result.GetProperty("ruleId").GetString() == "HCA1501"),
        ];

    private static JsonElement Location(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string? Uri(JsonElement result) =>
        Location(result).GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static JsonElement Region(JsonElement result) => Location(result).GetProperty("region");

    private static string Fingerprint(JsonElement result) =>
        result.GetProperty("partialFingerprints").GetProperty("healthContentLine/v1").GetString()
        + Location(result).GetProperty("artifactLocation").GetProperty("uri").GetString();
}
