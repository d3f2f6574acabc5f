using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
public sealed class RequirementOptionTests
{
    private const string Text = "Our supplement supports joint health. Buy it today.";

    private const string Myths = """
        id: TOWN001
        title: Stories that go round in our town
        category: misinformation-claims
        severity: error
        message: "{term}" is a story that our public health office refuted
        authorities: T-DEBUNK
        unless: negated, refuted, question, quoted
        ---
        well: the town well {0,3} (cures | heals) {0,3} <condition>
        """;

    [Test]
    public async Task TablesOfAFolder_TakeThePlaceOfThoseOfTheLibrary()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Text);
        tool.Write(
            "ours/RequiredStatements.dataset.txt",
            "# Source: legal department\n---\nsupplement | NZ | 2027-01-01 | - | Use only as directed.\n"
        );
        const string check = "check a.txt --intent promotional --jurisdiction US,NZ --as-of 2027-05-11";
        ToolResult before = await tool.RunAsync(check);
        ToolResult after = await tool.RunAsync($"{check} --requirements ours");
        Assert.That(Row(before.Output), Is.EqualTo("HCA1422 error –"));
        Assert.That(Row(after.Output), Is.EqualTo("HCA1422 – error"));
    }

    [Test]
    public async Task MistakeInATable_IsAUsageErrorWithFileAndLine()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Text);
        tool.Write("ours/RequiredStatements.dataset.txt", "# Source: legal department\n---\nsupplement | NZ\n");
        ToolResult result = await tool.RunAsync("check a.txt --requirements ours");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("RequiredStatements.dataset.txt(3)"));
    }

    [Test]
    public async Task RuleFile_AddsAPackOfMyths()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", "Water of the town well cures arthritis. The town well heals your arthritis.");
        tool.Write("town.rule", Myths);
        ToolResult result = await tool.RunAsync("check a.txt --rule-file town.rule");
        Assert.That(
            result.Output,
            Does.Contain("TOWN001: \"town well heals your arthritis\"")
                .Or.Contain("TOWN001: \"The town well heals your arthritis\"")
        );
    }

    [Test]
    public async Task RuleFileWithAnUnknownClass_IsAUsageError()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Text);
        tool.Write("town.rule", Myths.Replace("<condition>", "<conditoin>", StringComparison.Ordinal));
        ToolResult result = await tool.RunAsync("check a.txt --rule-file town.rule");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("conditoin"));
    }

    private static string Row(string output) =>
        string.Join(
            ' ',
            output
                .Split('\n')
                .Single(line => line.StartsWith("  HCA1422", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
