using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Redaction;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Redaction;

internal sealed class ContentRedactorTests
{
    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .WithoutBuiltInRules()
        .UseFormatReader(new MarkdownContentReader())
        .UseFormatReader(new HtmlContentReader())
        .UseTimeProvider(new Today())
        .Build();

    [TestCase(RedactionMode.Tag, "Visit on [DATE-1].")]
    [TestCase(RedactionMode.Mask, "Visit on █████ ██ ████.")]
    [TestCase(RedactionMode.FixedMask, "Visit on █████.")]
    [TestCase(RedactionMode.SafeHarbor, "Visit on 2023.")]
    public void Mode_SaysWhatStandsInPlace(RedactionMode mode, string expected) =>
        Assert.That(Redact("Visit on March 3, 2023.", mode), Is.EqualTo(expected));

    [TestCase("ZIP 77002", "ZIP 770")]
    [TestCase("ZIP 77002-1234", "ZIP 770")]
    [TestCase("ZIP 03601", "ZIP 000")]
    [TestCase("ZIP 89301", "ZIP 000")]
    [TestCase("She is 89 years old.", "She is 89 years old.")]
    [TestCase("She is 90 years old.", "She is 90 or older.")]
    [TestCase("Clinics in Texas and Norway", "Clinics in Texas and Norway")]
    [TestCase("A walk on May 4", "A walk on [DATE-1]")]
    [TestCase("Mail jo@mail.example", "Mail [EMAIL-1]")]
    [TestCase("The society was founded in 1977.", "The society was founded in 1977.")]
    [TestCase("DOB: 03/04/1934", "DOB: [DATE-1]")]
    [TestCase("DOB: 03/04/1974", "DOB: 1974")]
    public void SafeHarbor_LeavesWhatTheRuleLetsStand(string text, string expected) =>
        Assert.That(Redact(text, RedactionMode.SafeHarbor), Is.EqualTo(expected));

    [Test]
    public void SameIdentifier_HasTheSameTag() =>
        Assert.That(
            Redact("Jo@mail.example, al@mail.example, jo@mail.example", RedactionMode.Tag),
            Is.EqualTo("[EMAIL-1], [EMAIL-2], [EMAIL-1]")
        );

    [Test]
    public void Tags_AreOneSeriesOverAllTextsOfADocument()
    {
        RedactionResult result = new ContentRedactor(Pipeline).Redact(
            new ContentDocument("Mail jo@mail.example")
            {
                Title = "Ask al@mail.example",
                Hashtags = ["#one"],
                PollOptions = ["jo@mail.example", "Nobody"],
                Media = [new MediaItem { AltText = "A card: al@mail.example" }],
                Parts = [new ContentPart { Text = "Again jo@mail.example" }],
            }
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Document.Text, Is.EqualTo("Mail [EMAIL-1]"));
            Assert.That(result.Document.Title, Is.EqualTo("Ask [EMAIL-2]"));
            Assert.That(result.Document.PollOptions, Is.EqualTo(new[] { "[EMAIL-1]", "Nobody" }));
            Assert.That(result.Document.Media[0].AltText, Is.EqualTo("A card: [EMAIL-2]"));
            Assert.That(result.Document.Parts[0].Text, Is.EqualTo("Again [EMAIL-1]"));
            Assert.That(result.Document.Hashtags, Is.EqualTo(new[] { "#one" }));
            Assert.That(result.Replacements, Has.Length.EqualTo(5));
        }
    }

    [TestCase("**jo**@mail.example", "**[EMAIL-1]**")]
    [TestCase("![Seen on March 3, 2023](x.png)", "![Seen on [DATE-1]](x.png)")]
    [TestCase("[us](mailto:jo@mail.example)", "[us](mailto:redacted)")]
    [TestCase("# Visit on March 3, 2023\n\n- *then*", "# Visit on [DATE-1]\n\n- *then*")]
    public void Markdown_KeepsItsMarkup(string source, string expected) =>
        Assert.That(Redact(source, RedactionMode.Tag, ContentFormat.Markdown), Is.EqualTo(expected));

    [TestCase("<p>March <b>3</b>, 2023 &amp; more</p>", "<p>[DATE-1]<b></b> &amp; more</p>")]
    [TestCase("<img alt=\"On March 3, 2023\" src=\"a.png\">", "<img alt=\"On [DATE-1]\" src=\"a.png\">")]
    [TestCase("<a href=\"tel:+16175550134\">call</a>", "<a href=\"tel:redacted\">call</a>")]
    [TestCase("jo&#64;mail.example &lt;b&gt;", "[EMAIL-1] &lt;b&gt;")]
    public void Html_KeepsItsMarkup(string source, string expected) =>
        Assert.That(Redact(source, RedactionMode.Tag, ContentFormat.Html), Is.EqualTo(expected));

    [Test]
    public void MaskAfterEmoji_StandsWhereTheTextStood() =>
        Assert.That(Redact("👩‍⚕️🎉 jo@mail.example 🎉", RedactionMode.Mask), Is.EqualTo("👩‍⚕️🎉 ███████████████ 🎉"));

    [Test]
    public void NothingFound_GivesTheSameDocument()
    {
        var document = new ContentDocument("Wash your hands.");
        RedactionResult result = new ContentRedactor(Pipeline).Redact(document);
        Assert.That(result.Document, Is.SameAs(document));
        Assert.That(result.Replacements, Is.Empty);
    }

    [Test]
    public void Replacements_PointIntoTheSourceAndSayWhatItWas()
    {
        TextReplacement replacement = new ContentRedactor(Pipeline)
            .Redact(new ContentDocument("Mail jo@mail.example now"))
            .Replacements.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replacement.Kind, Is.EqualTo(EntityKind.Email));
            Assert.That(replacement.SurfacePath, Is.EqualTo("body"));
            Assert.That(replacement.Span.Start, Is.EqualTo(5));
            Assert.That(replacement.Span.End, Is.EqualTo(20));
            Assert.That(replacement.Text, Is.EqualTo("[EMAIL-1]"));
        }
    }

    [Test]
    public void MinimumConfidence_DecidesWhatIsReplaced()
    {
        var options = new RedactionOptions { MinimumConfidence = 1 };
        Assert.That(new ContentRedactor(Pipeline, options).Redact("Mail jo@mail.example"), Does.Contain("jo@"));
    }

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void ConfidenceOutOfRange_Throws(double value) =>
        Assert.That(
            () => new RedactionOptions { MinimumConfidence = value },
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void RedactingTwice_ChangesNothingMore()
    {
        string once = Redact("Seen on March 3, 2023 at Lakeview Clinic, MRN 4456712.", RedactionMode.Tag);
        Assert.That(Redact(once, RedactionMode.Tag), Is.EqualTo(once));
    }

    private static string Redact(string text, RedactionMode mode, ContentFormat format = ContentFormat.Plain) =>
        new ContentRedactor(Pipeline, new RedactionOptions { Mode = mode })
            .Redact(new ContentDocument(text) { Format = format })
            .Document.Text;

    private sealed class Today : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
