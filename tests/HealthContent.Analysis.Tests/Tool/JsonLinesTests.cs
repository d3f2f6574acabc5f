using System.Globalization;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class JsonLinesTests
{
    private const string Finding = """{"id":"a","text":"He committed suicide. Call 988."}""";

    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp() => tool = new ToolHarness();

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task Check_WritesTheMembersOfTheContract()
    {
        ToolResult result = await tool.RunAsync("check --format jsonl", Finding + "\n");
        JsonElement line = Parse(result.Lines.Single());
        JsonElement diagnostic = line.GetProperty("diagnostics")[0];
        JsonElement fix = diagnostic.GetProperty("fixes")[0];
        Assert.Multiple(() =>
        {
            Assert.That(line.GetProperty("id").GetString(), Is.EqualTo("a"));
            Assert.That(line.GetProperty("decision").GetString(), Is.AnyOf("publish", "review", "block"));
            Assert.That(line.GetProperty("notEvaluated").ValueKind, Is.EqualTo(JsonValueKind.Array));
            Assert.That(diagnostic.GetProperty("rule").GetString(), Is.EqualTo("HCA1501"));
            Assert.That(diagnostic.GetProperty("severity").GetString(), Is.EqualTo("warning"));
            Assert.That(diagnostic.GetProperty("confidence").GetString(), Is.AnyOf("low", "medium", "high"));
            Assert.That(diagnostic.GetProperty("surface").GetString(), Is.EqualTo("body"));
            Assert.That(diagnostic.GetProperty("start").GetInt32(), Is.EqualTo(3));
            Assert.That(diagnostic.GetProperty("end").GetInt32(), Is.EqualTo(20));
            Assert.That(diagnostic.GetProperty("message").GetString(), Is.Not.Empty);
            Assert.That(fix.GetProperty("start").GetInt32(), Is.EqualTo(3));
            Assert.That(fix.GetProperty("end").GetInt32(), Is.EqualTo(20));
            Assert.That(fix.GetProperty("expectedText").GetString(), Is.EqualTo("committed suicide"));
            Assert.That(fix.GetProperty("replacement").GetString(), Is.EqualTo("died by suicide"));
            Assert.That(fix.GetProperty("applicability").GetString(), Is.EqualTo("safe"));
            Assert.That(result.Error, Is.Empty);
        });
    }

    [Test]
    public async Task Check_SurfaceOtherThanBody_NamesSurfaceAndPath()
    {
        string input = """{"text":"x","media":[{"kind":"image","altText":"He committed suicide"}]}""";
        ToolResult result = await tool.RunAsync("check --format jsonl", input);
        JsonElement diagnostic = Parse(result.Lines.Single())
            .GetProperty("diagnostics")
            .EnumerateArray()
            .Single(item => item.GetProperty("rule").GetString() == "HCA1501");
        Assert.That(diagnostic.GetProperty("surface").GetString(), Is.EqualTo("alt-text"));
        Assert.That(diagnostic.GetProperty("path").GetString(), Is.EqualTo("media[0].altText"));
    }

    [Test]
    public async Task Recognize_WritesEntitiesWithUtf16Offsets()
    {
        ToolResult result = await tool.RunAsync(
            "recognize --format jsonl",
            """{"id":"1","text":"😀 jane@example.com"}"""
        );
        JsonElement entity = Parse(result.Lines.Single()).GetProperty("entities")[0];
        Assert.That(entity.GetProperty("kind").GetString(), Is.EqualTo("EMAIL"));
        Assert.That(entity.GetProperty("start").GetInt32(), Is.EqualTo(3));
        Assert.That(entity.GetProperty("end").GetInt32(), Is.EqualTo(19));
        Assert.That(entity.GetProperty("confidence").GetDouble(), Is.InRange(0.0, 1.0));
        Assert.That(entity.TryGetProperty("path", out _), Is.False);
    }

    [TestCase("utf16", 4, 21)]
    [TestCase("codepoint", 3, 20)]
    [TestCase("utf8", 7, 24)]
    public async Task Offsets_CountInTheGivenUnit(string unit, int start, int end)
    {
        ToolResult result = await tool.RunAsync(
            $"check --format jsonl --offsets {unit}",
            """{"text":"😀é committed suicide"}"""
        );
        JsonElement diagnostic = Parse(result.Lines.Single()).GetProperty("diagnostics")[0];
        Assert.That(diagnostic.GetProperty("start").GetInt32(), Is.EqualTo(start));
        Assert.That(diagnostic.GetProperty("end").GetInt32(), Is.EqualTo(end));
    }

    [TestCase("""{"text":"a"}""", "1", TestName = "NoId_IsTheNumberOfTheLine")]
    [TestCase("""{"id":"x","text":"a"}""", "x", TestName = "Id_IsThatOfTheDocument")]
    [TestCase("""{"id":"x","text":3}""", "x", TestName = "WrongMember_KeepsTheId")]
    [TestCase("""{"id":12,"text":"a"}""", "12", TestName = "NumberAsId_IsReadable")]
    [TestCase("""{"id":"x","text":"a""", "x", TestName = "CutOff_KeepsTheIdBefore")]
    [TestCase("""{"text":"a" "id":"x"}""", "1", TestName = "FaultBeforeId_IsTheNumberOfTheLine")]
    [TestCase("not json", "1", TestName = "NoJson_IsTheNumberOfTheLine")]
    [TestCase("\"text\"", "1", TestName = "NoObject_IsTheNumberOfTheLine")]
    public async Task Id(string input, string id)
    {
        foreach (string verb in (string[])["check", "recognize"])
        {
            ToolResult result = await tool.RunAsync($"{verb} --format jsonl", input);
            Assert.That(Parse(result.Lines.Single()).GetProperty("id").GetString(), Is.EqualTo(id), verb);
        }
    }

    [Test]
    public async Task MalformedLine_IsAnErrorWithItsPlace_AndTheRestIsProcessed()
    {
        string input = Finding + "\n" + """{"id":"b","text":"x","kind":"pots"}""" + "\n" + Finding + "\n";
        ToolResult result = await tool.RunAsync("check --format jsonl", input);
        JsonElement error = Parse(result.Lines[1]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Lines, Has.Length.EqualTo(3));
            Assert.That(result.Lines[2], Is.EqualTo(result.Lines[0]));
            Assert.That(error.GetProperty("id").GetString(), Is.EqualTo("b"));
            Assert.That(error.GetProperty("error").GetString(), Does.Contain("line 2").And.Contain("$.kind"));
            Assert.That(error.GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(error.GetProperty("column").GetInt32(), Is.EqualTo(29));
            Assert.That(error.GetProperty("path").GetString(), Is.EqualTo("$.kind"));
            Assert.That(error.TryGetProperty("decision", out _), Is.False);
        });
    }

    [Test]
    public async Task InvalidUtf8_IsAnErrorWithTheByteOffset()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(Finding + "\n{\"id\":\"b\",\"text\":\"é"), 0xFF, .. "\"}\n"u8];
        ToolResult result = await tool.RunAsync("check --format jsonl", input);
        JsonElement error = Parse(result.Lines[1]);
        int offset = Encoding.UTF8.GetByteCount(Finding + "\n{\"id\":\"b\",\"text\":\"é");
        Assert.That(error.GetProperty("id").GetString(), Is.EqualTo("b"));
        Assert.That(error.GetProperty("error").GetString(), Does.EndWith($"byte offset {offset}"));
        Assert.That(result.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task LoneSurrogates_GoInAndComeOutEscaped()
    {
        string input = """{"id":"\ud800","text":"\udc00 jane@example.com \ud83d"}""";
        ToolResult check = await tool.RunAsync("check --format jsonl", input);
        ToolResult recognize = await tool.RunAsync("recognize --format jsonl", input);
        Assert.That(check.Output, Does.StartWith("""{"id":"\ud800","""));
        Assert.That(
            Parse(recognize.Lines.Single()).GetProperty("entities")[0].GetProperty("start").GetInt32(),
            Is.EqualTo(2)
        );
        Assert.That(check.ExitCode | recognize.ExitCode, Is.Zero);
    }

    [TestCase("\uFEFF{0}\n{0}", 2, TestName = "ByteOrderMark_IsSkipped")]
    [TestCase("{0}\r\n{0}\r\n", 2, TestName = "CarriageReturns_AreWhiteSpace")]
    [TestCase("\n\n{0}\n  \n{0}", 2, TestName = "EmptyLines_ArePassedOver")]
    [TestCase("", 0, TestName = "NoInput_GivesNoOutput")]
    [TestCase("\n", 0, TestName = "OnlyAnEmptyLine_GivesNoOutput")]
    public async Task Lines(string form, int expected)
    {
        string input = form.Replace("{0}", Finding, StringComparison.Ordinal);
        ToolResult result = await tool.RunAsync("check --format jsonl", input);
        Assert.That(result.Lines, Has.Length.EqualTo(expected));
        Assert.That(result.Lines, Has.All.Contain("HCA1501"));
        Assert.That(result.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Utf16Input_IsRead()
    {
        byte[] input = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Finding + "\n" + Finding)];
        ToolResult result = await tool.RunAsync("check --format jsonl", input);
        Assert.That(result.Lines, Has.Length.EqualTo(2).And.All.Contain("\"start\":3"));
    }

    [Test]
    public async Task ManyLines_KeepTheirOrder()
    {
        const int Count = 100_000;
        var input = new StringBuilder();
        for (int index = 0; index < Count; index++)
        {
            input.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{index}\",\"text\":\"a@b.com\"}}\n");
        }

        ToolResult result = await tool.RunAsync("recognize --format jsonl", input.ToString());
        string[] lines = result.Lines;
        Assert.That(lines, Has.Length.EqualTo(Count));
        for (int index = 0; index < Count; index++)
        {
            Assert.That(
                lines[index].StartsWith($"{{\"id\":\"{index}\",\"entities\":[{{", StringComparison.Ordinal),
                lines[index]
            );
        }
    }

    [Test]
    public async Task VeryLongDocument_IsRead()
    {
        string text = string.Concat(Enumerable.Repeat("A walk a day is good for you. ", 350_000));
        string input = "{\"id\":\"long\",\"text\":\"" + text + "jane@example.com\"}\n" + Finding;
        ToolResult result = await tool.RunAsync("recognize --format jsonl", input);
        Assert.That(result.Lines, Has.Length.EqualTo(2));
        JsonElement entities = Parse(result.Lines[0]).GetProperty("entities");
        Assert.That(entities.EnumerateArray().Last().GetProperty("start").GetInt32(), Is.EqualTo(text.Length));
    }

    [Test]
    public async Task ErrorMessages_NeverQuoteContent()
    {
        string secret = "Henderson";
        string[] lines =
        [
            $$"""{"id":"1","text":"x","kind":"{{secret}}"}""",
            $$"""{"id":"1","text":["{{secret}}"]}""",
            $$"""{"id":"1","text":"{{secret}}""",
            $$"""{"id":"1","text":"x","scheduledAt":"{{secret}}"}""",
        ];
        ToolResult result = await tool.RunAsync("check --format jsonl", string.Join('\n', lines));
        Assert.That(result.Lines, Has.Length.EqualTo(lines.Length).And.All.Contain("\"error\""));
        Assert.That(result.Output + result.Error, Does.Not.Contain(secret));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
