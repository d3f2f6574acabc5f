using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class PrivacyFactTests
{
    [TestCase("Her cell is [|212-555-0143|].", IdentifierOwner.PrivatePerson)]
    [TestCase("Call Mrs Davis on [|212-555-0143|].", IdentifierOwner.PrivatePerson)]
    [TestCase("She was discharged. Reach the ward at [|212-555-0143|].", IdentifierOwner.Organization)]
    [TestCase("Call us on [|212-555-0143|].", IdentifierOwner.Organization)]
    [TestCase("She was discharged. To book, call us on [|212-555-0143|].", IdentifierOwner.Organization)]
    [TestCase("The number [|212-555-0143|] is new.", IdentifierOwner.Unknown)]
    [TestCase("Tom Reed was treated for burns: [|212-555-0143|].", IdentifierOwner.PrivatePerson)]
    [TestCase("Dr. Anna Weber, [|212-555-0143|].", IdentifierOwner.Organization)]
    public void Owner_IsReadFromTheNearestCue(string marked, IdentifierOwner expected)
    {
        (string text, TextSpan span) = Facts.Marked(marked);
        Assert.That(
            Facts.Of(new ContentDocument(text), surface => surface.SurfaceFacts.OwnerOf(span)),
            Is.EqualTo(expected)
        );
    }

    [TestCase("She had a crash on route 9.", "Place UnusualEvent", Description = "in the order of kinds")]
    [TestCase("A 41-year-old firefighter, father of triplets.", "Age Family Occupation")]
    [TestCase("Diagnosed with progeria, he was in the news.", "MediaCoverage RareCondition")]
    [TestCase("We wash our hands.", "")]
    public void QuasiIdentifiers_AreFoundByKind(string text, string expected)
    {
        string[] kinds = Facts.Of(
            new ContentDocument(text),
            surface => surface.SurfaceFacts.QuasiIdentifiers.ToArray().Select(fact => fact.Kind.ToString()).ToArray()
        )!;
        Assert.That(
            kinds.Distinct().Order(StringComparer.Ordinal),
            Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [Test]
    public void RareFact_ContributesMoreThanAge()
    {
        var rare = new QuasiIdentifier(QuasiIdentifierKind.RareCondition, default);
        var age = new QuasiIdentifier(QuasiIdentifierKind.Age, default);
        Assert.That(rare.IsRare, Is.True);
        Assert.That(age.IsRare, Is.False);
        Assert.That(rare.Contribution, Is.GreaterThan(age.Contribution));
    }

    [TestCase("my chemo was late", "Sorry your chemo was late.", "chemo")]
    [TestCase("I had two strokes.", "A stroke is hard.", "stroke")]
    [TestCase("Do you offer a colonoscopy?", "Yes, colonoscopy is offered.", "")]
    [TestCase("my chemo was late", "We are sorry to hear this.", "")]
    [TestCase("My number is (415) 555-0137.", "We will call (415) 555-0137.", "(415) 555-0137")]
    public void Echoes_AreWhatTheAuthorTold(string message, string answer, string expected)
    {
        var document = new ContentDocument(answer)
        {
            Kind = ContentKind.Reply,
            Conversation = new Conversation { Messages = [new ConversationMessage { Text = message }] },
        };
        string[] echoes = Facts.Of(
            document,
            surface =>
                surface
                    .Facts.EchoesIn(surface.SurfaceFacts)
                    .ToArray()
                    .Select(echo => answer.Substring(echo.Span.Start, echo.Span.Length))
                    .ToArray()
        )!;
        Assert.That(string.Join('|', echoes), Is.EqualTo(expected));
    }

    [TestCase("I was treated here for a week.", true)]
    [TestCase("My surgery was cancelled.", true)]
    [TestCase("Parking is too dear.", false)]
    public void Parent_TellsOfCare(string message, bool expected)
    {
        var document = new ContentDocument("Thank you.")
        {
            Kind = ContentKind.Reply,
            Conversation = new Conversation { Messages = [new ConversationMessage { Text = message }] },
        };
        Assert.That(Facts.Of(document, surface => surface.Facts.ParentTellsOfCare), Is.EqualTo(expected));
    }

    [TestCase("See ZQ4829131 and ZQ12.", "ZQ", 6, 8, "ZQ4829131")]
    [TestCase("XZQ4829131 is none.", "ZQ", 6, 8, "")]
    [TestCase("No. zq-482-9131, done.", "zq-", 6, 8, "zq-482-9131")]
    public void NumbersOf_FindsTheFormOfTheOrganisation(
        string text,
        string prefix,
        int minimum,
        int maximum,
        string expected
    )
    {
        var format = new IdentifierFormat
        {
            Kind = IdentifierFormatKind.MedicalRecord,
            Prefix = prefix,
            MinimumLength = minimum,
            MaximumLength = maximum,
        };
        Assert.That(Numbers(text, format), Is.EqualTo(expected));
    }

    [TestCase("Z-[0-9]{4}", "Z-1234")]
    [TestCase("Z-[0-9", "", Description = "a pattern that is none finds nothing")]
    public void NumbersOf_FindsThePattern(string pattern, string expected) =>
        Assert.That(
            Numbers(
                "See Z-1234.",
                new IdentifierFormat { Kind = IdentifierFormatKind.MedicalRecord, Pattern = pattern }
            ),
            Is.EqualTo(expected)
        );

    private static string Numbers(string text, IdentifierFormat format) =>
        Facts.Of(
            new ContentDocument(text),
            surface =>
                string.Join(
                    '|',
                    surface
                        .SurfaceFacts.NumbersOf(format)
                        .ToArray()
                        .Select(span => text.Substring(span.Start, span.Length))
                )
        )!;
}
