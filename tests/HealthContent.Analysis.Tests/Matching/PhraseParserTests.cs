using HealthContent.Analysis.Matching;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Matching;

[TestFixture]
public sealed class PhraseParserTests
{
    [TestCase("", 1, 1, "a word")]
    [TestCase("   ", 1, 4, "a word")]
    [TestCase("cure |", 1, 7, "a word")]
    [TestCase("| cure", 1, 1, "a word")]
    [TestCase("cure (", 1, 7, "a word")]
    [TestCase("cure ()", 1, 7, "a word")]
    [TestCase("(cure", 1, 6, "')' was expected")]
    [TestCase("cure)", 1, 5, "unexpected ')'")]
    [TestCase("cure <", 1, 7, "class name")]
    [TestCase("cure <condition", 1, 7, "class name")]
    [TestCase("cure <>", 1, 7, "class name")]
    [TestCase("cure <Condition>", 1, 7, "'C' is not allowed")]
    [TestCase("cure {", 1, 7, "a number")]
    [TestCase("cure {x} it", 1, 7, "a number")]
    [TestCase("cure {2 it", 1, 9, "'}' was expected")]
    [TestCase("cure {0} it", 1, 9, "at least 1")]
    [TestCase("cure {3,2} it", 1, 11, "at least 1")]
    [TestCase("cure {13} it", 1, 10, "at most 12")]
    [TestCase("cure \"it", 1, 7, "not closed")]
    [TestCase("cure \"\"", 1, 7, "a word was expected")]
    [TestCase("cure ?", 1, 6, "unexpected '?'")]
    [TestCase("cure?? it", 1, 6, "unexpected '?'")]
    [TestCase("cure~~", 1, 6, "unexpected '~'")]
    [TestCase("cure , it", 1, 6, "unexpected ','")]
    [TestCase("cure\n  it )", 2, 6, "unexpected ')'")]
    [TestCase("_ cure", 1, 1, "start or end with a gap")]
    [TestCase("cure {2}", 1, 1, "start or end with a gap")]
    [TestCase("cure ({2} | it)", 1, 1, "start or end with a gap")]
    [TestCase("^ {2} cure", 1, 1, "start or end with a gap")]
    [TestCase("it? {2} cure", 1, 1, "start or end with a gap")]
    [TestCase("cure?", 1, 1, "not optional")]
    [TestCase("^ $", 1, 1, "not optional")]
    [TestCase("cure | it?", 1, 1, "not optional")]
    [TestCase("cure unless", 1, 12, "a stance or a place")]
    [TestCase("cure unless 3", 1, 13, "a stance or a place")]
    [TestCase("cure unless kind is", 1, 20, "a value of 'kind'")]
    [TestCase("cure unless kind is (reply | )", 1, 30, "a value of 'kind'")]
    [TestCase("cure unless kind is (reply", 1, 27, "')'")]
    [TestCase("cure when turns over many", 1, 22, "a number")]
    [TestCase("cure when sentence shows", 1, 25, "a group of emoji")]
    [TestCase("cure when lies in (jokes)", 1, 19, "a register")]
    [TestCase("cure when document breaks", 1, 26, "a category of rules")]
    [TestCase("cure when passage has it", 1, 23, "a group")]
    [TestCase("cure unless followed by it", 1, 25, "a group")]
    [TestCase("cure unless followed by", 1, 24, "a group")]
    [TestCase("cure unless followed by ({2})", 1, 30, "gap")]
    [TestCase("cure when followed by ($)", 1, 26, "must not be empty")]
    [TestCase("cure when followed by (^ | it)", 1, 31, "must not be empty")]
    [TestCase("cure when sentence has ($ | it)", 1, 32, "must not be empty")]
    [TestCase("cure unless negated it", 1, 21, "unexpected 'i'")]
    [TestCase("unless negated", 1, 1, "a word")]
    [TestCase("the =bLACK cat", 1, 5, "'=word' is written in")]
    [TestCase("the =BlACK cat", 1, 5, "'=word' is written in")]
    public void SyntaxError_NamesLineAndColumn(string pattern, int line, int column, string reason)
    {
        PhraseSyntaxException? error = Assert.Throws<PhraseSyntaxException>(() =>
            _ = Phrases.ParsePattern("", pattern).Root
        );

        Assert.That((error!.File, error.Line, error.Column), Is.EqualTo(("pattern", line, column)), error.Message);
        Assert.That(error.Reason, Does.Contain(reason));
        Assert.That(error.Message, Does.StartWith($"pattern({line},{column}): "));
    }

    [Test]
    public void GroupsThatNestTooDeep_AreAnError()
    {
        string open = new('(', 33);
        string close = new(')', 33);

        Assert.That(
            () => Phrases.ParsePattern("", $"{open}cure{close}").Root,
            Throws.TypeOf<PhraseSyntaxException>().With.Message.Contains("deeper than 32")
        );
        Assert.That(Phrases.ParsePattern("", $"{open[2..]}cure{close[2..]}").Root, Is.Not.Null);
        Assert.That(
            () => Phrases.ParsePattern("", new string('(', 100_000)).Root,
            Throws.TypeOf<PhraseSyntaxException>()
        );
    }

    [TestCase("<colr>", "'colr'; did you mean 'colour'?", 1)]
    [TestCase("red (blue <dring>)", "'dring'; did you mean 'drink'?", 11)]
    [TestCase("red unless followed by <xyzzy>", "'xyzzy'", 24)]
    public void UnknownClass_IsNamedWithTheNearest(string pattern, string reason, int column)
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(Lexicon.Parse("test.lexicon", PhraseGenerators.Lexicon));
        PhrasePattern parsed = Phrases.ParsePattern("", pattern);
        if (parsed.Guards.IsEmpty)
        {
            builder.Add(parsed);
        }
        else
        {
            builder.AddCondition(parsed, parsed.Guards[0].Phrase!);
        }

        PhraseSyntaxException? error = Assert.Throws<PhraseSyntaxException>(() => builder.Build());

        Assert.That(error!.Reason, Does.Contain(reason));
        Assert.That(error.Column, Is.EqualTo(column));
    }

    [Test]
    public void PhraseThatRefersToItself_IsAnError()
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddNamed(Phrases.ParsePattern("a", "red <b>"));
        builder.AddNamed(Phrases.ParsePattern("b", "blue <a>"));
        builder.Add(Phrases.ParsePattern("", "<a>"));

        Assert.That(
            () => builder.Build(),
            Throws.TypeOf<PhraseSyntaxException>().With.Message.Contains("refers to itself")
        );
        Assert.That(() => builder.AddNamed(Phrases.ParsePattern("a", "red")), Throws.TypeOf<PhraseSyntaxException>());
    }

    [Test]
    public void AlternativeWithTooManyParts_IsAnError()
    {
        var builder = new PhraseMatcherBuilder();
        builder.Add(Phrases.ParsePattern("", string.Join(' ', Enumerable.Repeat("red", 65))));

        Assert.That(
            () => builder.Build(),
            Throws.TypeOf<PhraseSyntaxException>().With.Message.Contains("at most 64 parts")
        );
    }

    [TestCase("", 1, 1, "---")]
    [TestCase("source: x\n", 1, 1, "---")]
    [TestCase("source x\n---\n", 1, 1, "key: value")]
    [TestCase("source: x\nsource: y\n---\n", 2, 1, "twice")]
    [TestCase("source: x\nlicence: y\n---\n", 3, 1, "as-of")]
    [TestCase("source: x\nlicence: y\nas-of: z\n---\nred\n", 5, 1, "before any class")]
    [TestCase("source: x\nlicence: y\nas-of: z\n---\n[a\nred\n", 5, 1, "brackets")]
    [TestCase("source: x\nlicence: y\nas-of: z\n---\n[]\n", 5, 1, "brackets")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\n\n# comment\n~\n", 8, 1, "a term is")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\nred ->\n", 6, 1, "a term is")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\n-> red\n", 6, 1, "a term is")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\nred\n\"\n", 7, 1, "a term is")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\nred -> walk~\n", 6, 1, "'red' has no '~'")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\nabsorb~ -> take~ in\n", 6, 1, "'take~' has no form")]
    [TestCase("source: x\nlicence: y\nas-of: z\nclass: a\n---\nabsorb~ -> ~ in\n", 6, 1, "'~' has no form")]
    public void LexiconError_NamesLineAndColumn(string content, int line, int column, string reason)
    {
        PhraseSyntaxException? error = Assert.Throws<PhraseSyntaxException>(() => Lexicon.Parse("a.lexicon", content));

        Assert.That((error!.File, error.Line, error.Column), Is.EqualTo(("a.lexicon", line, column)), error.Message);
        Assert.That(error.Reason, Does.Contain(reason));
    }

    [Test]
    public void Lexicon_IsRead()
    {
        Lexicon lexicon = Lexicon.Parse(
            "a.lexicon",
            "\uFEFFsource: x,\r\n  y\r\nlicence: MIT\r\nas-of: 2026-01-01\r\nmaskable: yes\r\n---\r\n# words\r\n[a]\r\nred~ -> blue wine\r\n[b]\r\ndark red\r\n"
        );

        Assert.That(lexicon.Head["source"], Is.EqualTo("x, y"));
        Assert.That(
            lexicon.Terms,
            Is.EqualTo(
                new[]
                {
                    new LexiconTerm("a", "red", true, "blue wine", true),
                    new LexiconTerm("b", "dark red", false, null, true),
                }
            )
        );
    }

    [TestCase("---\na: red )\n", 2, 8, "unexpected ')'")]
    [TestCase("---\n\na: red\n  blue )\n", 4, 8, "unexpected ')'")]
    [TestCase("---\na:\n  red )\n", 3, 7, "unexpected ')'")]
    [TestCase("---\nred\n", 2, 1, "name: pattern")]
    [TestCase("---\n: red\n", 2, 1, "name: pattern")]
    [TestCase("---\na:\nb: red\n", 2, 3, "a word")]
    [TestCase("---\nb: red\na:\n", 3, 3, "a word")]
    [TestCase("---\na: _ red\n", 2, 3, "gap")]
    public void PhraseFileError_NamesLineAndColumn(string content, int line, int column, string reason)
    {
        PhraseSyntaxException? error = Assert.Throws<PhraseSyntaxException>(() =>
            PhraseFile.Read("a.phrases", content)
        );

        Assert.That((error!.File, error.Line, error.Column), Is.EqualTo(("a.phrases", line, column)), error.Message);
        Assert.That(error.Reason, Does.Contain(reason));
    }

    [Test]
    public void PhraseFile_IsRead()
    {
        List<PhrasePattern> phrases = PhraseFile.Read(
            "a.phrases",
            "owner: x\n---\na: red\n  | blue\n# comment\nb:\n  x:red unless quoted\n"
        );

        Assert.That(
            phrases.Select(phrase => (phrase.Name, phrase.Guards.Length)),
            Is.EqualTo(new[] { ("a", 0), ("b", 1) })
        );
    }
}
