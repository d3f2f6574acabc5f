using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class RecognitionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "219-09-9999",
        "SSN",
        "MRN:",
        "#",
        " ",
        "-",
        ".",
        "/",
        "\n",
        "4111 1111 1111 1111",
        "GB82WEST12345698765432",
        "+44",
        "(",
        ")",
        "March",
        "3",
        "2023",
        "'23",
        "yesterday",
        "a 54-year-old",
        "She was discharged on",
        "call",
        "@",
        "jane@gmail.com",
        "http://a.co",
        "é",
        "e\u0301",
        "👩‍👩‍👧",
        "🇬🇧",
        "\uD83D",
        "\uDE00",
        "\0",
        "\u200B",
        "１２３",
        "𝟏𝟐𝟑",
        "٣",
        "00:1B:44",
        "::",
        "192.168.1.1",
        "x12",
        "%",
    ];

    private static Arbitrary<string> Texts =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Entities_AreOrderedInsideAndApart() =>
        Prop.ForAll(Texts, text => IsWellFormed(text, Recognized.In(text)));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void AnyText_GivesWellFormedEntities(string? text) =>
        Assert.That(IsWellFormed(text ?? "", Recognized.In(text ?? "")), Is.True);

    [TestCase("🏥👩‍⚕️ ")]
    [TestCase("e\u0301te\u0301 ")]
    [TestCase("שלום ")]
    public void TextInFront_OnlyShiftsTheSpans(string front)
    {
        const string Text = "She was discharged on March 3. SSN 219-09-9999, call (415) 555-7788 or jane@gmail.com.";
        Assert.That(
            Recognized
                .In(front + Text)
                .Select(entity => (entity.Kind, entity.Span.Start - front.Length, entity.Span.Length)),
            Is.EqualTo(Recognized.In(Text).Select(entity => (entity.Kind, entity.Span.Start, entity.Span.Length)))
        );
    }

    [Test]
    public void CleanText_AllocatesNothing()
    {
        var builder = new PhraseMatcherBuilder();
        PhraseLibrary.AddTo(builder);
        var phrases = new FactPhrases(builder, StanceReader.PhraseNames);
        PhraseMatcher matcher = builder.Build();
        var facts = new SurfaceFacts(matcher, phrases);
        const string Text =
            "Wash your hands often, cover your cough, and stay at home when you feel ill. Small steps protect us all.";
        int found = 0;
        // What is measured is recognition, not the reading of the text before it.
        long allocated = Allocation.Of(
            () => found = facts.Entities.Length + facts.PatientReferences.Length,
            () =>
            {
                facts.Surface.Read(SurfaceKind.Body, "body", Text, null, matcher.Vocabulary);
                facts.Match(withOccasional: true);
            }
        );

        Assert.That((found, allocated), Is.EqualTo((0, 0L)));
    }

    private static bool IsWellFormed(string text, RecognizedEntity[] entities)
    {
        int end = 0;
        foreach (RecognizedEntity entity in entities)
        {
            if (
                entity.Span.Start < end
                || entity.Span.Length <= 0
                || entity.Span.End > text.Length
                || entity.Confidence is < 0 or > 1
                || SplitsPair(text, entity.Span.Start)
                || SplitsPair(text, entity.Span.End)
            )
            {
                return false;
            }

            end = entity.Span.End;
        }

        return true;
    }

    private static bool SplitsPair(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);
}
