using System.Text.Json;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Rules;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class RuleCommandsTests
{
    private static readonly IEnumerable<RuleDescriptor> AllRules = ContentAnalysisPipeline.CreateDefault().Rules;

    [TestCaseSource(nameof(AllRules))]
    public async Task Explain_KnowsEveryRule_ByIdAndByName(RuleDescriptor rule)
    {
        using var tool = new ToolHarness();
        ToolResult byId = await tool.RunAsync($"explain {rule.Id.ToLowerInvariant()}");
        ToolResult byName = await tool.RunAsync($"explain {rule.Name}");
        Assert.That(byId.Output, Does.StartWith($"# {rule.Id}: "));
        Assert.That(byName.Output, Is.EqualTo(byId.Output));
        Assert.That(byId.Output, Is.EqualTo(RulePages.Find(rule.Id) ?? byId.Output));
    }

    [TestCaseSource(nameof(AllRules))]
    public async Task Explain_OnATerminal_RendersEveryPage(RuleDescriptor rule)
    {
        using var tool = new ToolHarness { IsOutputTerminal = true };
        ToolResult result = await tool.RunAsync($"explain {rule.Id}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(rule.Title).And.Contain("\u001b["));
        Assert.That(result.Output, Does.Not.Contain("\n## ").And.Not.Contain("<!--").And.Not.Contain("```"));
    }

    [Test]
    public async Task Rules_AsText_IsALinePerRule()
    {
        using var tool = new ToolHarness();
        ToolResult result = await tool.RunAsync("rules");
        Assert.That(result.Lines.Select(line => line.Split(' ')[0]), Is.EqualTo(AllRules.Select(rule => rule.Id)));
    }

    [Test]
    public async Task Rules_AsJson_HasEveryRule()
    {
        using var tool = new ToolHarness();
        ToolResult result = await tool.RunAsync("rules --format json");
        JsonElement rules = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(
            rules.EnumerateArray().Select(rule => rule.GetProperty("name").GetString()),
            Is.EqualTo(AllRules.Select(rule => rule.Name))
        );
    }

    [Test]
    public async Task Rules_AsMarkdown_IsATable()
    {
        using var tool = new ToolHarness();
        ToolResult result = await tool.RunAsync("rules --format md");
        Assert.That(result.Lines, Has.Length.EqualTo(AllRules.Count() + 2).And.All.StartsWith("| "));
    }

    [Test]
    public async Task Rules_OnATerminal_IsATableInColour()
    {
        using var tool = new ToolHarness { IsOutputTerminal = true };
        ToolResult result = await tool.RunAsync("rules");
        foreach (RuleDescriptor rule in AllRules)
        {
            Assert.That(result.Output, Does.Contain(rule.Id));
        }

        Assert.That(result.Output, Does.Contain("\u001b["));
    }
}
