using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Html;

[TestFixture]
internal sealed class HtmlStructureTests
{
    [TestCase("<h1>a</h1><p>b</p><h3>c <em>d</em></h3>", "1:a 3:c d")]
    [TestCase("<h2></h2><h2> <br> </h2>", "2: 2:")]
    [TestCase("<h1>a<p>b</h1>", "1:a\n\nb")]
    [TestCase("<h1 hidden>a</h1><div hidden><h2>b</h2></div><h3>c</h3>", "3:c")]
    [TestCase("<h2>a", "2:a")]
    [TestCase("<h1><img src=x alt=b></h1>", "1:￼")]
    public void Headings_HaveLevelAndText(string source, string expected) =>
        Assert.That(
            string.Join(' ', Read(source).Headings.Select(heading => $"{heading.Level}:{heading.Text}")),
            Is.EqualTo(expected)
        );

    [Test]
    public void Heading_StandsWhereItsTagsStand()
    {
        const string source = "<p>a</p><h2 id=x>b</h2>c";

        Assert.That(Read(source).Headings[0].SourceSpan, Is.EqualTo(TextSpan.FromBounds(8, 23)));
    }

    [TestCase("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "True")]
    [TestCase("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "False")]
    [TestCase("<table><tr><td role=columnheader>a<td>b<tr><td>c<td>d</table>", "True")]
    [TestCase("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "")]
    [TestCase("<table><tr><td>a<td>b<td>c<td>d</table>", "")]
    [TestCase("<div hidden><table><tr><td>a<td>b<tr><td>c<td>d</table></div>", "")]
    [TestCase("<table><tr><td><table><tr><th>a<th>b<tr><td>c<td>d</table><td>b<tr><td>c<td>d</table>", "True False")]
    [TestCase("<td>a<th>b<tr>", "")]
    public void Tables_SayWhetherTheyHaveHeaders(string source, string expected) =>
        Assert.That(string.Join(' ', Read(source).Tables.Select(table => table.HasHeaders)), Is.EqualTo(expected));

    [TestCase("<p>a</p>", false)]
    [TestCase("<html><p>a</p>", true)]
    [TestCase("<body><p>a</p></body>", false)]
    public void WholePage_IsToldByItsElement(string source, bool expected) =>
        Assert.That(Read(source).IsWholePage, Is.EqualTo(expected));

    [TestCase("# a\n\nb\n\n### c *d*\n", "1:a 3:c d")]
    [TestCase("a\n===\n\nb\n---\n", "1:a 2:b")]
    [TestCase("##\n\nb", "2:")]
    [TestCase("> ## a\n", "2:a")]
    public void MarkdownHeadings_HaveLevelAndText(string source, string expected) =>
        Assert.That(
            string.Join(
                ' ',
                new MarkdownContentReader().Read(source).Headings.Select(heading => $"{heading.Level}:{heading.Text}")
            ),
            Is.EqualTo(expected)
        );

    [TestCase("| a | b |\n|---|---|\n| c | d |\n", "True")]
    [TestCase("|   |   |\n|---|---|\n| c | d |\n", "False")]
    public void MarkdownTables_SayWhetherTheyHaveHeaders(string source, string expected) =>
        Assert.That(
            string.Join(' ', new MarkdownContentReader().Read(source).Tables.Select(table => table.HasHeaders)),
            Is.EqualTo(expected)
        );

    private static FormattedText Read(string source) => new HtmlContentReader().Read(source);
}
