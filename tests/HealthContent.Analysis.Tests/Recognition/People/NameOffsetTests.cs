using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class NameOffsetTests
{
    private static readonly string[] Words =
    [
        "Maria",
        "Lopez",
        "MARIA",
        "maria",
        "José",
        "Dr.",
        "patient",
        "Patient:",
        "was",
        "😀",
        "👩‍⚕️",
        "e\u0301",
        ".",
        ",",
        "\n",
        "#GetWellMaria",
        "@maya_torres",
        "J.",
        "Anne-Marie",
        "O’Brien's",
        "\uD800",
        "2024",
        "in",
        "London",
    ];

    [TestCase("😀 ")]
    [TestCase("👩‍⚕️👍🏽 ")]
    [TestCase("🇬🇧 – ")]
    public void EmojiBeforeAName_OnlyMovesIt(string prefix) =>
        Assert.That(Names.In(prefix + "Mr. Henderson is home."), Is.EqualTo(["Mr. Henderson"]));

    [Test]
    public void DecomposedName_IsFoundWhole()
    {
        string name = "José Núñez".Normalize(NormalizationForm.FormD);

        Assert.That(Names.In($"Patient: {name}, seen today."), Is.EqualTo([name]));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Entities_LieInTheTextInOrderWithoutOverlap() =>
        Prop.ForAll(
            Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(),
            text =>
            {
                int end = 0;
                foreach (RecognizedEntity entity in Recognized.In(text))
                {
                    if (entity.Span.Start < end || entity.Span.Length == 0 || entity.Span.End > text.Length)
                    {
                        return false;
                    }

                    end = entity.Span.End;
                    if (
                        char.IsLowSurrogate(text[entity.Span.Start])
                        || (end < text.Length && char.IsSurrogatePair(text, end - 1))
                    )
                    {
                        return false;
                    }
                }

                return true;
            }
        );

    [Test]
    public void LongTextInCapitals_IsReadWithoutFailing()
    {
        string text = string.Join(' ', Enumerable.Repeat("MARIA LOPEZ", 2_000));

        Assert.That(Names.In(text), Is.Not.Empty);
    }
}
