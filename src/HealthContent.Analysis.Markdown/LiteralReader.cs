using System.Diagnostics;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;
using Markdig.Syntax.Inlines;

namespace HealthContent.Analysis.Markdown;

/// <summary>
/// Reads the parser's literals. Their content may be a copy whose offsets mean nothing, so the place comes from the span
/// alone; the span may be wider than the content by a backslash and by white space that was trimmed.
/// </summary>
internal static class LiteralReader
{
    public static void Read(string source, LiteralInline literal, TextSpan span, FormattedTextWriter writer)
    {
        ReadOnlySpan<char> content = literal.Content.AsSpan();
        ReadOnlySpan<char> stretch = source.AsSpan(span.Start, span.Length);
        Debug.Assert(Holds(stretch, content), "the parser's span does not hold the literal");
        if (stretch.Length == content.Length && !literal.IsFirstCharacterEscaped)
        {
            writer.AddText(stretch, span.Start);
            return;
        }

        // The part of the stretch that the content does not hold is white space around it, or the backslash.
        int leading = stretch.Length - stretch.TrimStart(" \t").Length;
        if (literal.IsFirstCharacterEscaped && stretch[leading..].StartsWith("\\") && content.Length > 0)
        {
            int escape = span.Start + leading;
            if (leading > 0)
                writer.AddSpace(new TextSpan(span.Start, leading));
            writer.AddAtomic(source.Substring(escape + 1, 1), new TextSpan(escape, 2));
            stretch = stretch[(leading + 2)..];
            writer.AddText(stretch, escape + 2);
            return;
        }
        writer.AddText(stretch, span.Start);
    }

    private static bool Holds(ReadOnlySpan<char> stretch, ReadOnlySpan<char> content) =>
        // The parser replaces the null character.
        stretch
            .ToString()
            .Replace('\0', '\uFFFD')
            .Contains(content.ToString().Replace('\0', '\uFFFD'), StringComparison.Ordinal);
}
