using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
public sealed class TokenizerTests
{
    private static readonly Vocabulary Vocabulary = new(
        ["cure", "cancer", "sh", "shit", "ass", "kill", "viagra"],
        ["shit"]
    );

    [TestCase("𝐜𝐮𝐫𝐞")]
    [TestCase("𝓬𝓾𝓻𝓮")]
    [TestCase("𝚌𝚞𝚛𝚎")]
    [TestCase("ＣＵＲＥ")]
    [TestCase("ⓒⓤⓡⓔ")]
    [TestCase("сurе")]
    [TestCase("c\u00ADu\u00ADr\u00ADe")]
    [TestCase("c\u200Bure")]
    [TestCase("cu\u2060re")]
    [TestCase("cu\u200Dre")]
    [TestCase("c\u0336u\u0336r\u0336e\u0336")]
    [TestCase("cur3")]
    [TestCase("c@ncer")]
    [TestCase("canc3r")]
    [TestCase("v1agra")]
    [TestCase("sh*t")]
    [TestCase("s**t")]
    [TestCase("a$$")]
    [TestCase("k!ll")]
    public void DisguisedWord_IsFoundWhole(string word)
    {
        SurfaceText surface = Read($"a {word} b");

        Token token = surface.Tokens.ToArray().Single(candidate => candidate.Word >= 0);
        Assert.That(surface.Slice(token.Span).ToString(), Is.EqualTo(word));
    }

    [TestCase("cures")]
    [TestCase("secure")]
    [TestCase("cu re")]
    [TestCase("cu.re")]
    [TestCase("с")]
    [TestCase("c*re")]
    [TestCase("***t")]
    [TestCase("shot")]
    [TestCase("shirt")]
    [TestCase("a5")]
    [TestCase("as")]
    [TestCase("mass")]
    [TestCase("kill_joy@example.org")]
    [TestCase("https://example.org/cure")]
    [TestCase("@cure")]
    public void NeighbourOfAWord_IsNotFound(string text) =>
        Assert.That(Read($"x {text} x").Tokens.ToArray().Where(token => token.Word >= 0), Is.Empty);

    [TestCase("One two. Three four.", "One two.|Three four.")]
    [TestCase("Dr. Meyer and Mrs. Lee came. All well.", "Dr. Meyer and Mrs. Lee came.|All well.")]
    [TestCase(
        "Come on Fri. April 8 or Thurs. 14 April. All well.",
        "Come on Fri. April 8 or Thurs. 14 April.|All well."
    )]
    [TestCase(
        "Closed on Sun. Martin is away. The cat sat. 4 ate.",
        "Closed on Sun.|Martin is away.|The cat sat.|4 ate."
    )]
    [TestCase("Ask J. Doe today. Now.", "Ask J. Doe today.|Now.")]
    [TestCase("Take vitamin C. Take it daily.", "Take vitamin C.|Take it daily.")]
    [TestCase("Seen by J. Okafor today. Thanks.", "Seen by J. Okafor today.|Thanks.")]
    [TestCase("Take 2.5 mg. Not 25.", "Take 2.5 mg.|Not 25.")]
    [TestCase("Eat fruit, e.g. apples. Daily.", "Eat fruit, e.g. apples.|Daily.")]
    [TestCase("Open at 9 a.m. every day.", "Open at 9 a.m. every day.")]
    [TestCase("See https://example.org/a.b for more. Thanks.", "See https://example.org/a.b for more.|Thanks.")]
    [TestCase("Well... maybe. Or not…", "Well... maybe.|Or not…")]
    [TestCase("Really?! Yes.", "Really?!|Yes.")]
    [TestCase("She said \"Stop.\" Then left.", "She said \"Stop.\"|Then left.")]
    [TestCase("(It works.) Try it.", "(It works.)|Try it.")]
    [TestCase("Flu season\nGet your shot", "Flu season|Get your shot")]
    [TestCase(
        "Flu season is here and every one of us should be\nready for it",
        "Flu season is here and every one of us should be\nready for it"
    )]
    [TestCase("Bring:\n- water\n- a hat", "Bring:|- water|- a hat")]
    [TestCase("One line\n\nanother line", "One line|another line")]
    [TestCase("今すぐ。電話！", "今すぐ。|電話！")]
    [TestCase("!wow. Yes", "!wow.|Yes")]
    public void Text_IsSplitIntoSentences(string text, string expected)
    {
        SurfaceText surface = Read(text);

        var sentences = new List<string>();
        foreach (Sentence sentence in surface.Sentences)
        {
            sentences.Add(surface.Slice(sentence.Span).ToString());
        }

        Assert.That(string.Join('|', sentences), Is.EqualTo(expected));
    }

    [Test]
    public void WordsWithoutAnEnd_AreCutIntoSentencesThatHoldAllOfThem()
    {
        SurfaceText surface = Read(string.Join(' ', Enumerable.Repeat("word", 3000)));

        int longest = 0;
        int all = 0;
        foreach (Sentence sentence in surface.Sentences)
        {
            longest = Math.Max(longest, sentence.TokenCount);
            all += sentence.TokenCount;
        }

        Assert.That((longest, all), Is.EqualTo((400, 3000)));
    }

    [TestCase("She said \"stop it\" twice", "stop it")]
    [TestCase("She said “stop it” twice", "stop it")]
    [TestCase("Sie sagte „halt“ und ging", "halt")]
    [TestCase("Elle dit « halte » et part", " halte ")]
    [TestCase("the 'miracle' diet doesn't work", "miracle")]
    [TestCase("the ‘miracle’ diet doesn’t work", "miracle")]
    [TestCase("a 5\" needle and a 6\" one", "")]
    [TestCase("one \" stray mark", "")]
    [TestCase("\"open\n\nand closed\" later", "")]
    [TestCase("\"a\" and \"b\"", "a|b")]
    [TestCase("「薬」は", "薬")]
    public void QuotationMarks_ArePaired(string text, string expected)
    {
        SurfaceText surface = Read(text);

        var quotations = new List<string>();
        foreach (TextSpan quotation in surface.Quotations)
        {
            quotations.Add(surface.Slice(quotation).ToString());
        }

        Assert.That(string.Join('|', quotations), Is.EqualTo(expected));
    }

    [TestCase("#BreastCancerAwareness", "Breast Cancer Awareness")]
    [TestCase("#MRIScan", "MRI Scan")]
    [TestCase("#COVID19", "COVID 19")]
    [TestCase("#flu_shot_2026", "flu shot 2026")]
    [TestCase("#flushot", "flushot")]
    [TestCase("#ÉtéSanté", "Été Santé")]
    public void Hashtag_IsSplitIntoWords(string text, string expected)
    {
        SurfaceText surface = Read(text);

        Assert.That(surface.Tokens[0].Kind, Is.EqualTo(TokenKind.Hashtag));
        Assert.That(surface.Tokens[0].Span, Is.EqualTo(new TextSpan(0, text.Length)));
        IEnumerable<string> words = surface
            .Tokens.ToArray()
            .Skip(1)
            .Select(token => text.Substring(token.Start, token.Length));
        Assert.That(string.Join(' ', words), Is.EqualTo(expected));
    }

    [TestCase("mail jane.doe+x@example.org.", TokenKind.Email, "jane.doe+x@example.org")]
    [TestCase("mail jane@localhost", TokenKind.Email, null)]
    [TestCase("see https://example.org/a_(b)?c=d#e.", TokenKind.Url, "https://example.org/a_(b)?c=d#e")]
    [TestCase("(see www.example.org/a)", TokenKind.Url, "www.example.org/a")]
    [TestCase("see example.org, please", TokenKind.Url, "example.org")]
    [TestCase("a.b.c.example.org!", TokenKind.Url, "a.b.c.example.org")]
    [TestCase("end.Start again", TokenKind.Url, null)]
    [TestCase("e.g. this", TokenKind.Url, null)]
    [TestCase("thanks @jane_doe!", TokenKind.Mention, "@jane_doe")]
    [TestCase("thanks @jane.doe.", TokenKind.Mention, "@jane.doe")]
    [TestCase("a @ b", TokenKind.Mention, null)]
    [TestCase("# 5 and #1", TokenKind.Hashtag, null)]
    [TestCase("well 👩‍👩‍👧‍👦 done", TokenKind.Emoji, "👩‍👩‍👧‍👦")]
    [TestCase("press 1️⃣ now", TokenKind.Emoji, "1️⃣")]
    [TestCase("1,000.50 mg", TokenKind.Number, "1,000.50")]
    public void Token_HasItsKind(string text, TokenKind kind, string? expected)
    {
        SurfaceText surface = Read(text);

        string? found = null;
        foreach (Token token in surface.Tokens)
        {
            found ??= token.Kind == kind ? surface.Slice(token.Span).ToString() : null;
        }

        Assert.That(found, Is.EqualTo(expected));
    }

    private static SurfaceText Read(string text)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, Vocabulary);
        return surface;
    }
}
