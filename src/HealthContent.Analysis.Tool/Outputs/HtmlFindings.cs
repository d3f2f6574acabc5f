using System.Globalization;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows the findings of one document or feed: what, where, why, on what authority, and what would mend it.</summary>
internal sealed class HtmlFindings(HtmlText page, InputItem item, Verbosity verbosity)
{
    // In UTF-16 code units on each side of what was found.
    private const int Context = 160;

    private readonly ReportPlaces places = new(item);
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    public void Append(ContentDiagnostic diagnostic)
    {
        page.Start("article", OutputNames.Of(diagnostic.Severity));
        page.Start("h3");
        page.Element("span", OutputNames.Of(diagnostic.Severity), "severity");
        page.Text($" {diagnostic.Rule.Id} {diagnostic.Rule.Title}");
        page.End("h3");
        page.Element("p", Sentence(diagnostic.Message), "message");
        AppendExcerpt(diagnostic);
        page.Start("dl");
        // What is the same for every finding of a rule is said once for a document.
        if (explained.Add(diagnostic.Rule.Id))
        {
            Entry("Why", diagnostic.Rule.Why);
            AppendAuthorities(diagnostic.Rule);
        }

        foreach (ContentFix fix in diagnostic.Fixes)
        {
            Entry("Fix", TextFindings.Describe(fix));
        }

        if (diagnostic.Confidence != Confidence.High)
        {
            Entry("Confidence", OutputNames.Of(diagnostic.Confidence));
        }

        if (verbosity == Verbosity.Detailed)
        {
            Entry("Cues", string.Join(", ", diagnostic.Explanation.Cues));
            Entry("Guards", string.Join(", ", diagnostic.Explanation.Guards));
        }

        if (diagnostic.Suppression is { } suppression)
        {
            Entry("Suppressed", $"{suppression.Reason} {suppression.By}");
        }

        page.End("dl");
        page.End("article");
    }

    private void AppendExcerpt(ContentDiagnostic diagnostic)
    {
        places.Load(diagnostic.SurfacePath);
        if (places.Text is not { } source || diagnostic.Span.IsEmpty)
        {
            return;
        }

        TextSpan span = diagnostic.Span;
        int start = StartOf(source, Math.Max(0, span.Start - Context));
        int end = EndOf(source, Math.Min(source.Length, span.End + Context));
        (int line, int column) = places.Lines!.PlaceOf(span.Start);
        page.Start("figure");
        page.Element(
            "figcaption",
            string.Create(CultureInfo.InvariantCulture, $"{diagnostic.SurfacePath}, line {line}, column {column}")
        );
        page.Start("blockquote");
        page.Lines((start > 0 ? "…" : "") + source[start..span.Start]);
        page.Start("mark");
        page.Lines(source.Substring(span.Start, span.Length));
        page.Markup("</mark>");
        page.Lines(source[span.End..end] + (end < source.Length ? "…" : ""));
        page.End("blockquote");
        page.End("figure");
    }

    private void AppendAuthorities(RuleDescriptor rule)
    {
        foreach (Authority authority in rule.Authorities)
        {
            string section = authority.Section is null ? "" : $", {authority.Section}";
            // A date would claim that somebody saw the text that day.
            string seen = authority.Confirmed
                ? $"as of {authority.AsOf.ToString("O", CultureInfo.InvariantCulture)}"
                : "text not yet confirmed";
            Entry("Source", $"{authority.Title}{section}, {seen}");
        }
    }

    private void Entry(string term, string text)
    {
        if (text.Length > 0)
        {
            page.Element("dt", term);
            page.Element("dd", text);
        }
    }

    private static string Sentence(string message) =>
        message.Length > 0 && char.IsLower(message[0]) ? char.ToUpperInvariant(message[0]) + message[1..] : message;

    // An excerpt starts and ends between words.
    private static int StartOf(string source, int index)
    {
        int space = index == 0 ? -1 : source.IndexOf(' ', index, Math.Min(20, source.Length - index));
        return space < 0 ? Whole(source, index) : space + 1;
    }

    private static int EndOf(string source, int index)
    {
        int space = index == source.Length ? -1 : source.LastIndexOf(' ', index - 1, Math.Min(20, index));
        return space < 0 ? Whole(source, index) : space;
    }

    private static int Whole(string source, int index) =>
        index > 0 && index < source.Length && char.IsLowSurrogate(source[index]) ? index - 1 : index;
}
