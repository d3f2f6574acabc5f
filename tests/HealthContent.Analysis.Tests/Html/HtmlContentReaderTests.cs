using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Tests.Text;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Html;

[TestFixture]
internal sealed class HtmlContentReaderTests
{
    [TestCase("", "")]
    [TestCase("  \n ", "")]
    [TestCase("<p>a</p>\n<p>b</p>", "a\n\nb")]
    [TestCase("<div><div><p> a </p></div></div> b", "a\n\nb")]
    [TestCase("<p hidden>x</p>a<span hidden>y</span>b", "ab")]
    [TestCase("a<div hidden>x<div>y</div></div>b", "ab")]
    [TestCase("<p hidden='until-found'>x</p>", "x")]
    [TestCase("<p aria-hidden=true>x</p>", "x")]
    [TestCase("a <code>b</code> c", "a ￼ c")]
    [TestCase("a <kbd>b</kbd><samp>c</samp>", "a ￼￼")]
    [TestCase("<pre><code>b\nc</code></pre>d", "￼\n\nd")]
    [TestCase("<p>a <code>b<p>c", "a ￼\n\nc")]
    [TestCase("a<img src=x>b", "a￼b")]
    [TestCase("<ul><li>a<li>b</ul>c", "a\n\nb\n\nc")]
    [TestCase("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "a\n\nb\n\nc\n\nd")]
    [TestCase("<table><caption>x</caption><tr><td>a</table>", "a")]
    [TestCase("<title>t</title><p>a", "a")]
    [TestCase("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢kan")]
    [TestCase("10<sup>5</sup> cells", "10 5 cells")]
    [TestCase("<h1>a</h1>b<hr>c", "a\n\nb\n\nc")]
    [TestCase("<video><track label=x>old browser</video>b", "￼b")]
    [TestCase("<input type=hidden value=x>a", "a")]
    [TestCase("<pre>\na  b\n</pre>", "a  b\n")]
    [TestCase("a &lt;b&gt; c", "a <b> c")]
    public void Body_IsReadAsAPersonReadsIt(string source, string expected) =>
        Assert.That(Read(source).Parts[0].Text, Is.EqualTo(expected));

    [TestCase("<script>secret</script>")]
    [TestCase("<style>.secret{}</style>")]
    [TestCase("<!-- secret -->")]
    [TestCase("<!-- a -- secret -->")]
    [TestCase("<template><b>secret</b></template>")]
    [TestCase("<a href='secret'>x</a>")]
    [TestCase("<img src=secret.png data-alt=secret class=secret id=secret>")]
    [TestCase("<p hidden title=secret>secret<img alt=secret></p>")]
    [TestCase("<code title=x>secret <b>secret</b></code>")]
    [TestCase("<iframe>secret</iframe><noembed>secret</noembed>")]
    [TestCase("<svg><defs><text>secret</text></defs><style>secret</style></svg>")]
    [TestCase("<?secret ?><!secret><!DOCTYPE secret>")]
    [TestCase("<p secret='secret'>x</p secret>")]
    [TestCase("<meta name=generator content=secret>")]
    [TestCase("<input type=hidden value=secret><input type=text value=secret>")]
    [TestCase("<datalist><option>secret</datalist>")]
    [TestCase("<table hidden><tr><td>secret</table>")]
    public void WhatNobodyReads_IsNotRead(string source)
    {
        foreach (FormattedPart part in Read(source).Parts)
            Assert.That(part.Text, Does.Not.Contain("secret"));
    }

    [TestCase("<h1>a</h1>b", TextRegionKind.Heading, "a")]
    [TestCase("<blockquote><p>a<p>b</blockquote>c", TextRegionKind.Quotation, "a\n\nb")]
    [TestCase("a <q>b</q> c", TextRegionKind.Quotation, "b")]
    [TestCase("a <cite>b</cite> c", TextRegionKind.Quotation, "b")]
    [TestCase("a <a href=x> b </a> c", TextRegionKind.Link, "b")]
    [TestCase("a <a href=x>b <a href=y>c</a>", TextRegionKind.Link, "b|c")]
    [TestCase("a <a name=x>b</a> c", TextRegionKind.Link, "")]
    [TestCase("a <s>b</s> <strike>c</strike> <del>d</del> e", TextRegionKind.Strikethrough, "b|c|d")]
    [TestCase("<b>a <i>b</b> c</i> d", TextRegionKind.Emphasis, "a b|b c")]
    [TestCase("<p><b>a<p>b</b>c", TextRegionKind.Emphasis, "a\n\nb")]
    [TestCase("<table><tr><td><b>a<td>b</table>c", TextRegionKind.Emphasis, "a")]
    [TestCase("<ul><li>a<ul><li>b</ul><li>c</ul>", TextRegionKind.ListItem, "a\n\nb|b|c")]
    [TestCase("<table><tr><td>a<td>b<tr><th>c</table>", TextRegionKind.TableCell, "a|b|c")]
    [TestCase("<mark>a</mark>", TextRegionKind.Emphasis, "a")]
    [TestCase("<del><div>a</del>b</div>c", TextRegionKind.Strikethrough, "ab\n\nc")]
    public void Regions_CoverTheirText(string source, TextRegionKind kind, string expected)
    {
        FormattedPart body = Read(source).Parts[0];
        IEnumerable<string> texts = body
            .Regions.Where(region => region.Kind == kind)
            .Select(region => body.Text.Substring(region.Span.Start, region.Span.Length));

        Assert.That(string.Join('|', texts), Is.EqualTo(expected));
    }

    [TestCase("<title>x</title>", SurfaceKind.Title, "x")]
    [TestCase("<meta name=Description content='x &amp; y'>", SurfaceKind.Summary, "x & y")]
    [TestCase("<meta property=og:description content=x>", SurfaceKind.LinkPreview, "x")]
    [TestCase("<meta property=og:image:alt content=x>", SurfaceKind.AltText, "x")]
    [TestCase("<img alt='x  y'>", SurfaceKind.AltText, "x y")]
    [TestCase("<svg><desc>x</desc></svg>", SurfaceKind.AltText, "x")]
    [TestCase("<figcaption>x <b>y</b></figcaption>", SurfaceKind.Caption, "x y")]
    [TestCase("<p title=x>y</p>", SurfaceKind.Caption, "x")]
    public void TextsThatStandApart_HaveTheirSurface(string source, SurfaceKind surface, string expected)
    {
        FormattedPart part = Read(source).Parts[1];

        Assert.That((part.Surface, part.Text), Is.EqualTo((surface, expected)));
    }

    [Test]
    public void LinksAndImages_AreListed()
    {
        const string Source =
            "a <a href=' /x?a=1&amp;b=2 '>the <b>link</b></a> <img src=y alt=''> <img src=z> <a href=q>open";
        FormattedText read = Read(Source);

        Assert.That(
            read.Links.Select(link => (link.Url, link.Text, Slice(Source, link.SourceSpan))),
            Is.EqualTo(
                new[]
                {
                    ("/x?a=1&b=2", "the link", "<a href=' /x?a=1&amp;b=2 '>the <b>link</b></a>"),
                    ("q", "open", "<a href=q>open"),
                }
            )
        );
        Assert.That(
            read.Images.Select(image => (image.Source, image.AltText, Slice(Source, image.SourceSpan))),
            Is.EqualTo(new[] { ("y", "", "<img src=y alt=''>"), ("z", (string?)null, "<img src=z>") })
        );
    }

    [TestCase("<html lang=de-AT><body>x", "de-AT")]
    [TestCase("<body LANG='en'>x", "en")]
    [TestCase("<html lang=''>x", null)]
    [TestCase("<p lang=fr>x", null)]
    public void Language_IsThatOfTheDocument(string source, string? expected) =>
        Assert.That(Read(source).Language, Is.EqualTo(expected));

    [Test]
    public void Null_IsRefused() =>
        Assert.That(() => new HtmlContentReader().Read(null!), Throws.InstanceOf<ArgumentNullException>());

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public FsCheck.Property AnySource_KeepsTheContract() =>
        FsCheck.Fluent.Prop.ForAll(MarkupSoup.OfHtml(), source => FormattedTextContract.Check(source, Read(source)));

    private static FormattedText Read(string source) => new HtmlContentReader().Read(source);

    private static string Slice(string source, TextSpan span) => source.Substring(span.Start, span.Length);
}
