using System.Text.Json;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class PolicyDiffCommandTests
{
    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp()
    {
        tool = new ToolHarness();
        tool.Write(
            "old.json",
            """
            {
              "id": "clinic", "version": "1.0.0", "layer": "organization",
              "rules": { "HCA1501": { "severity": "warning" } },
              "overrides": [{ "when": { "jurisdictions": ["UK"] }, "rules": { "HCA1501": { "effect": "block" } } }]
            }
            """
        );
        tool.Write(
            "new.json",
            """
            {
              "id": "clinic", "version": "1.1.0", "layer": "organization",
              "rules": { "HCA1501": { "severity": "error" } },
              "decision": { "effects": { "warning": { "low": "review" } } }
            }
            """
        );
        tool.Write(
            "dated.json",
            """
            { "id": "clinic", "version": "1.0.0", "layer": "organization", "effectiveTo": "2026-06-30", "rules": { "HCA1501": { "enabled": false } } }
            """
        );
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task TwoFiles_ShowWhatDiffersAndWhereItCameFrom()
    {
        ToolResult result = await tool.RunAsync("policy diff old.json new.json --as-of 2026-01-15");
        string text = result.Output.Replace(tool.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

        Assert.That(result.Error, Is.Empty);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            text,
            Does.StartWith(
                """
                before: organization 'clinic' 1.0.0, old.json at 2026-01-15T00:00:00+00:00
                after:  organization 'clinic' 1.1.0, new.json at 2026-01-15T00:00:00+00:00

                layers.organization.clinic: 1.0.0 → 1.1.0
                decision.effects.warning.low: note → review (tighter)
                    after: organization 'clinic', new.json:4:50
                HCA1501 stigmatizing-suicide-wording
                  severity: warning → error (tighter)
                      before: organization 'clinic', old.json:3:39
                      after: organization 'clinic', new.json:3:39
                  effect: review → block (tighter)
                """
            )
        );
        Assert.That(text, Does.Contain("rules that follow from what stands above: "));
        Assert.That(text, Does.EndWith("\n2 tighter, 0 looser, 1 neither\n"));
    }

    [Test]
    public async Task JsonLines_HaveEveryValueWithItsSources()
    {
        ToolResult result = await tool.RunAsync("policy diff old.json new.json --format jsonl");
        JsonElement severity = Lines(result).Single(line => PathOf(line) == "rules.HCA1501.severity");
        JsonElement derived = Lines(result)
            .First(line => PathOf(line).EndsWith(".lowConfidenceEffect", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(severity.GetProperty("before").GetString(), Is.EqualTo("warning"));
            Assert.That(severity.GetProperty("after").GetString(), Is.EqualTo("error"));
            Assert.That(severity.GetProperty("direction").GetString(), Is.EqualTo("tighter"));
            Assert.That(severity.GetProperty("derived").GetBoolean(), Is.False);
            Assert.That(
                severity.GetProperty("afterSource").GetProperty("path").GetString(),
                Is.EqualTo("$.rules.HCA1501.severity")
            );
            Assert.That(severity.GetProperty("beforeSource").GetProperty("line").GetInt32(), Is.EqualTo(3));
            Assert.That(derived.GetProperty("derived").GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task TurnedAround_WhatWasTighterIsLooser()
    {
        ToolResult result = await tool.RunAsync("policy diff new.json old.json");
        Assert.That(result.Output, Does.EndWith("\n0 tighter, 2 looser, 1 neither\n"));
    }

    [Test]
    public async Task TwoDays_ShowWhatALayerChangesWhenItEnds()
    {
        ToolResult result = await tool.RunAsync("policy diff dated.json --from 2026-06-30 --to 2026-07-01");
        Assert.That(
            result.Output,
            Does.Contain("layers.organization.clinic: 1.0.0 → –\n")
                .And.Contain("inForce: true → false\n")
                .And.Contain("HCA1501 stigmatizing-suicide-wording\n  enabled: false → true (tighter)\n")
        );
    }

    [Test]
    public async Task TwoPlaces_ShowWhatHoldsWhere()
    {
        ToolResult result = await tool.RunAsync("policy diff old.json --jurisdiction US,UK --format jsonl");
        JsonElement effect = Lines(result).Single(line => PathOf(line) == "rules.HCA1501.effect");

        Assert.That(effect.GetProperty("before").GetString(), Is.EqualTo("review"));
        Assert.That(effect.GetProperty("after").GetString(), Is.EqualTo("block"));
    }

    [Test]
    public async Task TwoPlaces_WithoutAFile_CompareTheRulesOfTheLibrary()
    {
        ToolResult result = await tool.RunAsync("policy diff --jurisdiction US,UK");
        Assert.That(result.Output, Does.Contain("  appliesHere: true → false (looser)\n"));
    }

    [TestCase("policy diff old.json old.json", 0)]
    [TestCase("policy diff old.json old.json --exit-code", 0)]
    [TestCase("policy diff old.json new.json --exit-code", 1)]
    [TestCase("policy diff old.json", 2)]
    [TestCase("policy diff", 2)]
    [TestCase("policy diff old.json --jurisdiction US,UK,AU", 2)]
    [TestCase("policy diff old.json missing.json", 2)]
    public async Task ExitCode_SaysHowItEnded(string arguments, int expected) =>
        Assert.That((await tool.RunAsync(arguments)).ExitCode, Is.EqualTo(expected));

    [Test]
    public async Task Same_SaysSo() =>
        Assert.That(
            (await tool.RunAsync("policy diff old.json old.json")).Output,
            Does.EndWith("\n\nNothing differs in effect.\n")
        );

    private static string PathOf(JsonElement line) => line.GetProperty("path").GetString()!;

    private static JsonElement[] Lines(ToolResult result) =>
        [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
