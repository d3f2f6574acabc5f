using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class InputTests
{
    private const string Text = "He committed suicide.";

    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp() => tool = new ToolHarness();

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task Folder_GivesAllSupportedFilesBelow_InOrdinalOrder()
    {
        foreach (
            string path in (string[])
                ["posts/b.txt", "posts/a/z.md", "posts/B.html", "posts/c.jpg", "posts/.hidden/x.txt"]
        )
        {
            tool.Write(path, "text");
        }

        tool.Write("posts/lines.jsonl", """{"text":"a"}""");
        tool.Write("posts/one.json", """{"text":"a"}""");
        Assert.That(
            await Ids("posts"),
            Is.EqualTo(
                (string[])["posts/B.html", "posts/a/z.md", "posts/b.txt", "posts/lines.jsonl:1", "posts/one.json"]
            )
        );
    }

    [TestCase("posts/", "posts/a.txt posts/deep/b.txt")]
    [TestCase(".", "posts/a.txt posts/deep/b.txt")]
    [TestCase("./posts", "./posts/a.txt ./posts/deep/b.txt")]
    [TestCase("posts/*.txt", "posts/a.txt")]
    [TestCase("posts/**/*.txt", "posts/a.txt posts/deep/b.txt")]
    [TestCase("**/b.*", "posts/deep/b.txt")]
    [TestCase("posts/deep/b.txt posts/a.txt", "posts/deep/b.txt posts/a.txt")]
    public async Task Path_StandsForFiles_WithIdsAsGiven(string argument, string expected)
    {
        tool.Write("posts/a.txt", "a");
        tool.Write("posts/deep/b.txt", "b");
        Assert.That(await Ids(argument), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public async Task Glob_WithoutMatch_IsAnError()
    {
        ToolResult result = await tool.RunAsync("check *.txt");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("*.txt: error: no such file or folder"));
    }

    [Test]
    public async Task UnsupportedExtension_IsAnError()
    {
        tool.Write("a.pdf", "x");
        ToolResult result = await tool.RunAsync("check a.pdf");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("a.pdf: error: the extension is none of .txt"));
    }

    [Test]
    public async Task ByteOrderMark_IsNotPartOfTheText()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            tool.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("é " + Text)]);
            Assert.That(await Span("check a.txt"), Is.EqualTo((5, 22)), encoding.WebName);
        }
    }

    [Test]
    public async Task InvalidUtf8_NamesFileAndByte_AndTheRestIsProcessed()
    {
        tool.Write("a.txt", [.. "abé"u8, 0xC3, .. " rest"u8]);
        tool.Write("b.txt", Text);
        ToolResult result = await tool.RunAsync("check a.txt b.txt --format jsonl");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.EqualTo("a.txt: error: not valid UTF-8 at byte offset 4\n"));
        Assert.That(result.Lines[0], Does.StartWith("""{"id":"a.txt","error":"""));
        Assert.That(result.Lines[1], Does.Contain("HCA1501"));
    }

    [TestCase("a.md", "*He* **committed suicide**.", 7, 24)]
    [TestCase("a.html", "<p class=\"He committed suicide\">He committed&nbsp;suicide.</p>", 35, 57)]
    [TestCase("a.htm", "<b>committed</b> suicide", 3, 24)]
    public async Task FormattedFile_GivesPlacesInTheSource(string path, string source, int start, int end)
    {
        tool.Write(path, source);
        Assert.That(await Span($"check {path}"), Is.EqualTo((start, end)));
    }

    [TestCase("plain", "a **committed suicide**", 4, 21)]
    [TestCase("markdown", "a **committed** suicide", 4, 23)]
    [TestCase("html", "a &amp; committed suicide", 8, 25)]
    [TestCase("auto", "a committed suicide", 2, 19)]
    [TestCase("json", "[{\"text\":\"committed suicide\"}]", 0, 17)]
    public async Task StandardInput_IsReadInItsFormat(string format, string input, int start, int end)
    {
        Assert.That(await Span($"check - --input-format {format}", input, "sarif"), Is.EqualTo((start, end)));
    }

    [TestCase("{\"text\":\"committed suicide\"}", "<stdin>:1 1:1: warning")]
    [TestCase(" \n { \"text\":\"committed suicide\"}", "<stdin>:2 1:1: warning")]
    [TestCase("{{name}} committed suicide", "<stdin>:1:10: warning")]
    [TestCase("[Update] committed suicide", "<stdin>:1:10: warning")]
    public async Task StandardInput_ShowsItsFormatItself(string input, string expected)
    {
        ToolResult result = await tool.RunAsync("check", input);
        Assert.That(result.Output, Does.StartWith(expected), result.Error);
    }

    [Test]
    public async Task JsonFile_HoldsADocumentAListOrAFeed()
    {
        tool.Write("one.json", """{"id":"x","text":"a"}""");
        tool.Write("list.json", """[{"id":"x","text":"a"},{"text":"b"},{"text":3},{"text":"c"}]""");
        tool.Write("feed.json", """{"id":"f","items":[{"id":"x","text":"a"},{"text":"b"}]}""");
        ToolResult result = await tool.RunAsync("check one.json list.json feed.json --format jsonl");
        string[] ids =
        [
            .. result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!),
        ];
        Assert.That(
            ids,
            Is.EqualTo((string[])["x", "x", "list.json[1]", "list.json[2]", "list.json[3]", "x", "f.items[1]", "f"])
        );
        Assert.That(result.Lines[3], Does.Contain("$[2].text"));
        Assert.That(result.Lines[7], Does.Contain("\"diagnostics\"").And.Not.Contain("decision"));
    }

    [TestCase("[{\"text\":\"a\"},\n{\"text\" 3}]", "bad.json:2:9: error: $[1]: the JSON is malformed or cut off here")]
    [TestCase("{\"items\":[{}]}", "bad.json:1:11: error: $.items[0]: the member 'text' is missing")]
    [TestCase("{\n\"txt\":1}", "bad.json:2:1: error: $.txt")]
    [TestCase("", "bad.json:1:1: error: $: there is no JSON here")]
    public async Task BadJsonFile_NamesLineColumnAndPath(string json, string expected)
    {
        tool.Write("bad.json", json);
        ToolResult result = await tool.RunAsync("check bad.json");
        Assert.That(result.Error, Does.Contain(expected));
        Assert.That(result.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Output_GoesToTheFile()
    {
        tool.Write("a.txt", Text);
        ToolResult result = await tool.RunAsync("check a.txt --format jsonl --output out.jsonl");
        Assert.That(result.Output, Is.Empty);
        Assert.That(
            File.ReadAllText(Path.Combine(tool.Folder, "out.jsonl")),
            Does.StartWith("{\"id\":\"a.txt\"").And.EndWith("}\n")
        );
    }

    private async Task<string[]> Ids(string argument)
    {
        ToolResult result = await tool.RunAsync($"recognize --format jsonl {argument}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    private async Task<(int, int)> Span(string arguments, string? input = null, string format = "jsonl")
    {
        ToolResult result = input is null
            ? await tool.RunAsync($"{arguments} --format {format}")
            : await tool.RunAsync($"{arguments} --format {format}", input);
        JsonElement root = JsonDocument.Parse(result.Output).RootElement;
        JsonElement found =
            format == "sarif"
                ? root.GetProperty("runs")[0]
                    .GetProperty("results")
                    .EnumerateArray()
                    .Single(item => item.GetProperty("ruleId").GetString() == "HCA1501")
                    .GetProperty("properties")
                : root.GetProperty("diagnostics")
                    .EnumerateArray()
                    .Single(item => item.GetProperty("rule").GetString() == "HCA1501");
        return (found.GetProperty("start").GetInt32(), found.GetProperty("end").GetInt32());
    }
}
