using HealthContent.Analysis.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace HealthContent.Analysis.Markdown;

/// <summary>Ways between the parser's view of the source and the source.</summary>
internal static class MarkdownSource
{
    /// <summary>The parser's spans name their last code unit, and may pass the end of the source; ours do neither.</summary>
    public static TextSpan ToSpan(SourceSpan span, string source)
    {
        int start = Math.Clamp(span.Start, 0, source.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, source.Length));
    }

    /// <summary>
    /// The stretch of the source that a block of HTML was read from, with the markers of quotations and lists at the start
    /// of its lines blanked, so that every code unit keeps its place.
    /// </summary>
    /// <param name="source">The source from the start of the block's first line.</param>
    /// <param name="lines">The lines as the parser read them: each is the end of a line of the source, but for its indent.</param>
    public static string WithoutMarkers(ReadOnlySpan<char> source, StringLineGroup lines)
    {
        char[] result = new char[MeasureLines(source, lines.Count)];
        CopyBlank(source, result);
        int start = 0;
        for (int line = 0; line < lines.Count; line++)
        {
            int length = source[start..result.Length].IndexOfAny('\r', '\n');
            int end = length < 0 ? result.Length : start + length;
            // A tab that belongs to the indent only in part is read as spaces, so the indent says nothing of places.
            int kept = Math.Min(lines.Lines[line].Slice.AsSpan().TrimStart(" \t").TrimEnd("\r\n").Length, end - start);
            source[(end - kept)..end].CopyTo(result.AsSpan(end - kept));
            start = Math.Min(AfterLineEnding(source, end), result.Length);
        }
        return new string(result);
    }

    private static int MeasureLines(ReadOnlySpan<char> source, int count)
    {
        int end = 0;
        for (int line = 0; line < count; line++)
        {
            int length = source[end..].IndexOfAny('\r', '\n');
            if (length < 0)
                return source.Length;
            end = AfterLineEnding(source, end + length);
        }
        return end;
    }

    private static int AfterLineEnding(ReadOnlySpan<char> source, int lineEnd)
    {
        bool isPair = lineEnd + 1 < source.Length && source[lineEnd] == '\r' && source[lineEnd + 1] == '\n';
        return Math.Min(lineEnd + (isPair ? 2 : 1), source.Length);
    }

    /// <summary>Copies only the line endings; all else becomes a form feed, which HTML takes for white space.</summary>
    private static void CopyBlank(ReadOnlySpan<char> from, Span<char> to)
    {
        for (int index = 0; index < to.Length; index++)
            to[index] = from[index] is '\n' or '\r' ? from[index] : '\f';
    }

    /// <summary>
    /// The stretch of the source that a raw tag was read from, with the markers of quotations and lists at the start of
    /// its lines blanked, so that every code unit keeps its place.
    /// </summary>
    /// <param name="source">The stretch as it stands.</param>
    /// <param name="tag">The tag as the parser read it: every line of it is the end of a line of the source.</param>
    public static string WithoutMarkers(ReadOnlySpan<char> source, string tag)
    {
        if (!tag.Contains('\n', StringComparison.Ordinal) && !tag.Contains('\r', StringComparison.Ordinal))
            return source.ToString();
        char[] result = new char[source.Length];
        CopyBlank(source, result);
        int sourceEnd = source.Length;
        int tagEnd = tag.Length;
        while (sourceEnd > 0 && tagEnd > 0)
        {
            int sourceLine = source[..sourceEnd].LastIndexOfAny('\n', '\r') + 1;
            int tagLine = tag.AsSpan(0, tagEnd).LastIndexOfAny('\n', '\r') + 1;
            int length = Math.Min(tagEnd - tagLine, sourceEnd - sourceLine);
            source.Slice(sourceEnd - length, length).CopyTo(result.AsSpan(sourceEnd - length));
            sourceEnd = BeforeLineEnding(source, sourceLine);
            tagEnd = BeforeLineEnding(tag, tagLine);
        }
        return new string(result);
    }

    private static int BeforeLineEnding(ReadOnlySpan<char> text, int lineStart)
    {
        bool isPair = lineStart >= 2 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r';
        return lineStart - (isPair ? 2 : 1);
    }
}
