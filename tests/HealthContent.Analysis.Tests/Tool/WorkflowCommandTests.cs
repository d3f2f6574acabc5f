using System.Text.Json;
using HealthContent.Analysis.Content;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

/// <summary>Votes, overrides and their trail: what a reviewer does on the command line.</summary>
[TestFixture]
internal sealed class WorkflowCommandTests
{
    private const string Policy = """
        {
          "id": "clinic", "version": "1.2.0", "layer": "organization",
          "people": [{ "id": "amy", "roles": ["author"] }, { "id": "ben", "roles": ["compliance", "clinical-reviewer"] }],
          "approvals": [{ "name": "posts", "when": { "kinds": ["post"] }, "quorum": 1 }]
        }
        """;

    private ToolHarness tool = null!;

    [SetUp]
    public void SetUp()
    {
        tool = new ToolHarness();
        tool.Write("policy.json", Policy);
        tool.Write(
            "post.json",
            """
            {
              "text": "Our clinic opens on Monday, at the café.",
              "title": null,
              "author": { "id": "amy" }
            }
            """
        );
        tool.Write(
            "film.json",
            """{ "id": "film", "text": "He committed suicide. Call 988.", "author": { "id": "amy" } }"""
        );
    }

    [TearDown]
    public void TearDown() => tool.Dispose();

    [Test]
    public async Task Approve_BindsTheVoteToTheContent_AndLeavesTheRestAsItIs()
    {
        ToolResult before = await tool.RunAsync("check post.json --policy policy.json --fail-on review");
        ToolResult vote = await tool.RunAsync(
            "approve post.json --by ben --role compliance --policy policy.json --as-of 2026-01-15T09:30:00Z"
        );
        ToolResult after = await tool.RunAsync(
            "check post.json --policy policy.json --fail-on review --as-of 2026-01-16"
        );
        string json = File.ReadAllText(Path.Combine(tool.Folder, "post.json"));
        ContentDocument document = ContentJson.ParseDocument(json);

        Assert.Multiple(() =>
        {
            Assert.That(before.ExitCode, Is.EqualTo(1), before.Output);
            Assert.That(vote.Error, Is.Empty);
            Assert.That(
                vote.Output,
                Is.EqualTo(
                    $"post.json: approve by ben (compliance) of {ContentHash.Compute(document)}\npost.json: publish\n"
                )
            );
            Assert.That(after.ExitCode, Is.Zero, after.Output);
            Assert.That(json, Does.Contain("Monday, at the café.").And.Contain("\"title\": null"));
            Assert.That(document.Approvals.Single().PolicyVersion, Is.EqualTo("1.2.0"));
            Assert.That(document.Approvals.Single().At, Is.EqualTo(new DateTimeOffset(2026, 1, 15, 9, 30, 0, default)));
        });
    }

    [Test]
    public async Task ChangedContent_NeedsAVoteAnew()
    {
        await tool.RunAsync("approve post.json --by ben --role compliance --policy policy.json");
        string path = Path.Combine(tool.Folder, "post.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Monday", "Tuesday", StringComparison.Ordinal));
        ToolResult result = await tool.RunAsync("check post.json --policy policy.json --format jsonl");

        Assert.That(result.Output, Does.Contain("\"decision\":\"review\"").And.Contain("HCA1904"));
    }

    [Test]
    public async Task Acknowledgement_ClearsAWarning()
    {
        ToolResult result = await tool.RunAsync(
            "approve film.json --by ben --role clinical-reviewer --policy policy.json --acknowledge HCA1501"
        );
        Assert.That(result.Output, Does.EndWith("film.json: publish\n"));
    }

    [Test]
    public async Task NoByAReviewer_HoldsUp()
    {
        ToolResult result = await tool.RunAsync([
            .. "approve post.json --by ben --role compliance --policy policy.json --vote reject --comment".Split(' '),
            "Not on a Monday.",
        ]);
        Assert.That(
            result.Output,
            Does.Contain("post.json: reject by ben").And.Contain("post.json: review\n    HCA1901: ")
        );
    }

    [Test]
    public async Task Override_TakesTheFindingAway_UntilItsWordsChange()
    {
        ToolResult result = await OverrideAsync("cleo", "Title of a film that we show.");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("film.json: not overridden: ").And.Contain("by somebody who may not"));

        result = await OverrideAsync("ben", "Title of a film that we show.");
        Assert.That(result.Output, Does.Contain("overridden by ben (clinical-reviewer)\n"));
        ToolResult check = await tool.RunAsync("check film.json --policy policy.json --format jsonl");
        Assert.That(check.Output, Does.Contain("\"kind\":\"overridden\""));
        Assert.That(
            (await OverrideAsync("ben", "Twice the same.")).ExitCode,
            Is.EqualTo(2),
            "nothing is left to override"
        );
    }

    [Test]
    public async Task Trail_KeepsWhatWasDecidedAndDone_AndTellsHowOftenRulesWereWrong()
    {
        tool.Write("audit.key", Convert.ToBase64String("a key that only tests know"u8));
        await tool.RunAsync(
            "check film.json post.json --policy policy.json --audit audit.db --audit-key audit.key --by cms"
        );
        await tool.RunAsync("approve film.json --by ben --role compliance --policy policy.json --audit audit.db");
        await OverrideAsync("ben", "Title of a film that we show.", " --audit audit.db");
        ToolResult show = await tool.RunAsync("audit show audit.db --format json");
        ToolResult verify = await tool.RunAsync("audit verify audit.db");
        ToolResult precision = await tool.RunAsync("audit precision audit.db --format jsonl");
        JsonElement[] entries =
        [
            .. show.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("entry")),
        ];
        JsonElement wrong = precision
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Single(line => line.GetProperty("rule").GetString() == "HCA1501");

        Assert.Multiple(() =>
        {
            Assert.That(verify.ExitCode, Is.Zero, verify.Output);
            Assert.That(
                entries.Select(entry =>
                    $"{entry.GetProperty("kind")} {entry.GetProperty("by")} {entry.GetProperty("documentId")}"
                ),
                Is.EqualTo([
                    "decision cms film",
                    "decision cms post.json",
                    "approval ben film",
                    "decision ben film",
                    "override ben film",
                    "decision ben film",
                ])
            );
            Assert.That(wrong.GetProperty("falsePositives").GetInt32(), Is.EqualTo(1));
            Assert.That(wrong.GetProperty("open").GetInt32(), Is.Zero);
            Assert.That(show.Output, Does.Not.Contain("Title of a film"));
        });
    }

    [TestCase("approve post.json --by ben")]
    [TestCase("approve post.json --role compliance")]
    [TestCase("approve missing.json --by ben --role compliance")]
    [TestCase("approve policy.json --by ben --role compliance")]
    [TestCase("approve post.json --by ben --role compliance --acknowledge HCA1501")]
    [TestCase(
        "override post.json HCA1501 --by ben --role compliance --reason false-positive --because no --expires 2026-12-31"
    )]
    [TestCase(
        "override film.json HCA1501 --by ben --role compliance --reason because --because no --expires 2026-12-31"
    )]
    [TestCase("check post.json --audit no/such/folder/audit.db")]
    [TestCase("policy ready none")]
    public async Task WrongUse_IsRefused_AndChangesNothing(string arguments)
    {
        string before = File.ReadAllText(Path.Combine(tool.Folder, "post.json"));
        ToolResult result = await tool.RunAsync(arguments);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Output);
        Assert.That(result.Error, Is.Not.Empty);
        Assert.That(File.ReadAllText(Path.Combine(tool.Folder, "post.json")), Is.EqualTo(before));
    }

    [Test]
    public async Task Precision_AsText_HasARowForEachRule()
    {
        await tool.RunAsync("check film.json --policy policy.json --audit audit.db");
        ToolResult result = await tool.RunAsync("audit precision audit.db");

        Assert.That(result.Output, Does.StartWith("rule             findings  false positives           upheld"));
        Assert.That(result.Output, Does.Contain("\nHCA1501 "));
    }

    [Test]
    public async Task ReadyLayers_AreListedAndShownWithTheirComments()
    {
        ToolResult list = await tool.RunAsync("policy ready");
        Assert.That(list.Lines, Is.SupersetOf(new[] { "approvals", "strict", "us-hospital", "uk-nhs-trust" }));
        foreach (string name in list.Lines)
        {
            tool.Write("copy.json", (await tool.RunAsync($"policy ready {name}")).Output);
            Assert.That((await tool.RunAsync("policy validate copy.json")).ExitCode, Is.Zero, name);
        }
    }

    [Test]
    public async Task StepThatCannotBeRecorded_IsNotTaken([Values("approve", "override")] string verb)
    {
        await tool.RunAsync("check film.json --policy policy.json --audit audit.db --by amy");
        using (
            var connection = new SqliteConnection($"Data Source={Path.Combine(tool.Folder, "audit.db")};Pooling=False")
        )
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText =
                "CREATE TRIGGER closed BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'closed'); END";
            command.ExecuteNonQuery();
        }

        string path = Path.Combine(tool.Folder, "film.json");
        string before = File.ReadAllText(path);
        ToolResult result =
            verb == "override"
                ? await OverrideAsync("ben", "Title of a film that we show.", " --audit audit.db")
                : await tool.RunAsync(
                    "approve film.json --by ben --role compliance --policy policy.json --audit audit.db"
                );

        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.StartWith("healthcontent: audit.db: The audit log cannot be written"));
            Assert.That(File.ReadAllText(path), Is.EqualTo(before));
            Assert.That(Directory.GetFiles(tool.Folder, "*.tmp"), Is.Empty);
        });
    }

    [Test]
    public async Task StepThatCannotBeWritten_IsNotRecorded()
    {
        Directory.CreateDirectory(Path.Combine(tool.Folder, "post.json.tmp"));
        ToolResult result = await tool.RunAsync(
            "approve post.json --by ben --role compliance --policy policy.json --audit audit.db"
        );
        ToolResult show = await tool.RunAsync("audit show audit.db");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, "healthcontent: post.json: cannot be written\n")));
        Assert.That(show.Output, Is.Empty);
    }

    private Task<ToolResult> OverrideAsync(string by, string because, string more = "") =>
        tool.RunAsync([
            .. $"override film.json HCA1501 --by {by} --role clinical-reviewer --policy policy.json --reason false-positive".Split(
                ' '
            ),
            "--because",
            because,
            "--expires",
            "2099-12-31",
            .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
}
