using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

public sealed class ContentSurfacesTests
{
    [TestCase("Hello")]
    [TestCase("")]
    public void BodyAlone_IsTheOnlySurface(string text)
    {
        var surfaces = new ContentDocument(text) { Format = ContentFormat.Markdown }.Surfaces.ToImmutableArray();

        Assert.That(surfaces, Is.EqualTo([new ContentSurface(SurfaceKind.Body, "body", text, ContentFormat.Markdown)]));
    }

    [Test]
    public void EveryText_HasItsPathAndKind()
    {
        var document = new ContentDocument("body text")
        {
            Format = ContentFormat.Html,
            Title = "title text",
            Summary = "summary text",
            Warning = new() { Text = "warning text" },
            Hashtags = ["#One", "#Two"],
            PollOptions = ["Yes", "No"],
            FirstComment = "comment text",
            Parts = [new() { Text = "part 0", Media = [new() { AltText = "part alt" }] }, new() { Text = "part 1" }],
            LinkPreviews =
            [
                new() { Url = "https://example.org" },
                new()
                {
                    Title = "link title",
                    Description = "link description",
                    AltText = "link alt",
                },
            ],
            Media =
            [
                new()
                {
                    AltText = "alt",
                    Caption = "caption",
                    EmbeddedText = "embedded",
                    FileName = "file.jpg",
                    Transcript = "transcript",
                    Warning = new() { Text = "media warning" },
                    CaptionTracks = [new() { Text = "track 0" }, new(), new() { Text = "track 2" }],
                },
                new(),
                new() { AltText = "alt 2" },
            ],
        };

        Assert.That(
            document.Surfaces.ToImmutableArray().Select(s => $"{s.Kind} {s.Path} {s.Text} {s.Format}"),
            Is.EqualTo([
                "Body body body text Html",
                "Title title title text Plain",
                "Summary summary summary text Plain",
                "Warning warning.text warning text Plain",
                "Hashtags hashtags[0] #One Plain",
                "Hashtags hashtags[1] #Two Plain",
                "PollOption pollOptions[0] Yes Plain",
                "PollOption pollOptions[1] No Plain",
                "FirstComment firstComment comment text Plain",
                "Body parts[0].text part 0 Html",
                "AltText parts[0].media[0].altText part alt Plain",
                "Body parts[1].text part 1 Html",
                "LinkPreview linkPreviews[1].title link title Plain",
                "LinkPreview linkPreviews[1].description link description Plain",
                "AltText linkPreviews[1].altText link alt Plain",
                "AltText media[0].altText alt Plain",
                "Caption media[0].caption caption Plain",
                "EmbeddedText media[0].embeddedText embedded Plain",
                "FileName media[0].fileName file.jpg Plain",
                "Caption media[0].transcript transcript Plain",
                "Warning media[0].warning.text media warning Plain",
                "Caption media[0].captionTracks[0].text track 0 Plain",
                "Caption media[0].captionTracks[2].text track 2 Plain",
                "AltText media[2].altText alt 2 Plain",
            ])
        );
    }

    [Test]
    public void EmptyTexts_AreNoSurfaces()
    {
        var document = new ContentDocument("a")
        {
            Title = "",
            Hashtags = ["", "#b"],
            Media = [new() { AltText = "" }],
            Parts = [new() { Text = "" }],
        };

        Assert.That(
            document.Surfaces.ToImmutableArray().Select(surface => surface.Path),
            Is.EqualTo(["body", "hashtags[1]"])
        );
    }

    [Test]
    public void ConversationAndEvidence_AreNoSurfaces()
    {
        var document = new ContentDocument("a")
        {
            Conversation = new() { Messages = [new() { Text = "parent" }] },
            SourcePost = new() { Text = "source" },
            Claims = [new() { Id = "c", CanonicalText = "claim" }],
            MainMessage = "message",
        };

        Assert.That(document.Surfaces.ToImmutableArray(), Has.Length.EqualTo(1));
    }

    [Test]
    public void AnySample_ListsEverySurfaceOnce()
    {
        var surfaces = new ModelSamples(3).Create<ContentDocument>().Surfaces.ToImmutableArray();

        Assert.That(surfaces.Select(surface => surface.Path), Is.Unique);
        Assert.That(
            surfaces.Select(surface => surface.Kind).Distinct(),
            Is.EquivalentTo(Enum.GetValues<SurfaceKind>())
        );
    }

    [Test]
    public void DefaultSequence_IsEmpty() => Assert.That(default(ContentSurfaceSequence).ToImmutableArray(), Is.Empty);

    [Test]
    public void BodyTitleAndSummary_AllocateNothing()
    {
        var document = new ContentDocument("a") { Title = "b", Summary = "c" };
        var length = Walk(document);

        var before = GC.GetAllocatedBytesForCurrentThread();
        length += Walk(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
        Assert.That(length, Is.EqualTo(6));
    }

    private static int Walk(ContentDocument document)
    {
        var length = 0;
        foreach (var surface in document.Surfaces)
        {
            length += surface.Text.Length;
        }

        return length;
    }
}
