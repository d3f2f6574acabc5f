using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
public sealed class TokenizerProperties
{
    private const int Large = 1024 * 1024;

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40);

    private static readonly Vocabulary Vocabulary = new(["word", "shit", "cure", "a"], ["shit"]);

    [Test]
    public void Tokens_LieInOrderInTheTextAndLoseNothing() => ForAnyText(CheckTokens);

    [Test]
    public void Tokens_StartAndEndBetweenGraphemes() => ForAnyText(CheckGraphemes);

    [Test]
    public void Sentences_HoldAllTokensInOrder() => ForAnyText(CheckSentences);

    [Test]
    public void Quotations_LieInTheTextBetweenMarks() =>
        ForAnyText(surface =>
        {
            int last = 0;
            foreach (TextSpan quotation in surface.Quotations)
            {
                Assert.That(quotation.Start, Is.GreaterThanOrEqualTo(last));
                Assert.That(quotation.End, Is.LessThan(surface.Text.Length).And.GreaterThanOrEqualTo(quotation.Start));
                last = quotation.End + 1;
            }
        });

    [Test]
    public void TextReadAgain_IsReadTheSame() =>
        ForAnyText(surface =>
        {
            Token[] first = surface.Tokens.ToArray();
            string text = surface.Text;
            surface.Read(SurfaceKind.Body, "body", "“Other text.” #Other", null, Vocabulary);
            _ = surface.Quotations;
            surface.Read(SurfaceKind.Body, "body", text, null, Vocabulary);
            Assert.That(surface.Tokens.ToArray(), Is.EqualTo(first));
        });

    // A reader that looks ahead anew for every word or mark would need days for these.
    [TestCase("word ", 1)]
    [TestCase("a.", 2)]
    [TestCase("a-", 2)]
    [TestCase("@a-", null)]
    [TestCase("!", 1)]
    [TestCase(".", 1)]
    [TestCase(".\"", 2)]
    [TestCase("@", 1)]
    [TestCase("@-", 2)]
    [TestCase("#", 1)]
    [TestCase("#_", 2)]
    [TestCase("\"", 1)]
    [TestCase("' ", 1)]
    [TestCase("*", 1)]
    [TestCase("a*", null)]
    [TestCase("\n", 0)]
    [TestCase("\u200B", 0)]
    [TestCase("\u0301", null)]
    [TestCase("👍", 1)]
    [TestCase("👩‍", null)]
    [TestCase("1.", null)]
    [TestCase("x://", null)]
    [TestCase("#Ab", null)]
    [TestCase("\0", 1)]
    public void Megabyte_IsReadInLinearTime(string part, int? tokens)
    {
        string text = string.Concat(Enumerable.Repeat(part, Large / part.Length));
        SurfaceText surface = Read(text);

        Assert.That(surface.Tokens.Length, Is.LessThanOrEqualTo(text.Length));
        if (tokens is { } count)
        {
            Assert.That(surface.Tokens.Length, Is.EqualTo(Large / part.Length * count));
        }

        _ = surface.Quotations;
    }

    [Test]
    public void TenMegabytes_AreRead()
    {
        string text = string.Concat(Enumerable.Repeat("Flu shots today! ", 10 * 1024 * 1024 / 17));
        SurfaceText surface = Read(text);

        Assert.That(surface.Tokens.Length, Is.EqualTo(text.Length / 17 * 4));
        Assert.That(surface.Sentences.Length, Is.EqualTo(text.Length / 17));
    }

    [TestCase("a.", "b@c", 500_000)]
    [TestCase("a\u200B", "", 500_000)]
    [TestCase("", "\u200B", 500_000)]
    public void MegabyteWithAnotherEnd_IsReadInLinearTime(string part, string end, int count) =>
        Assert.That(
            Read(
                $"a{string.Concat(Enumerable.Repeat(part + (part.Length == 0 ? end : ""), count))}{end}a"
            ).Tokens.Length,
            Is.Positive
        );

    private static void CheckTokens(SurfaceText surface)
    {
        int position = 0;
        int hashtagEnd = 0;
        foreach (Token token in surface.Tokens)
        {
            Assert.That(token.Length, Is.Positive);
            Assert.That(token.End, Is.LessThanOrEqualTo(surface.Text.Length));
            if (token.Has(TokenFlags.InHashtag))
            {
                Assert.That(token.End, Is.LessThanOrEqualTo(hashtagEnd));
                continue;
            }

            Assert.That(token.Start, Is.GreaterThanOrEqualTo(position));
            foreach (char skipped in surface.Text.AsSpan(position, token.Start - position))
            {
                Assert.That(
                    char.IsWhiteSpace(skipped) || CharacterFolding.IsIgnorable(skipped),
                    $"U+{(int)skipped:X4} is lost"
                );
            }

            position = token.End;
            hashtagEnd = token.Kind == TokenKind.Hashtag ? token.End : hashtagEnd;
        }

        foreach (char skipped in surface.Text.AsSpan(position))
        {
            Assert.That(
                char.IsWhiteSpace(skipped) || CharacterFolding.IsIgnorable(skipped),
                $"U+{(int)skipped:X4} is lost"
            );
        }
    }

    private static void CheckGraphemes(SurfaceText surface)
    {
        var boundaries = new HashSet<int>(StringInfo.ParseCombiningCharacters(surface.Text)) { surface.Text.Length };
        foreach (Token token in surface.Tokens)
        {
            Assert.That(TextGenerators.SplitsPair(surface.Text, token.Start), Is.False);
            Assert.That(TextGenerators.SplitsPair(surface.Text, token.End), Is.False);
            // A letter in a square is read as a letter, even where a joiner makes one picture of it and an emoji.
            bool joinsLetter = token.Start > 0 && surface.Text[token.Start - 1] == '\u200D';
            if (token.Kind is TokenKind.Emoji && !joinsLetter)
            {
                Assert.That(boundaries, Does.Contain(token.Start).And.Contain(token.End), $"{token.Kind} {token.Span}");
            }
        }
    }

    private static void CheckSentences(SurfaceText surface)
    {
        int token = 0;
        int paragraph = 0;
        foreach (Sentence sentence in surface.Sentences)
        {
            Assert.That(sentence.FirstToken, Is.EqualTo(token));
            Assert.That(sentence.TokenCount, Is.Positive);
            Assert.That(sentence.Span.Start, Is.EqualTo(surface.Tokens[token].Start));
            Assert.That(sentence.Span.End, Is.EqualTo(surface.Tokens[sentence.EndToken - 1].End));
            Assert.That(sentence.Paragraph, Is.InRange(paragraph, paragraph + 1));
            paragraph = sentence.Paragraph;
            token = sentence.EndToken;
            bool first = true;
            foreach (int index in surface.Stream)
            {
                if (index >= sentence.FirstToken && index < sentence.EndToken)
                {
                    Assert.That(surface.Tokens[index].Has(TokenFlags.SentenceStart), Is.EqualTo(first));
                    first = false;
                }
            }
        }

        Assert.That(token, Is.EqualTo(surface.Tokens.Length));
        Assert.That(surface.Stream.ToArray(), Is.Ordered.And.Unique);
    }

    private static void ForAnyText(Action<SurfaceText> check) =>
        Prop.ForAll(TextGenerators.Texts.ToArbitrary(), text => check(Read(text))).Check(Config);

    private static SurfaceText Read(string text)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, Vocabulary);
        return surface;
    }
}
