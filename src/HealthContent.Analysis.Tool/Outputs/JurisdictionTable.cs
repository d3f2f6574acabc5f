using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows side by side what differs between places.</summary>
internal static class JurisdictionTable
{
    private const string Nothing = "–";

    // As wide as the longest word in a cell, and the space to the next.
    private const int ColumnWidth = 9;

    public static void Append(StringBuilder text, TextStyle style, JurisdictionComparison comparison)
    {
        text.Append("  ");
        if (comparison.IsSame)
        {
            style.Append(text, TextStyle.Faint, $"the same in {Places(comparison)}");
            text.Append('\n');
            return;
        }

        text.Append(' ', ColumnWidth);
        foreach ((Jurisdiction jurisdiction, _) in comparison.Reports)
        {
            style.Append(text, TextStyle.Bold, Cell(jurisdiction.Code));
        }

        text.Append("\n  ").Append(Cell("decision"));
        foreach ((_, ContentReport report) in comparison.Reports)
        {
            style.Append(text, TextStyle.Of(report.Decision), Cell(OutputNames.Of(report.Decision)));
        }

        foreach ((string rule, ImmutableArray<Severity?> severities) in comparison.Differences)
        {
            text.Append("\n  ").Append(Cell(rule));
            foreach (Severity? severity in severities)
            {
                string color = severity is { } found ? TextStyle.Of(found) : TextStyle.Faint;
                style.Append(text, color, Cell(Name(severity)));
            }
        }

        text.Append('\n');
    }

    public static void Append(HtmlText page, JurisdictionComparison comparison)
    {
        if (comparison.IsSame)
        {
            page.Element("p", $"The same in {Places(comparison)}.");
            return;
        }

        page.Start("table");
        page.Element("caption", "What differs by jurisdiction");
        Row(page, "th", "Rule", comparison.Reports.Select(each => (each.Jurisdiction.Code, "")));
        Row(
            page,
            "td",
            "decision",
            comparison.Reports.Select(each =>
                (OutputNames.Of(each.Report.Decision), OutputNames.Of(each.Report.Decision))
            )
        );
        foreach ((string rule, ImmutableArray<Severity?> severities) in comparison.Differences)
        {
            Row(page, "td", rule, severities.Select(severity => (Name(severity), "")));
        }

        page.End("table");
    }

    private static void Row(
        HtmlText page,
        string element,
        string head,
        IEnumerable<(string Text, string StyleClass)> cells
    )
    {
        page.Start("tr");
        page.Markup("<th scope=\"row\">");
        page.Text(head);
        page.End("th");
        foreach ((string cell, string styleClass) in cells)
        {
            page.Element(element, cell, styleClass.Length == 0 ? null : styleClass);
        }

        page.End("tr");
    }

    private static string Places(JurisdictionComparison comparison)
    {
        string[] codes = [.. comparison.Reports.Select(each => each.Jurisdiction.Code)];
        return $"{string.Join(", ", codes[..^1])} and {codes[^1]}";
    }

    private static string Name(Severity? severity) => severity is { } found ? OutputNames.Of(found) : Nothing;

    private static string Cell(string text) => TerminalText.Clean(text).PadRight(ColumnWidth) + " ";
}
