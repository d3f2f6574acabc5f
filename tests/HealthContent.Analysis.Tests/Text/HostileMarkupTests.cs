using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
internal sealed class HostileMarkupTests
{
    private const int Depth = 10_000;

    [TestCase("<div>", "</div>")]
    [TestCase("<blockquote>", "</blockquote>")]
    [TestCase("<ul><li>", "</ul>")]
    [TestCase("<b>", "</b>")]
    [TestCase("<span>", "</div>")]
    [TestCase("<b><i>", "</b></i>")]
    [TestCase("<svg><foreignObject>", "</svg>")]
    [TestCase("<table><tr><td>", "</table>")]
    public void DeepHtml_IsRead(string start, string end) =>
        Check(new HtmlContentReader(), Repeat(start) + "the words" + Repeat(end) + " after");

    [TestCase("> ", "")]
    [TestCase("- ", "")]
    [TestCase("1. ", "")]
    [TestCase("**a ", " b**")]
    [TestCase("[", "](u)")]
    [TestCase("![", "](u)")]
    [TestCase("<b>", "</b>")]
    [TestCase("[a](", "")]
    [TestCase("[a](b (", "")]
    [TestCase("x <?a ", "")]
    [TestCase("x <![CDATA[a ", "")]
    [TestCase("http://a(", "")]
    [TestCase("[a]: b\n", "")]
    public void DeepMarkdown_IsRead(string start, string end) =>
        Check(new MarkdownContentReader(), Repeat(start) + "\n\nthe words" + Repeat(end));

    [Test]
    public void MarkdownThatCannotBeParsed_IsText()
    {
        string source = Repeat("> ") + "one\r\ntwo\r\n\r\nthree";
        FormattedPart body = new MarkdownContentReader().Read(source).Parts[0];

        Assert.That(body.Text, Does.EndWith("> one two\n\nthree"));
        Assert.That(
            body.ToSource(new TextSpan(body.Text.Length - 5, 5)),
            Is.EqualTo(new TextSpan(source.Length - 5, 5))
        );
    }

    [Test]
    public void TenMegabytes_AreReadToTheEnd([Values] bool isHtml)
    {
        IContentFormatReader reader = isHtml ? new HtmlContentReader() : new MarkdownContentReader();
        string paragraph = isHtml ? "<p>one <b>two</b> &amp; three\n" : "one **two** &amp; three\n\n";
        string source = string.Concat(Enumerable.Repeat(paragraph, 10_000_000 / paragraph.Length)) + "last";

        Check(reader, source + " the words");
    }

    private static void Check(IContentFormatReader reader, string source)
    {
        FormattedText read = reader.Read(source);

        FormattedTextContract.Check(source, read);
        Assert.That(string.Concat(read.Parts.Select(part => part.Text)), Does.Contain("the words"));
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Depth));
}
