using System.Text.Json;
using AngleSharp.Html.Parser;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
public sealed class JurisdictionComparisonTests
{
    private const string Differing = "Our Botox parties are back! Book now, 20% off until Friday.";
    private const string Same = "Our laser cures acne.";

    [Test]
    public async Task SeveralJurisdictions_AreShownSideBySide()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Differing);
        ToolResult result = await tool.RunAsync(
            "check a.txt --jurisdiction US,UK --jurisdiction au --as-of 2026-11-24"
        );
        string[] table =
        [
            .. result.Output.Split('\n').Where(IsOfTable).Select(line => string.Join(' ', line.Split()).Trim()),
        ];
        Assert.That(
            table.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            Is.EqualTo(
                new[] { "US UK AU", "decision publish block block", "HCA1401 info error –", "HCA1402 – – error" }
            )
        );

        static bool IsOfTable(string line) =>
            line.Contains("US ", StringComparison.Ordinal)
            || line.StartsWith("  decision", StringComparison.Ordinal)
            || line.StartsWith("  HCA14", StringComparison.Ordinal);
    }

    [Test]
    public async Task SameFindings_AreSaidInOneLine()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Same);
        ToolResult result = await tool.RunAsync("check a.txt --jurisdiction US,UK --as-of 2026-11-24");
        Assert.That(result.Output, Does.Contain("the same in US and UK"));
        Assert.That(result.Output, Does.Not.Contain("  decision"));
    }

    [Test]
    public async Task OneJurisdiction_IsNotCompared()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Differing);
        ToolResult result = await tool.RunAsync("check a.txt --jurisdiction UK --format jsonl");
        Assert.That(result.Output, Does.Not.Contain("byJurisdiction"));
    }

    [Test]
    public async Task JsonLines_HoldTheReportOfEach()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Differing);
        ToolResult result = await tool.RunAsync("check a.txt --jurisdiction US,UK --format jsonl --as-of 2026-11-24");
        JsonElement[] reports =
        [
            .. JsonDocument.Parse(result.Output).RootElement.GetProperty("byJurisdiction").EnumerateArray(),
        ];
        Assert.That(
            reports.Select(each =>
                (each.GetProperty("jurisdiction").GetString(), each.GetProperty("decision").GetString())
            ),
            Is.EqualTo(new[] { ("US", "publish"), ("UK", "block") })
        );
        Assert.That(reports[1].GetProperty("diagnostics")[0].GetProperty("rule").GetString(), Is.EqualTo("HCA1401"));
    }

    [Test]
    public async Task Html_HasATable()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", Differing);
        ToolResult result = await tool.RunAsync("check a.txt --jurisdiction US,UK --format html --as-of 2026-11-24");
        var rows = new HtmlParser()
            .ParseDocument(result.Output)
            .QuerySelectorAll("section table tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));
        Assert.That(rows, Is.EqualTo(new[] { "Rule US UK", "decision publish block", "HCA1401 info error" }));
    }
}
