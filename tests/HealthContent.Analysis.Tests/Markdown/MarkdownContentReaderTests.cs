using HealthContent.Analysis.Content;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Tests.Text;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Markdown;

[TestFixture]
internal sealed class MarkdownContentReaderTests
{
    [TestCase("", "")]
    [TestCase("a\n\nb\nc", "a\n\nb c")]
    [TestCase("# a\nb", "a\n\nb")]
    [TestCase("- a\n- b\n\nc", "a\n\nb\n\nc")]
    [TestCase("| a | b |\n|---|---|\n| c | |", "a\n\nb\n\nc")]
    [TestCase("a `b` c", "a ￼ c")]
    [TestCase("a\n\n    code\n\nb", "a\n\n￼\n\nb")]
    [TestCase("```js\ncode\n```\nb", "￼\n\nb")]
    [TestCase("a ![b](c.png) d", "a ￼ d")]
    [TestCase(":smile: $x$ \"q\" -- ...", ":smile: $x$ \"q\" -- ...")]
    [TestCase("a[^1]. B\n\n[^1]: note\n\nc", "a. B\n\nnote\n\nc")]
    [TestCase("- [x] a", "a")]
    [TestCase("a <b>b</b><!-- c --> d", "a b d")]
    [TestCase("a <code>b</code> c", "a ￼ c")]
    [TestCase("a<br>b  \nc\\\nd", "a\nb\nc\nd")]
    [TestCase("<div>\n\na\n\n</div>\n\nb", "a\n\nb")]
    [TestCase("10<sup>5</sup>", "10 5")]
    [TestCase("a <http://e.example> b", "a http://e.example b")]
    [TestCase("[a][r] b\n\n[r]: /u", "a b")]
    public void Body_IsReadAsAPersonReadsIt(string source, string expected) =>
        Assert.That(Read(source).Parts[0].Text, Is.EqualTo(expected));

    [TestCase("`secret` ``secret``")]
    [TestCase("```secret\nsecret\n```")]
    [TestCase("    secret")]
    [TestCase("> ```\n> secret\n> ```")]
    [TestCase("- a\n\n      secret")]
    [TestCase("[a](secret) ![b](secret.png)")]
    [TestCase("[a][secret]\n\n[secret]: /secret")]
    [TestCase("<!-- secret -->")]
    [TestCase("a <!-- secret --> b")]
    [TestCase("<script>\nsecret\n</script>")]
    [TestCase("<a href='secret' class=secret>b</a>")]
    [TestCase("a <span data-x=secret>b</span>")]
    [TestCase("---\ntags: secret\nauthor: secret\n---\na")]
    [TestCase("---\ntitle: [secret]\n---\na")]
    [TestCase("<div hidden>\n\nsecret ![secret](u)\n\n</div>")]
    [TestCase("a <code>**secret**</code> b")]
    [TestCase("a[^secret]\n\n[^secret]: b")]
    public void WhatNobodyReads_IsNotRead(string source)
    {
        foreach (FormattedPart part in Read(source).Parts)
            Assert.That(part.Text, Does.Not.Contain("secret"));
    }

    [TestCase("# a *b*\nc", TextRegionKind.Heading, "a b")]
    [TestCase("a\nb\n---\nc", TextRegionKind.Heading, "a b")]
    [TestCase("> a\n> b\n\nc", TextRegionKind.Quotation, "a b")]
    [TestCase("> a\n> > b", TextRegionKind.Quotation, "a\n\nb|b")]
    [TestCase("a [b *c*](u) d", TextRegionKind.Link, "b c")]
    [TestCase("a <http://e.example> d", TextRegionKind.Link, "http://e.example")]
    [TestCase("a http://e.example d", TextRegionKind.Link, "http://e.example")]
    [TestCase("~~a~~ b", TextRegionKind.Strikethrough, "a")]
    [TestCase("<del>a *b*</del> c", TextRegionKind.Strikethrough, "a b")]
    [TestCase("a *b* **c** __d__ <i>e</i>", TextRegionKind.Emphasis, "b|c|d|e")]
    [TestCase("- a\n  - b\n- c", TextRegionKind.ListItem, "a\n\nb|b|c")]
    [TestCase("| a |\n|---|\n| b |", TextRegionKind.TableCell, "a|b")]
    [TestCase("a <q>b</q>", TextRegionKind.Quotation, "b")]
    [TestCase("<blockquote>\n\na\n\n</blockquote>\n\nb", TextRegionKind.Quotation, "a")]
    public void Regions_CoverTheirText(string source, TextRegionKind kind, string expected)
    {
        FormattedPart body = Read(source).Parts[0];
        IEnumerable<string> texts = body
            .Regions.Where(region => region.Kind == kind)
            .Select(region => body.Text.Substring(region.Span.Start, region.Span.Length));

        Assert.That(string.Join('|', texts), Is.EqualTo(expected));
    }

    [TestCase("---\ntitle: x\n---", SurfaceKind.Title, "x")]
    [TestCase("---\ndescription: x\n  y\n---", SurfaceKind.Summary, "x y")]
    [TestCase("---\nsummary: >-\n  x\n  y\n---", SurfaceKind.Summary, "x y")]
    [TestCase("---\ntitle: \"x\\u00e9\\n y\"\n---", SurfaceKind.Title, "xé y")]
    [TestCase("![x *y*](u)", SurfaceKind.AltText, "x y")]
    [TestCase("[x](u \"y\")", SurfaceKind.Caption, "y")]
    [TestCase("a <img alt=x>", SurfaceKind.AltText, "x")]
    [TestCase("<figure><figcaption>x</figcaption></figure>", SurfaceKind.Caption, "x")]
    public void TextsThatStandApart_HaveTheirSurface(string source, SurfaceKind surface, string expected)
    {
        FormattedPart part = Read(source).Parts[1];

        Assert.That((part.Surface, part.Text), Is.EqualTo((surface, expected)));
    }

    [Test]
    public void LinksAndImages_AreListed()
    {
        const string Source =
            "[a *b*](/u?x=1&amp;y \"t\") ![c](i.png) ![](j.png) <m@e.example> n[^1] <a href=z>q</a> [r]\n\n[^1]: z\n\n[r]: /r";
        FormattedText read = Read(Source);

        Assert.That(
            read.Links.Select(link =>
                (link.Url, link.Text, Source.Substring(link.SourceSpan.Start, link.SourceSpan.Length))
            ),
            Is.EqualTo(
                new[]
                {
                    ("/u?x=1&y", "a b", "[a *b*](/u?x=1&amp;y \"t\")"),
                    ("mailto:m@e.example", "m@e.example", "<m@e.example>"),
                    ("#fn:1", "1", "[^1]"),
                    ("z", "q", "<a href=z>q</a>"),
                    ("/r", "r", "[r]"),
                }
            )
        );
        Assert.That(
            read.Images.Select(image => (image.Source, image.AltText)),
            Is.EqualTo(new[] { ("i.png", "c"), ("j.png", "") })
        );
    }

    [TestCase("---\nlang: de\n---\na", "de")]
    [TestCase("---\nlanguage: \"en-US\"\n---\na", "en-US")]
    [TestCase("lang: de", null)]
    public void Language_IsThatOfTheFrontMatter(string source, string? expected) =>
        Assert.That(Read(source).Language, Is.EqualTo(expected));

    [Test]
    public void Null_IsRefused() =>
        Assert.That(() => new MarkdownContentReader().Read(null!), Throws.InstanceOf<ArgumentNullException>());

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public FsCheck.Property AnySource_KeepsTheContract() =>
        FsCheck.Fluent.Prop.ForAll(
            MarkupSoup.OfMarkdown(),
            source => FormattedTextContract.Check(source, Read(source))
        );

    [TestCase("[><code>|\n-|")]
    [TestCase("a|b\n-|-\n[<code>x|<b>y")]
    public void TagLeftOpenInATableCell_KeepsTheContract(string source) =>
        FormattedTextContract.Check(source, Read(source));

    private static FormattedText Read(string source) => new MarkdownContentReader().Read(source);
}
