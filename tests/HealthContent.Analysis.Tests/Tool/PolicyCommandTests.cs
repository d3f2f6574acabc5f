using System.Text.Json;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class PolicyCommandTests
{
    private const string Strict = """
        {
          "id": "clinic", "version": "1.0.0", "layer": "organization",
          "rules": { "HCA1501": { "severity": "error" } },
          "overrides": [ { "when": { "kinds": ["bio"] }, "rules": { "HCA1501": { "severity": "info" } } } ]
        }
        """;

    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp()
    {
        tool = new ToolHarness();
        tool.Write("policy.json", Strict);
        tool.Write("a.txt", "He committed suicide. Call 988.");
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [TestCase("check a.txt", 0, "review")]
    [TestCase("check a.txt --fail-on review", 1, "review")]
    [TestCase("check a.txt --policy policy.json", 1, "block")]
    [TestCase("check a.txt --policy policy.json --kind bio --fail-on review", 0, "publish")]
    public async Task Check_DecidesAsThePolicySays(string arguments, int exitCode, string decision)
    {
        ToolResult result = await tool.RunAsync(arguments + " --format jsonl");
        JsonElement line = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(line.GetProperty("decision").GetString(), Is.EqualTo(decision), result.Output);
        Assert.That(result.ExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public async Task Check_Reasons_NameRuleAndReviewer()
    {
        ToolResult result = await tool.RunAsync("check a.txt --format jsonl");
        JsonElement reason = JsonDocument.Parse(result.Output).RootElement.GetProperty("reasons")[0];
        Assert.That(reason.GetProperty("rule").GetString(), Is.EqualTo("HCA1501"));
        Assert.That(reason.GetProperty("decision").GetString(), Is.EqualTo("review"));
        Assert.That(reason.GetProperty("reviewer").GetString(), Is.EqualTo("clinical-reviewer"));
    }

    [Test]
    public async Task Validate_ValidFile_NamesItsLayers()
    {
        ToolResult result = await tool.RunAsync("policy validate policy.json");
        Assert.That(result, Is.EqualTo(new ToolResult(0, "policy.json: valid: organization 'clinic' 1.0.0\n", "")));
    }

    [TestCase("policy validate bad.json")]
    [TestCase("policy show bad.json")]
    [TestCase("check a.txt --policy bad.json")]
    public async Task BadPolicy_NamesAllErrorsWithFileLineAndPath(string arguments)
    {
        tool.Write(
            "bad.json",
            """
            {
              "id": "clinic", "version": "1.0.0", "layer": "organization",
              "rules": {
                "HCA1591": { "severity": "error" },
                "HCA1501": { "severity": "eror" }
              }
            }
            """
        );
        ToolResult result = await tool.RunAsync(arguments);
        string[] errors = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(errors, Has.Length.EqualTo(2));
            Assert.That(
                errors[0],
                Does.Contain("bad.json:4:").And.Contain(": error: $.rules.HCA1591").And.Contain("HCA1501")
            );
            Assert.That(errors[1], Does.Contain("bad.json:5:").And.Contain(": error: $.rules.HCA1501.severity"));
        });
    }

    [Test]
    public async Task Validate_GoesOnAfterABadFile()
    {
        ToolResult result = await tool.RunAsync("policy validate missing.json policy.json");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("missing.json: no such file or folder\n"));
        Assert.That(result.Output, Does.StartWith("policy.json: valid"));
    }

    [TestCase("policy show policy.json", "error")]
    [TestCase("policy show policy.json --kind bio", "info")]
    [TestCase("policy show policy.json --kind post", "error")]
    [TestCase("policy show", "warning")]
    public async Task Show_GivesTheEffectiveSeverity(string arguments, string severity)
    {
        ToolResult text = await tool.RunAsync(arguments);
        ToolResult json = await tool.RunAsync(arguments + " --format json");
        Assert.That(text.Output, Does.Contain($"\nHCA1501 stigmatizing-suicide-wording: {severity}, "));
        JsonElement rule = JsonDocument
            .Parse(json.Output)
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .Single(item => item.GetProperty("rule").GetString() == "HCA1501");
        Assert.That(rule.GetProperty("severity").GetString(), Is.EqualTo(severity));
    }

    [TestCase("policy show policy.json", false)]
    [TestCase("policy show policy.json --effective", true)]
    [TestCase("policy show", true)]
    public async Task Show_ListsWhatThePolicySets_OrAll(string arguments, bool hasOthers)
    {
        ToolResult result = await tool.RunAsync(arguments);
        Assert.That(result.Output, Does.Contain("HCA1501"));
        Assert.That(result.Output.Contains("HCA1301", StringComparison.Ordinal), Is.EqualTo(hasOthers));
    }

    [Test]
    public async Task Show_PolicyThatSetsNothing_SaysSo()
    {
        tool.Write("empty.json", """{ "id": "clinic", "version": "1.0.0", "layer": "organization" }""");
        ToolResult result = await tool.RunAsync("policy show empty.json");
        Assert.That(result.Output, Does.EndWith("The policy leaves every rule as it is.\n"));
    }

    [Test]
    public async Task Show_SaysWhereEachValueCameFrom()
    {
        ToolResult result = await tool.RunAsync("policy show policy.json");
        Assert.That(
            result.Output,
            Does.Contain("    severity error: organization 'clinic', ").And.Contain("policy.json:3:")
        );
    }

    [Test]
    public async Task ExpiredSuppression_IsToldAfterTheRun_AndLinesStayLines()
    {
        tool.Write(
            "suppressing.json",
            """
            {
              "id": "clinic", "version": "1.0.0", "layer": "organization",
              "suppressions": [
                { "rule": "HCA1501", "text": "committed suicide", "reason": "title of a film", "by": "mkb", "expiresOn": "2026-01-31" }
              ]
            }
            """
        );
        ToolResult before = await tool.RunAsync(
            "check a.txt --policy suppressing.json --format jsonl --as-of 2026-01-15"
        );
        ToolResult after = await tool.RunAsync(
            "check a.txt --policy suppressing.json --format jsonl --as-of 2026-03-01"
        );
        Assert.Multiple(() =>
        {
            Assert.That(before.Lines, Has.Length.EqualTo(1));
            Assert.That(
                before.Output,
                Does.Contain("\"suppression\":{\"kind\":\"suppressed\",\"reason\":\"title of a film\"")
            );
            Assert.That(before.Error, Is.Empty);
            Assert.That(after.Lines, Has.Length.EqualTo(1));
            Assert.That(after.Output, Does.Not.Contain("\"suppression\""));
            Assert.That(after.Error, Does.StartWith("policy: info HCA9104: "));
        });
    }
}
