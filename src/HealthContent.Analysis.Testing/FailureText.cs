using System.Globalization;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>Says what a test expected and what came out, in the markup that tests are written in.</summary>
internal static class FailureText
{
    // Beyond this a marked text tells nobody anything; the positions below it do.
    private const int LongestRendered = 4000;

    private const int LongestExcerpt = 60;

    public static string Of(ContentDocument document, DiagnosticComparison comparison, string? headline = null)
    {
        var surfaces = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ContentSurface surface in document.Surfaces)
        {
            surfaces[surface.Path] = surface.Text;
        }

        var text = new StringBuilder(headline ?? "The diagnostics are not where the marks are.");
        foreach ((string path, string content) in surfaces)
        {
            if (path == "body" || comparison.Missing.Any(IsIn(path)) || comparison.Unexpected.Any(IsFoundIn(path)))
            {
                AppendMarked(text, path, content, comparison);
            }
        }

        Append(text, "missing", comparison.Missing.Select(missing => Line(missing, surfaces)));
        Append(text, "unexpected", comparison.Unexpected.Select(unexpected => Line(unexpected, surfaces)));
        Append(
            text,
            "as expected",
            comparison.Actual.Except(comparison.Unexpected).Select(diagnostic => Line(diagnostic, surfaces))
        );
        return text.ToString();
    }

    public static string Line(ContentDiagnostic diagnostic, IReadOnlyDictionary<string, string> surfaces)
    {
        string place = Place(diagnostic.SurfacePath, diagnostic.Span, surfaces);
        return $"{diagnostic.Rule.Id} {place}: {diagnostic.Message}";
    }

    public static string Excerpt(string content, TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > content.Length)
        {
            return "outside the text";
        }

        string excerpt =
            span.Length <= LongestExcerpt
                ? content.Substring(span.Start, span.Length)
                : $"{content.AsSpan(span.Start, LongestExcerpt)}…";
        return $"\"{excerpt.ReplaceLineEndings("⏎")}\"";
    }

    private static Func<ExpectedDiagnostic, bool> IsIn(string path) =>
        expected => string.Equals(expected.Path, path, StringComparison.Ordinal);

    private static Func<ContentDiagnostic, bool> IsFoundIn(string path) =>
        diagnostic => string.Equals(diagnostic.SurfacePath, path, StringComparison.Ordinal);

    private static void AppendMarked(StringBuilder text, string path, string content, DiagnosticComparison comparison)
    {
        text.Append('\n').Append(path).Append(':');
        if (content.Length > LongestRendered)
        {
            text.Append(CultureInfo.InvariantCulture, $" {content.Length} characters, too long to show");
            return;
        }

        IEnumerable<TextMark> expected = comparison
            .Expected.Where(IsIn(path))
            .Select(mark => new TextMark(mark.Span, mark.Rule));
        IEnumerable<TextMark> actual = comparison
            .Actual.Where(IsFoundIn(path))
            .Select(diagnostic => new TextMark(diagnostic.Span, diagnostic.Rule.Id));
        text.Append("\n  expected: ").Append(Indent(MarkupWriter.Write(content, expected)));
        text.Append("\n  actual:   ").Append(Indent(MarkupWriter.Write(content, actual)));
    }

    private static string Indent(string content) =>
        content.ReplaceLineEndings("\n").Replace("\n", "\n            ", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string? heading = $"\n{title}:";
        foreach (string line in lines)
        {
            text.Append(heading).Append("\n  ").Append(line);
            heading = null;
        }
    }

    private static string Line(ExpectedDiagnostic missing, IReadOnlyDictionary<string, string> surfaces) =>
        $"{missing.Rule ?? "any rule"} {Place(missing.Path, missing.Span, surfaces)}";

    private static string Place(string path, TextSpan span, IReadOnlyDictionary<string, string> surfaces)
    {
        if (!surfaces.TryGetValue(path, out string? content) || span == default)
        {
            return $"at {path}, about the whole";
        }

        return $"at {path} {span}, line {LineOf(content, span.Start)}: {Excerpt(content, span)}";
    }

    private static string LineOf(string content, int position)
    {
        ReadOnlySpan<char> before = content.AsSpan(0, Math.Clamp(position, 0, content.Length));
        int line = before.Count('\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{line} column {column}");
    }
}
