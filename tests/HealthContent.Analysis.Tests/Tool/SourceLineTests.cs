using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Outputs;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class SourceLineTests
{
    private static readonly string[] Graphemes =
    [
        "a",
        " ",
        "\t",
        "é",
        "e\u0301",
        "漢",
        "한",
        "Ａ",
        "😀",
        "👩‍👩‍👧",
        "👍🏽",
        "🇩🇪",
        "❤️",
        "☎",
        "\u200B",
        "\u0007",
        "\uD800",
        "א",
        "नि",
    ];

    [TestCase("a", 1)]
    [TestCase("é", 1)]
    [TestCase("e\u0301", 1)]
    [TestCase("漢", 2)]
    [TestCase("한", 2)]
    [TestCase("\u1112\u1161\u11AB", 2)]
    [TestCase("Ａ", 2)]
    [TestCase("ｱ", 1)]
    [TestCase("😀", 2)]
    [TestCase("👩‍👩‍👧", 2)]
    [TestCase("👍🏽", 2)]
    [TestCase("🇩🇪", 2)]
    [TestCase("❤", 1)]
    [TestCase("❤️", 2)]
    [TestCase("1️⃣", 2)]
    [TestCase("\u200B", 0)]
    [TestCase("\u0301", 0)]
    [TestCase("…", 1)]
    [TestCase("𝐇", 1)]
    [TestCase("𠀀", 2)]
    [TestCase("", 0)]
    [TestCase("漢a😀", 5)]
    public void CellWidth_IsThatOfTheTerminal(string text, int expected) =>
        Assert.That(CellWidth.OfText(text), Is.EqualTo(expected));

    // Not a test case: attributes cannot hold half a surrogate pair.
    [Test]
    public void LoneSurrogate_IsShownAsAReplacementCharacter() =>
        Line_IsShownWithMarksBelowTheSpan("\uD800[x]", "\uFFFDx", " ^");

    [TestCase("plain [text] here", "plain text here", "      ^^^^")]
    [TestCase("[whole]", "whole", "^^^^^")]
    [TestCase("\ttab [x]", "    tab x", "        ^")]
    [TestCase("a\tb[x]", "a   bx", "     ^")]
    [TestCase("漢字 [x]", "漢字 x", "     ^")]
    [TestCase("[漢字]x", "漢字x", "^^^^")]
    [TestCase("👩‍👩‍👧 [x]", "👩‍👩‍👧 x", "   ^")]
    [TestCase("e\u0301e\u0301 [x]", "e\u0301e\u0301 x", "   ^")]
    [TestCase("💙[e\u0301]!", "💙e\u0301!", "  ^")]
    [TestCase("a[\u200B]b", "a·b", " ^")]
    [TestCase("\u001b[[31m]x", "␛[31mx", " ^^^^")]
    [TestCase("\u202E[x]", "\uFFFDx", " ^")]
    public void Line_IsShownWithMarksBelowTheSpan(string marked, string text, string marks)
    {
        (string source, TextSpan span) = Parse(marked);
        SourceLine line = SourceLine.Create(source, new TextSpan(0, source.Length), span, 100);
        Assert.That(line.Text, Is.EqualTo(text));
        Assert.That(line.Marks, Is.EqualTo(marks));
    }

    [TestCase(10, 20)]
    [TestCase(0, 5)]
    [TestCase(495, 500)]
    [TestCase(200, 400)]
    [TestCase(0, 500)]
    public void LongLine_IsCutAroundTheSpan(int start, int end)
    {
        string source = string.Concat(Enumerable.Range(0, 500).Select(index => (char)('a' + (index % 26))));
        SourceLine line = SourceLine.Create(source, new TextSpan(0, 500), TextSpan.FromBounds(start, end), 60);
        Assert.That(CellWidth.OfText(line.Text), Is.LessThanOrEqualTo(60));
        int first = line.Marks.IndexOf('^', StringComparison.Ordinal);
        Assert.That(line.Text[first], Is.EqualTo(source[start]));
        int shown = line.Marks.Count(mark => mark == '^');
        Assert.That(shown, Is.EqualTo(Math.Min(end - start, shown)));
        Assert.That(line.Text.Substring(first, shown), Is.EqualTo(source.Substring(start, shown)));
    }

    [Test]
    public void LineOfMegabytes_CostsNoMoreThanAShortOne()
    {
        string source = new('a', 20_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceLine.Create(source, new TextSpan(0, source.Length), new TextSpan(10_000_000, 5), 100);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2_000_000));
    }

    [FsCheck.NUnit.Property]
    public Property Marks_StandBelowTheSpan_WhateverTheGraphemes()
    {
        Arbitrary<string[]> words = Gen.Elements(Graphemes).ArrayOf().ToArbitrary();
        return Prop.ForAll(
            words,
            words,
            words,
            (before, inside, after) =>
            {
                string head = string.Concat(before);
                string middle = "x" + string.Concat(inside.Where(item => item is not ("\u200B" or "\t"))) + "x";
                string tail = "x" + string.Concat(after);
                string source = head + middle + tail;
                SourceLine line = SourceLine.Create(
                    source,
                    new TextSpan(0, source.Length),
                    new TextSpan(head.Length, middle.Length),
                    100_000
                );
                SourceLine alone = SourceLine.Create(head, new TextSpan(0, head.Length), default, 100_000);
                int expectedStart = CellWidth.OfText(alone.Text);
                return line.Marks.TrimStart(' ').All(mark => mark == '^')
                    && line.Marks.Length - line.Marks.TrimStart(' ').Length == expectedStart
                    && line.Text.Length >= alone.Text.Length;
            }
        );
    }

    private static (string Source, TextSpan Span) Parse(string marked)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.LastIndexOf(']');
        string source = marked[..start] + marked[(start + 1)..end] + marked[(end + 1)..];
        return (source, TextSpan.FromBounds(start, end - 1));
    }
}
