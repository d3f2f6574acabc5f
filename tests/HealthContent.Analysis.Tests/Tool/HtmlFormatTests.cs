using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class HtmlFormatTests
{
    private const string Hostile = "<script>alert(1)</script> \"&amp;\" \u202Eevil \uD800";

    [Test]
    public void Finding_IsShownInItsText()
    {
        string source = "Write to\nana@example.com 😀 today.";
        IDocument page = Render(
            SampleReports.Item("a.txt", source),
            SampleReports.Diagnostic(source, "ana@example.com")
        );
        Assert.That(page.QuerySelector("section.block h2")!.TextContent, Is.EqualTo("a.txt"));
        Assert.That(page.QuerySelector("article.error mark")!.TextContent, Is.EqualTo("ana@example.com"));
        Assert.That(page.QuerySelector("blockquote")!.TextContent, Is.EqualTo(source));
        Assert.That(page.QuerySelector("figcaption")!.TextContent, Is.EqualTo("body, line 2, column 1"));
        Assert.That(page.QuerySelector(".reasons li")!.TextContent, Does.EndWith("a personal address → remove it"));
        Assert.That(page.QuerySelector("dl")!.TextContent, Does.Contain("An Act on Letters, § 3, as of 2026-01-31"));
    }

    [Test]
    public void WhatRulesSay_IsSaidOnceForADocument()
    {
        IDocument page = Render(
            SampleReports.Item("a.txt", "x y"),
            SampleReports.Diagnostic("x y", "x"),
            SampleReports.Diagnostic("x y", "y")
        );
        Assert.That(page.QuerySelectorAll("article"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelectorAll("dt").Count(term => term.TextContent == "Why"), Is.EqualTo(1));
    }

    [Test]
    public void TextFromOutside_CannotRunOrTurnAround()
    {
        ContentDiagnostic found = SampleReports.Diagnostic(Hostile, "evil") with
        {
            Message = Hostile,
            Fixes = [SampleReports.Fix(Hostile, "evil", Hostile)],
        };
        IDocument page = Render(SampleReports.Item($"{Hostile}.txt", Hostile), found);
        Assert.That(page.QuerySelectorAll("script, link, img, iframe"), Is.Empty);
        Assert.That(
            page.QuerySelector("blockquote")!.TextContent,
            Does.StartWith("<script>alert(1)</script> \"&amp;\"")
        );
        Assert.That(page.Body!.TextContent, Does.Not.Contain("\u202E"));
    }

    [Test]
    public void LongText_IsCutBetweenWords()
    {
        string source =
            string.Concat(Enumerable.Repeat("wordy ", 100)) + "here" + string.Concat(Enumerable.Repeat(" wordy", 100));
        string excerpt = Render(SampleReports.Item("a.txt", source), SampleReports.Diagnostic(source, "here"))
            .QuerySelector("blockquote")!
            .TextContent;
        Assert.That(excerpt, Does.StartWith("…wordy ").And.EndsWith(" wordy…").And.Contain(" here "));
        Assert.That(excerpt.Length, Is.LessThan(340));
    }

    [Test]
    public void HiddenAndSuppressedFindings_AreForThoseWhoAskForDetail()
    {
        ContentDiagnostic hidden = SampleReports.Diagnostic("x", "x") with { Severity = Severity.Hidden };
        Assert.That(Render(SampleReports.Item("a.txt", "x"), hidden).QuerySelectorAll("article"), Is.Empty);
        Assert.That(
            Render(Verbosity.Detailed, SampleReports.Item("a.txt", "x"), hidden).QuerySelectorAll("article"),
            Has.Length.EqualTo(1)
        );
    }

    [Test]
    public async Task Page_CountsFirst_AndSaysWhatCouldNotBeChecked()
    {
        using var tool = new ToolHarness();
        tool.Write("a.txt", "He committed suicide.");
        tool.Write("b.txt", "Flu shots today.");
        tool.Write("bad.txt", [0xFF]);
        ToolResult result = await tool.RunAsync("check . --format html --as-of 2026-05-04");
        IDocument page = Parse(result.Output);
        var counts = page.QuerySelectorAll("main > table tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(counts["Documents"], Is.EqualTo("2"));
        Assert.That(counts["Warnings"], Is.EqualTo("1"));
        Assert.That(counts["Not checked"], Is.EqualTo("1"));
        Assert.That(page.QuerySelectorAll("section"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelector("section.failed")!.TextContent, Does.Contain("not valid UTF-8"));
        Assert.That(page.QuerySelector("header p")!.TextContent, Does.Contain("2026-05-04 00:00Z"));
        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    private static IDocument Render(DocumentItem item, params ContentDiagnostic[] diagnostics) =>
        Render(Verbosity.Normal, item, diagnostics);

    private static IDocument Render(Verbosity verbosity, DocumentItem item, params ContentDiagnostic[] diagnostics)
    {
        var format = new HtmlFormat(verbosity, new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));
        var unit = new UnitResult();
        format.Write(new CheckedItem(item, SampleReports.Report([.. diagnostics]), null), unit);
        using var output = new MemoryStream();
        format.Append(unit, output);
        format.End(new RunTotals(), 0, output);
        return Parse(Encoding.UTF8.GetString(output.ToArray()));
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
