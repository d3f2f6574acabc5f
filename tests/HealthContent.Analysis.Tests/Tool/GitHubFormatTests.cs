using System.Globalization;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class GitHubFormatTests
{
    [Test]
    public void Finding_IsAnAnnotationWithItsRegion()
    {
        string source = "one\ntwo here";
        string text = Render(SampleReports.Item("a.txt", source), SampleReports.Diagnostic(source, "here"));
        Assert.That(
            text,
            Is.EqualTo(
                "::error file=a.txt,line=2,col=5,endLine=2,endColumn=9,title=TST0001 Personal address::personal address in a post"
                    + "%0AWhoever writes to a person leaves traces that nobody watches.\n"
            )
        );
    }

    [TestCase(Severity.Error, "::error ")]
    [TestCase(Severity.Warning, "::warning ")]
    [TestCase(Severity.Info, "::notice ")]
    public void Severity_IsTheCommand(Severity severity, string expected) =>
        Assert.That(
            Render(SampleReports.Item("a.txt", "x"), SampleReports.Diagnostic("x", "x") with { Severity = severity }),
            Does.StartWith(expected)
        );

    [Test]
    public void HiddenAndSuppressedFindings_AreNoAnnotations()
    {
        ContentDiagnostic found = SampleReports.Diagnostic("x", "x");
        DocumentItem item = SampleReports.Item("a.txt", "x");
        var suppression = new DiagnosticSuppression(SuppressionKind.Baselined, "baseline", null, null);
        Assert.That(Render(item, found with { Severity = Severity.Hidden }), Is.Empty);
        Assert.That(Render(item, found with { Suppression = suppression }), Is.Empty);
    }

    [Test]
    public void SpecialCharacters_AreEscaped()
    {
        ContentDiagnostic found = SampleReports.Diagnostic("x", "x") with { Message = "100 %\r\nof a: b, c" };
        string text = Render(SampleReports.Item("a:b,c%.txt", "x"), found);
        Assert.That(text, Does.StartWith("::error file=a%3Ab%2Cc%25.txt,line=1,"));
        Assert.That(text, Does.Contain("::100 %25%0D%0Aof a: b, c%0A"));
        Assert.That(text.Count(character => character == '\n'), Is.EqualTo(1));
    }

    [Test]
    public void SeveralLines_HaveNoColumns()
    {
        string source = "a\nb";
        string text = Render(SampleReports.Item("a.txt", source), SampleReports.Diagnostic(source, source));
        Assert.That(text, Does.StartWith("::error file=a.txt,line=1,endLine=2,title="));
    }

    [Test]
    public void DocumentInJson_HasTheLineOfTheFile()
    {
        var item = new DocumentItem("p7", new SourcePlace("f.jsonl", 12), new ContentDocument("a\nb"));
        string text = Render(item, SampleReports.Diagnostic("a\nb", "b"));
        Assert.That(text, Does.StartWith("::error file=f.jsonl,line=12,title=").And.Contain("(p7, body 2–3)"));
    }

    [Test]
    public void StandardInput_HasNoFile()
    {
        var item = new DocumentItem("-", default, new ContentDocument("x"));
        Assert.That(Render(item, SampleReports.Diagnostic("x", "x")), Does.StartWith("::error title="));
    }

    [Test]
    public async Task MoreThanGitHubShows_IsSaid_AndTotalsStandAtTheEnd()
    {
        using var tool = new ToolHarness();
        for (int index = 0; index < 11; index++)
        {
            tool.Write(
                string.Create(CultureInfo.InvariantCulture, $"{index:00}.txt"),
                "He committed suicide. Call 988."
            );
        }

        tool.Write("bad.txt", [0xFF]);
        ToolResult result = await tool.RunAsync("check . --format github");
        Assert.That(
            result.Lines.Count(line => line.StartsWith("::warning file=", StringComparison.Ordinal)),
            Is.EqualTo(11)
        );
        Assert.That(
            result.Output,
            Does.Contain("\n::error file=bad.txt,title=healthcontent::not valid UTF-8 at byte offset 0\n")
        );
        Assert.That(result.Output, Does.Contain("::notice title=healthcontent::0 errors, 11 warnings"));
        Assert.That(result.Output, Does.Contain("11 documents checked"));
    }

    private static string Render(DocumentItem item, ContentDiagnostic diagnostic)
    {
        var unit = new UnitResult();
        new GitHubFormat().Write(new CheckedItem(item, SampleReports.Report([diagnostic]), null), unit);
        return Encoding.UTF8.GetString(unit.Output.WrittenSpan);
    }
}
