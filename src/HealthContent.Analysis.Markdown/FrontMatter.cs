using HealthContent.Analysis.Content;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Markdown;

/// <summary>
/// Reads the fields of YAML front matter that people read. Top-level fields with a plain, quoted or block value are
/// understood; anchors, tags and flow collections are not text for people and are left out.
/// </summary>
internal static class FrontMatter
{
    public static void Read(string source, TextSpan span, FormattedTextWriter writer)
    {
        List<TextSpan> lines = SplitLines(source, span);
        for (int line = 0; line < lines.Count; line++)
        {
            ReadOnlySpan<char> text = source.AsSpan(lines[line].Start, lines[line].Length);
            int colon = text.IndexOf(':');
            if (
                colon <= 0
                || char.IsWhiteSpace(text[0])
                || (colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t'))
            )
                continue;

            int last = line;
            while (last + 1 < lines.Count && IsContinuation(source, lines[last + 1]))
                last++;
            TextSpan first = Trim(source, TextSpan.FromBounds(lines[line].Start + colon + 1, lines[line].End));
            ReadOnlySpan<char> key = text[..colon].TrimEnd();
            if (key is "lang" or "language")
                writer.Language ??= GetPlain(source, first);
            else if (GetSurface(key) is { } surface)
                ReadValue(source, surface, first, lines.GetRange(line + 1, last - line), writer);
            line = last;
        }
    }

    private static SurfaceKind? GetSurface(ReadOnlySpan<char> key) =>
        key switch
        {
            "title" => SurfaceKind.Title,
            "description" or "summary" => SurfaceKind.Summary,
            _ => null,
        };

    private static void ReadValue(
        string source,
        SurfaceKind surface,
        TextSpan first,
        List<TextSpan> following,
        FormattedTextWriter writer
    )
    {
        char style = first.IsEmpty ? '\0' : source[first.Start];
        if (style is '[' or '{' or '&' or '*' or '!' or '#')
            return;
        FormattedPartBuilder previous = writer.StartPart(surface);
        if (style is '"' or '\'')
        {
            int end = following.Count > 0 ? following[^1].End : first.End;
            YamlScalar.ReadQuoted(source, TextSpan.FromBounds(first.Start + 1, end), style, writer);
        }
        else
        {
            bool isBlock = style is '|' or '>';
            if (!isBlock)
                ReadPlainLine(source, first, writer);
            foreach (TextSpan line in following)
                ReadBlockLine(source, line, style, writer);
        }
        writer.ReturnTo(previous);
    }

    private static void ReadBlockLine(string source, TextSpan line, char style, FormattedTextWriter writer)
    {
        TextSpan text = Trim(source, line);
        TextSpan gap = TextSpan.FromBounds(line.Start, text.Start);
        if (style == '|')
            writer.AddLineBreak(gap);
        else
            writer.AddSpace(gap);
        if (style is '|' or '>')
            writer.AddText(source.AsSpan(text.Start, text.Length), text.Start);
        else
            ReadPlainLine(source, text, writer);
    }

    private static void ReadPlainLine(string source, TextSpan line, FormattedTextWriter writer)
    {
        ReadOnlySpan<char> text = source.AsSpan(line.Start, line.Length);
        int comment = text.IndexOf(" #");
        writer.AddText(comment < 0 ? text : text[..comment], line.Start);
    }

    private static string? GetPlain(string source, TextSpan value)
    {
        string text = source.AsSpan(value.Start, value.Length).Trim("\"' \t").ToString();
        return text.Length == 0 ? null : text;
    }

    private static bool IsContinuation(string source, TextSpan line) =>
        line.IsEmpty || source[line.Start] is ' ' or '\t';

    private static TextSpan Trim(string source, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(source[start]))
            start++;
        while (end > start && char.IsWhiteSpace(source[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static List<TextSpan> SplitLines(string source, TextSpan span)
    {
        List<TextSpan> lines = [];
        int start = span.Start;
        while (start < span.End)
        {
            int length = source.AsSpan(start, span.End - start).IndexOfAny('\r', '\n');
            int end = length < 0 ? span.End : start + length;
            lines.Add(TextSpan.FromBounds(start, end));
            bool isPair = end + 1 < span.End && source[end] == '\r' && source[end + 1] == '\n';
            start = end + (isPair ? 2 : 1);
        }
        return lines;
    }
}
