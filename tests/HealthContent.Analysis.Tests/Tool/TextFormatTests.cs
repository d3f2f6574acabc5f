using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class TextFormatTests
{
    [Test]
    public void Report_ReadsLikeThatOfACompiler()
    {
        string source = "Our clinic opens at 8.\nMail jane.doe@example.com for a place.\n";
        ContentDiagnostic first = SampleReports.Diagnostic(source, "jane.doe@example.com") with
        {
            Fixes = [SampleReports.Fix(source, "jane.doe@example.com", "the front desk")],
        };
        ContentDiagnostic second = SampleReports.Diagnostic(source, "8") with
        {
            Severity = Severity.Warning,
            Confidence = Confidence.Low,
        };
        string text = Render(Verbosity.Normal, SampleReports.Item("posts/a.txt", source), [first, second]);
        Assert.That(
            text,
            Is.EqualTo(
                """
                posts/a.txt:2:6: error TST0001: personal address in a post
                  2 │ Mail jane.doe@example.com for a place.
                    │      ^^^^^^^^^^^^^^^^^^^^
                      why     Whoever writes to a person leaves traces that nobody watches.
                      source  An Act on Letters, § 3, as of 2026-01-31
                      fix     use the desk: “jane.doe@example.com” → “the front desk” (read the result)

                posts/a.txt:1:21: warning TST0001: personal address in a post
                  1 │ Our clinic opens at 8.
                    │                     ^
                      note    confidence is low

                posts/a.txt: block
                  block   TST0001: a personal address
                          → remove it


                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void SpanOfSeveralLines_IsMarkedOnEach_TheMiddleLeftOut()
    {
        string source = "a start\nb\nc\nd\ne end z";
        ContentDiagnostic diagnostic = SampleReports.Diagnostic(source, "start\nb\nc\nd\ne end");
        string text = Render(Verbosity.Normal, SampleReports.Item("a.txt", source), [diagnostic]);
        Assert.That(
            text,
            Does.Contain(
                """
                  1 │ a start
                    │   ^^^^^
                  2 │ b
                    │ ^
                  ⋮
                  5 │ e end z
                    │ ^^^^^
                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void JsonDocument_NamesLineIdAndSurface()
    {
        var document = new ContentDocument("x") { Title = "the title" };
        var item = new DocumentItem("post-7", new SourcePlace("f.jsonl", 12), document);
        ContentDiagnostic diagnostic = SampleReports.Diagnostic("the title", "title") with
        {
            Surface = SurfaceKind.Title,
            SurfacePath = "title",
        };
        Assert.That(
            Render(Verbosity.Normal, item, [diagnostic]),
            Does.StartWith("f.jsonl:12 (post-7, title) 1:5: error TST0001")
        );
    }

    [Test]
    public void FindingWithoutPlace_HasNoExcerpt()
    {
        ContentDiagnostic diagnostic = SampleReports.Diagnostic("x", "x") with
        {
            Span = default,
            SurfacePath = "approvals",
        };
        string text = Render(Verbosity.Normal, SampleReports.Item("a.txt", "x"), [diagnostic]);
        Assert.That(text, Does.StartWith("a.txt (approvals): error TST0001: personal").And.Not.Contain("│"));
    }

    [TestCase(Verbosity.Normal, false)]
    [TestCase(Verbosity.Quiet, false)]
    [TestCase(Verbosity.Detailed, true)]
    public void SuppressedAndHiddenFindings_AreShownInDetail(Verbosity verbosity, bool isShown)
    {
        string source = "a b";
        ContentDiagnostic suppressed = SampleReports.Diagnostic(source, "a") with
        {
            Suppression = new DiagnosticSuppression(
                SuppressionKind.Suppressed,
                "a quoted title",
                "mkb",
                new DateOnly(2026, 5, 1)
            ),
        };
        ContentDiagnostic hidden = SampleReports.Diagnostic(source, "b") with { Severity = Severity.Hidden };
        string text = Render(verbosity, SampleReports.Item("a.txt", source), [suppressed, hidden]);
        Assert.That(
            text.Contains("a quoted title by mkb until 2026-05-01", StringComparison.Ordinal),
            Is.EqualTo(isShown)
        );
        Assert.That(text.Contains("hidden TST0001", StringComparison.Ordinal), Is.EqualTo(isShown));
    }

    [Test]
    public void ControlCharactersOfInput_NeverReachTheTerminal()
    {
        string source = "x \u001b[31m\u0007 y";
        var item = new DocumentItem("id\u001b[2J\n", new SourcePlace("a\u001b.jsonl", 1), new ContentDocument(source));
        ContentDiagnostic diagnostic = SampleReports.Diagnostic(source, "y") with { Message = "bad\u001b[1m message" };
        string text = Render(Verbosity.Detailed, item, [diagnostic]);
        Assert.That(text.Where(character => character < ' ').Distinct(), Is.EqualTo("\n"));
    }

    [Test]
    public async Task Terminal_HasColour_UnlessForbidden()
    {
        foreach (
            (bool isTerminal, bool forbids, string option, bool expected) in ((bool, bool, string, bool)[])
                [
                    (true, false, "", true),
                    (true, true, "", false),
                    (true, false, " --no-color", false),
                    (false, false, "", false),
                ]
        )
        {
            using var tool = new ToolHarness { IsOutputTerminal = isTerminal, ForbidsColor = forbids };
            tool.Write("a.txt", "He committed suicide. Call 988.");
            ToolResult result = await tool.RunAsync("check a.txt" + option);
            Assert.That(result.Output.Contains('\u001b'), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task Summary_CountsAndIsLeftOutWhenQuiet()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", "He committed suicide. Call 988.");
        tool.Write("b.txt", "Fine.");
        tool.Write("c.txt", [0xFF]);
        ToolResult normal = await tool.RunAsync("check .");
        ToolResult quiet = await tool.RunAsync("check . --quiet");
        Assert.That(normal.Output, Does.Contain("2 documents checked: "));
        Assert.That(normal.Output, Does.Contain("\n1 finding: 1 warning"));
        Assert.That(normal.Output, Does.EndWith("\n1 input could not be checked, see above\n"));
        Assert.That(quiet.Output, Does.Contain("HCA1501").And.Not.Contain("checked"));
        Assert.That(normal.Output, Does.Not.Contain("b.txt"));
    }

    [Test]
    public async Task SameInput_GivesTheSameOutput()
    {
        using var tool = new ToolHarness();
        for (int index = 0; index < 60; index++)
        {
            tool.Write($"{index}.txt", "He committed suicide. She said so.");
        }

        ToolResult first = await tool.RunAsync("check .");
        ToolResult second = await tool.RunAsync("check .");
        Assert.That(second, Is.EqualTo(first));
    }

    private static string Render(Verbosity verbosity, DocumentItem item, ImmutableArray<ContentDiagnostic> diagnostics)
    {
        var unit = new UnitResult();
        var format = new TextFormat(new TextStyle(UsesColor: false), 100, verbosity);
        format.Write(new CheckedItem(item, SampleReports.Report(diagnostics), null), unit);
        return Encoding.UTF8.GetString(unit.Output.WrittenSpan);
    }
}
