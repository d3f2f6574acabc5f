using HealthContent.Analysis.Html;

namespace HealthContent.Analysis.Markdown;

/// <summary>Reads a source that cannot be parsed: all of it is text, empty lines part paragraphs.</summary>
internal static class PlainParagraphs
{
    public static void Read(string source, FormattedTextWriter writer)
    {
        int start = 0;
        while (start < source.Length)
        {
            int length = source.AsSpan(start).IndexOfAny('\r', '\n');
            length = length < 0 ? source.Length - start : length + 1;
            ReadOnlySpan<char> line = source.AsSpan(start, length);
            // The second half of a CR LF pair is no empty line.
            bool isPairEnd = length == 1 && line[0] == '\n' && start > 0 && source[start - 1] == '\r';
            if (!isPairEnd && line.IsWhiteSpace())
                writer.BreakBlock();
            else
                writer.AddText(line, start);
            start += length;
        }
    }
}
