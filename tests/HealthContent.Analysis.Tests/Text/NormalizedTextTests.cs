using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
public sealed class NormalizedTextTests
{
    [TestCase("Plain text.", "plain text.")]
    [TestCase("Café", "cafe")]
    [TestCase("Cafe\u0301", "cafe")]
    [TestCase("ＣＵＲＥ", "cure")]
    [TestCase("𝐜𝐮𝐫𝐞 𝓬𝓾𝓻𝓮 𝚌𝚞𝚛𝚎", "cure cure cure")]
    [TestCase("ⓒⓤⓡⓔ", "cure")]
    [TestCase("c\u00ADu\u200Br\u2060e", "cure")]
    [TestCase("сurе", "cure")]
    [TestCase("Привет", "привет")]
    [TestCase("don’t", "don't")]
    [TestCase("ﬁt", "fit")]
    [TestCase("Straße", "strasse")]
    [TestCase("H1N1 v1agra sh*t", "h1n1 v1agra sh*t")]
    [TestCase("\uD83D", "\uD83D")]
    [TestCase("👍", "👍")]
    [TestCase("", "")]
    public void Text_IsNormalized(string original, string text)
    {
        Assert.That(NormalizedText.Create(original).Text, Is.EqualTo(text));
    }

    [TestCase("a Cafe\u0301 b", "cafe", "Cafe\u0301")]
    [TestCase("x c\u00ADu\u200Bre y", "cure", "c\u00ADu\u200Bre")]
    [TestCase("x 𝐜𝐮𝐫𝐞 y", "cure", "𝐜𝐮𝐫𝐞")]
    [TestCase("x 𝐜𝐮𝐫𝐞 y", "ur", "𝐮𝐫")]
    [TestCase("Straße", "s", "S")]
    [TestCase("aßb", "ss", "ß")]
    [TestCase("aßb", "as", "aß")]
    [TestCase("👍 ＯＫ", "ok", "ＯＫ")]
    public void Stretch_MapsToTheOriginal(string original, string found, string expected)
    {
        NormalizedText normalized = NormalizedText.Create(original);
        int start = normalized.Text.IndexOf(found, StringComparison.Ordinal);

        TextSpan span = normalized.ToOriginal(new TextSpan(start, found.Length));

        Assert.That(original.Substring(span.Start, span.Length), Is.EqualTo(expected));
    }

    [Test]
    public void SpanOutsideTheText_IsAnError()
    {
        NormalizedText normalized = NormalizedText.Create("ab");

        Assert.That(normalized.ToOriginal(new TextSpan(2, 0)), Is.EqualTo(new TextSpan(2, 0)));
        Assert.That(() => normalized.ToOriginal(new TextSpan(1, 2)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => normalized.ToOriginal(new TextSpan(-1, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => NormalizedText.Create(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Map_IsMonotoneAndSplitsNoSurrogatePair() =>
        Prop.ForAll(
                TextGenerators.Texts.ToArbitrary(),
                text =>
                {
                    NormalizedText normalized = NormalizedText.Create(text);
                    int last = 0;
                    for (int index = 0; index < normalized.Text.Length; index++)
                    {
                        TextSpan span = normalized.ToOriginal(new TextSpan(index, 1));
                        Assert.That(span.Start, Is.GreaterThanOrEqualTo(last));
                        Assert.That(span.Length, Is.Positive);
                        Assert.That(
                            TextGenerators.SplitsPair(text, span.Start) || TextGenerators.SplitsPair(text, span.End),
                            Is.False
                        );
                        last = span.Start;
                    }

                    TextSpan all = normalized.ToOriginal(new TextSpan(0, normalized.Text.Length));
                    Assert.That(normalized.Text.Length == 0 || all.End == text.Length);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void MappedStretch_NormalizesToItself() =>
        Prop.ForAll(
                TextGenerators.Texts.ToArbitrary(),
                text =>
                {
                    NormalizedText normalized = NormalizedText.Create(text);
                    for (int start = 0; start < normalized.Text.Length; start++)
                    {
                        TextSpan span = normalized.ToOriginal(TextSpan.FromBounds(start, normalized.Text.Length));
                        string again = NormalizedText.Create(text.Substring(span.Start, span.Length)).Text;
                        Assert.That(again.Length, Is.GreaterThanOrEqualTo(normalized.Text.Length - start));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public void Normalization_IsIdempotent() =>
        Prop.ForAll(
                TextGenerators.Texts.ToArbitrary(),
                text =>
                {
                    string once = NormalizedText.Create(text).Text;
                    return NormalizedText.Create(once).Text == once;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void EveryCodePoint_IsNormalizedOnceAndForAll()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            string text = Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : ((char)codePoint).ToString();
            string once = NormalizedText.Create(text).Text;
            if (NormalizedText.Create(once).Text != once)
            {
                Assert.Fail($"U+{codePoint:X4}");
            }
        }
    }
}
