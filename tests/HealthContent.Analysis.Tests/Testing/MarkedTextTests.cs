using FsCheck.Fluent;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Testing;

[TestFixture]
public sealed class MarkedTextTests
{
    [TestCase("plain", "plain", "")]
    [TestCase("", "", "")]
    [TestCase("[|a|]", "a", "0-1 any")]
    [TestCase("x {|R1:a b|} y", "x a b y", "2-5 R1")]
    [TestCase("{|some-name:a|}", "a", "0-1 some-name")]
    [TestCase("[|a|][|b|]", "ab", "0-1 any; 1-2 any")]
    [TestCase("[|a [|b|] c|]", "a b c", "0-5 any; 2-3 any")]
    [TestCase("{|R1:a {|R2:b|}|}", "a b", "0-3 R1; 2-3 R2")]
    [TestCase("{|R1:a {|R2:b|R1} c|R2}", "a b c", "0-3 R1; 2-5 R2")]
    [TestCase("{|R1:a [|b|} c|]", "a b c", "0-3 R1; 2-5 any")]
    [TestCase("{|R1,R2:a|}", "a", "0-1 R1; 0-1 R2")]
    [TestCase(@"{|R1:a {|R2:b\|R1} c|R1} d|}", "a b|R1} c d", "0-9 R1; 2-11 R2")]
    [TestCase("{|R1:|}text", "text", "0-0 R1")]
    [TestCase("[||]", "", "0-0 any")]
    [TestCase(@"\[|a\|]", "[|a|]", "")]
    [TestCase(@"\{|a\|}", "{|a|}", "")]
    [TestCase(@"\\[|a|]", @"\a", "1-2 any")]
    [TestCase(@"\\\[|a", @"\[|a", "")]
    [TestCase(@"a\b \\ [|c|]", @"a\b \\ c", "7-8 any")]
    [TestCase("| a | b |", "| a | b |", "")]
    [TestCase("{|R1:a|b} c|}", "a|b} c", "0-6 R1")]
    [TestCase("[|👩‍👧|]!", "👩‍👧!", "0-5 any")]
    [TestCase("[|a\nb|]", "a\nb", "0-3 any")]
    public void WellFormedMarkup_IsRead(string markup, string text, string marks)
    {
        MarkedText marked = MarkedText.Parse(markup);

        Assert.That(marked.Text, Is.EqualTo(text));
        string read = string.Join(
            "; ",
            marked.Marks.Select(mark => $"{mark.Span.Start}-{mark.Span.End} {mark.Rule ?? "any"}")
        );
        Assert.That(read, Is.EqualTo(marks));
    }

    [TestCase("a [|b", 2)]
    [TestCase("{|R1:[|b|]", 0)]
    [TestCase("a |] b", 2)]
    [TestCase("a |} b", 2)]
    [TestCase("[|a|}", 3)]
    [TestCase("{|R1:a|]", 6)]
    [TestCase("{|a|}", 0)]
    [TestCase("x {|:a|}", 2)]
    [TestCase("{|no id:a|}", 0)]
    public void MalformedMarkup_NamesThePlace(string markup, int position)
    {
        ContentMarkupException? exception = Assert.Throws<ContentMarkupException>(() => MarkedText.Parse(markup));

        Assert.That(exception!.Position, Is.EqualTo(position));
    }

    [FsCheck.NUnit.Property]
    public FsCheck.Property WrittenMarkup_IsReadBack()
    {
        var texts = Gen.Elements("a", "b ", "\\", "|", "]", "}", "[|x", "|}x", "\\\\", "é", "👩‍👧", "\n").ListOf();
        var marked =
            from parts in texts
            let text = string.Concat(parts)
            from marks in (
                from start in Gen.Choose(0, text.Length)
                from end in Gen.Choose(start, text.Length)
                from rule in Gen.Elements("R1", "R2", "R3", null)
                select new TextMark(TextSpan.FromBounds(start, end), rule)
            ).ListOf()
            // Two marks of one rule that overlap without nesting cannot be told apart by anybody.
            select (
                Text: text,
                Marks: marks.Where(
                    (mark, index) => !Touches(text, mark.Span) && !marks.Take(index).Any(other => Tangle(mark, other))
                )
            );
        return FsCheck.Fluent.Prop.ForAll(
            marked.ToArbitrary(),
            sample =>
            {
                List<TextMark> marks = [.. sample.Marks];
                marks.Sort(MarkedText.CompareMarks);
                MarkedText read = MarkedText.Parse(MarkupWriter.Write(sample.Text, marks));
                return read.Text == sample.Text && read.Marks.SequenceEqual(marks);
            }
        );
    }

    // Markup has no way to end a mark after a bracket, nor to begin or end one within a marker that is plain text.
    private static bool Touches(string text, TextSpan span) =>
        (span.End > 0 && text[span.End - 1] is '[') || Splits(text, span.Start) || Splits(text, span.End);

    private static bool Splits(string text, int position) =>
        position > 0 && MarkedText.IsMarker(text.AsSpan(position - 1));

    private static bool Tangle(TextMark left, TextMark right) =>
        left.Rule == right.Rule
        && left.Span.Overlaps(right.Span)
        && !left.Span.Contains(right.Span)
        && !right.Span.Contains(left.Span);
}
