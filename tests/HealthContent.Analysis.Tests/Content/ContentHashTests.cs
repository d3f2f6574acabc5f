using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

internal sealed class ContentHashTests
{
    private static readonly ContentDocument Document = new("Our clinic opens on Monday.");

    [Test]
    public void Hash_IsTheDocumentedOne() =>
        // Computed independently from the description of the format.
        Assert.That(
            ContentHash.Compute(Document),
            Is.EqualTo("sha256:baa0965f18f5ef51da86a517c4239072ccc7afc6f481a99bcbeb555001747cab")
        );

    [TestCase("Our  clinic\topens\non Monday. ")]
    [TestCase("\n Our clinic opens on Monday.")]
    [TestCase("Our\u00A0clinic opens on Monday.")]
    public void WhiteSpace_ChangesNothing(string text) =>
        Assert.That(ContentHash.Compute(new ContentDocument(text)), Is.EqualTo(ContentHash.Compute(Document)));

    [TestCase("our clinic opens on Monday.")]
    [TestCase("Our clinic opens on Monday")]
    [TestCase("Our clinic opens on Mon day.")]
    [TestCase("Ourclinic opens on Monday.")]
    [TestCase("Our clinic opens on Tuesday.")]
    [TestCase("")]
    public void Wording_ChangesTheHash(string text) =>
        Assert.That(ContentHash.Compute(new ContentDocument(text)), Is.Not.EqualTo(ContentHash.Compute(Document)));

    [TestCase("caf\u00E9", "cafe\u0301")]
    [TestCase("\uAC01", "\u1100\u1161\u11A8")]
    [TestCase("\u1E69", "s\u0307\u0323")]
    [TestCase("\u212B", "\u00C5")]
    [TestCase("See https://x.example/a?utm_source=b", "See https://x.example/a")]
    [TestCase("See https://x.example/a?utm_source=b&id=1 now", "See https://x.example/a?id=1 now")]
    [TestCase("See https://x.example/a?id=1&utm_source=b&UTM_medium=c#d", "See https://x.example/a?id=1#d")]
    public void SameForReaders_HasTheSameHash(string left, string right) =>
        Assert.That(
            ContentHash.Compute(new ContentDocument(left)),
            Is.EqualTo(ContentHash.Compute(new ContentDocument(right)))
        );

    [Test]
    public void WhatReadersGet_ChangesTheHash()
    {
        ContentDocument[] changed =
        [
            Document with
            {
                Title = "Open",
            },
            Document with
            {
                Channel = Channel.X,
            },
            Document with
            {
                Audience = Audience.Staff,
            },
            Document with
            {
                AudienceSegments = ["parents"],
            },
            Document with
            {
                MinimumAudienceAge = 18,
            },
            Document with
            {
                Jurisdictions = [new Jurisdiction("US")],
            },
            Document with
            {
                Links = [new ContentLink { Url = "https://x.example" }],
            },
            Document with
            {
                Media = [new MediaItem { ContentHash = "sha256:1" }],
            },
            Document with
            {
                Media = [new MediaItem { ContentHash = "sha256:2" }],
            },
            Document with
            {
                Media = [new MediaItem { AltText = "A door" }],
            },
            Document with
            {
                Parts = [new ContentPart { Text = "Part two" }],
            },
            Document with
            {
                Parts = [new ContentPart { Text = "Part two", Media = [new MediaItem { Url = "a" }] }],
            },
        ];

        Assert.That(changed.Append(Document).Select(ContentHash.Compute), Is.Unique);
    }

    [Test]
    public void ScheduleAndEvidence_ChangeNothing()
    {
        ContentDocument scheduled = Document with
        {
            Id = "7",
            Status = ContentStatus.Scheduled,
            ScheduledAt = DateTimeOffset.UnixEpoch,
            Approvals =
            [
                new Approval
                {
                    UserId = "ben",
                    Decision = ApprovalDecision.Approve,
                    At = DateTimeOffset.UnixEpoch,
                },
            ],
        };

        Assert.That(ContentHash.Compute(scheduled), Is.EqualTo(ContentHash.Compute(Document)));
    }

    [Test]
    public void FieldsThatRunTogether_AreTwoDifferentContents()
    {
        ContentDocument left = new("a") { Title = "bc" };
        ContentDocument right = new("ab") { Title = "c" };

        Assert.That(ContentHash.Compute(left), Is.Not.EqualTo(ContentHash.Compute(right)));
    }
}
