using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

/// <summary>What holds for every text that a reader gives, whatever the source.</summary>
internal static class FormattedTextContract
{
    public static void Check(string source, FormattedText read)
    {
        Require(read.Parts.Length > 0, "the running text is always there");
        foreach (FormattedPart part in read.Parts)
            Check(source, part);
        foreach (FormattedLink link in read.Links)
            Require(IsInside(link.SourceSpan, source.Length), "a link lies inside the source");
        foreach (FormattedImage image in read.Images)
            Require(IsInside(image.SourceSpan, source.Length), "an image lies inside the source");
    }

    private static void Check(string source, FormattedPart part)
    {
        int position = 0;
        foreach (TextSegment segment in part.Segments)
        {
            Require(segment.TextSpan.Start == position && segment.TextSpan.Length > 0, "segments leave no gap");
            Require(IsInside(segment.SourceSpan, source.Length), "segments point into the source");
            position = segment.TextSpan.End;
            if (segment.TextSpan.Length == segment.SourceSpan.Length)
                CheckVerbatim(source, part.Text, segment);
        }
        Require(position == part.Text.Length, "segments cover the text");

        int previous = 0;
        foreach (TextRegion region in part.Regions)
        {
            Require(IsInside(region.Span, part.Text.Length) && !region.Span.IsEmpty, "regions lie inside the text");
            Require(region.Span.Start >= previous, "regions are ordered by start");
            previous = region.Span.Start;
        }
        if (part.Text.Length > 0)
            Require(IsInside(part.ToSource(new TextSpan(0, part.Text.Length)), source.Length), "the whole text maps");
    }

    private static void CheckVerbatim(string source, string text, TextSegment segment)
    {
        for (int index = 0; index < segment.TextSpan.Length; index++)
        {
            char read = text[segment.TextSpan.Start + index];
            char written = source[segment.SourceSpan.Start + index];
            Require(
                read == written || (char.IsWhiteSpace(read) && char.IsWhiteSpace(written)),
                "every code unit stands for itself"
            );
        }
    }

    private static bool IsInside(TextSpan span, int length) =>
        span.Start >= 0 && span.Length >= 0 && span.End <= length;

    // Far cheaper than a constraint, which matters as it runs for every code unit of ten megabytes.
    private static void Require(bool condition, string what)
    {
        if (!condition)
            Assert.Fail(what);
    }
}
