using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

/// <summary>A source in which ⟦…⟧ marked the place that a phrase must be found at.</summary>
internal sealed record MarkedSource(string Source, TextSpan Span)
{
    public static MarkedSource Parse(string marked)
    {
        int start = marked.IndexOf('⟦');
        int end = marked.IndexOf('⟧');
        Assert.That(start, Is.GreaterThanOrEqualTo(0), "the case marks no place");
        Assert.That(end, Is.GreaterThan(start), "the case marks no place");
        string source = marked[..start] + marked[(start + 1)..end] + marked[(end + 1)..];
        return new MarkedSource(source, TextSpan.FromBounds(start, end - 1));
    }

    /// <summary>Checks that the phrase is read exactly once, and at the marked place.</summary>
    public static void Verify(IContentFormatReader reader, string marked, string phrase)
    {
        MarkedSource expected = Parse(marked);
        FormattedText read = reader.Read(expected.Source);
        FormattedTextContract.Check(expected.Source, read);
        List<TextSpan> places = [];
        foreach (FormattedPart part in read.Parts)
        {
            int start = part.Text.IndexOf(phrase, StringComparison.Ordinal);
            for (; start >= 0; start = part.Text.IndexOf(phrase, start + 1, StringComparison.Ordinal))
                places.Add(part.ToSource(new TextSpan(start, phrase.Length)));
        }
        Assert.That(
            places,
            Is.EqualTo(new[] { expected.Span }),
            string.Join(" | ", read.Parts.Select(part => part.Text))
        );
    }
}
