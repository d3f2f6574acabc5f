using System.Text.Json;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class RedactCommandTests
{
    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp() => tool = new ToolHarness();

    [TearDown]
    public void TearDown() => tool.Dispose();

    [TestCase("tag", "On [DATE-1] call [PHONE-1].\n")]
    [TestCase("mask", "On █████ ██ ████ call ████████████.\n")]
    [TestCase("fixed-mask", "On █████ call █████.\n")]
    [TestCase("safe-harbor", "On 2023 call [PHONE-1].\n")]
    public async Task TextFile_IsWrittenRedacted(string mode, string expected)
    {
        tool.Write("note.txt", "On March 3, 2023 call 617-555-0134.\n");
        ToolResult result = await tool.RunAsync($"redact --mode {mode} note.txt");
        Assert.That(result.Output, Is.EqualTo(expected));
        Assert.That(result.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Folder_GivesItsTextsInOrder()
    {
        tool.Write("in/a.md", "*Mail* jo@mail.example");
        tool.Write("in/b.html", "<p>Mail <b>jo@mail.example</b></p>");
        ToolResult result = await tool.RunAsync("redact in");
        Assert.That(result.Output, Is.EqualTo("*Mail* [EMAIL-1]\n<p>Mail <b>[EMAIL-1]</b></p>\n"));
    }

    [Test]
    public async Task JsonLines_HoldTextSurfacesAndReplacements()
    {
        ToolResult result = await tool.RunAsync(
            "redact --format jsonl",
            """{"id":"a","text":"🎉 jo@mail.example","title":"Ask al@mail.example"}""" + "\n"
        );
        JsonElement line = JsonDocument.Parse(result.Lines.Single()).RootElement;
        JsonElement replacement = line.GetProperty("replacements")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(line.GetProperty("id").GetString(), Is.EqualTo("a"));
            Assert.That(line.GetProperty("text").GetString(), Is.EqualTo("🎉 [EMAIL-1]"));
            Assert.That(line.GetProperty("surfaces")[0].GetProperty("text").GetString(), Is.EqualTo("Ask [EMAIL-2]"));
            Assert.That(replacement.GetProperty("start").GetInt32(), Is.EqualTo(3));
            Assert.That(replacement.GetProperty("end").GetInt32(), Is.EqualTo(18));
            Assert.That(result.Output, Does.Not.Contain("jo@").And.Not.Contain("al@"));
        }
    }

    [Test]
    public async Task BadLine_GetsAnErrorAndTheRestGoesOn()
    {
        ToolResult result = await tool.RunAsync(
            "redact --format jsonl",
            "{\"id\":\"a\",\"text\":\n{\"id\":\"b\",\"text\":\"jo@mail.example\"}\n"
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Lines, Has.Length.EqualTo(2));
            Assert.That(result.Lines[0], Does.Contain("\"error\""));
            Assert.That(result.Lines[1], Does.Contain("[EMAIL-1]"));
            Assert.That(result.ExitCode, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task UnknownMode_IsAUsageError()
    {
        ToolResult result = await tool.RunAsync("redact --mode loud", "text");
        Assert.That(result.ExitCode, Is.EqualTo(2));
    }
}
