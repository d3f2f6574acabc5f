using System.Collections.Immutable;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>A marked stretch: where a diagnostic is expected, and of which rule.</summary>
/// <param name="Span">In UTF-16 code units of the text without marks.</param>
/// <param name="Rule">The id or name of the rule; null for any rule.</param>
internal readonly record struct TextMark(TextSpan Span, string? Rule);

/// <summary>
/// Reads the markup of tests: <c>[|…|]</c> marks a diagnostic of any rule under test, <c>{|HCA1301:…|}</c> of one rule,
/// <c>{|HCA1301,HCA1302:…|}</c> one of each. Marks nest and stand side by side; where two overlap without nesting,
/// <c>|HCA1301}</c> closes the mark of that rule. A backslash before one of <c>[| |] {| |}</c> makes it plain text, two
/// backslashes there are one; anywhere else a backslash is itself.
/// </summary>
internal sealed class MarkedText
{
    private static readonly string[] Markers = ["[|", "|]", "{|", "|}"];

    private MarkedText(string text, ImmutableArray<TextMark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marks, ordered by start, the longer first.</summary>
    public ImmutableArray<TextMark> Marks { get; }

    public static MarkedText Parse(string markup)
    {
        var reader = new MarkupReader(markup);
        List<TextMark> marks = reader.Read(out string text);
        marks.Sort(CompareMarks);
        return new MarkedText(text, [.. marks]);
    }

    public static int CompareMarks(TextMark left, TextMark right)
    {
        int order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : right.Span.End.CompareTo(left.Span.End);
        return order != 0 ? order : string.CompareOrdinal(left.Rule, right.Rule);
    }

    public static bool IsMarker(ReadOnlySpan<char> text)
    {
        foreach (string marker in Markers)
        {
            if (text.StartsWith(marker, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
