using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>
/// The report for reviewers and archives: one page without scripts or anything from elsewhere, that a browser, a printer and a
/// screen reader can read.
/// </summary>
/// <remarks>What comes first on the page is counted last, so the parts with findings are kept until the end.</remarks>
internal sealed class HtmlFormat(Verbosity verbosity, DateTimeOffset now) : ReportFormat
{
    private readonly List<ReadOnlyMemory<byte>> parts = [];

    public override void Write(in CheckedItem item, UnitResult unit)
    {
        var page = new HtmlText();
        switch (item.Item)
        {
            case DocumentItem document:
                WriteDocument(page, document, item.Report!, item.Comparison);
                break;
            case FeedItem feed when item.FeedReport!.Diagnostics.Length > 0:
                page.Start("section", "review");
                page.Element("h2", TextFindings.DisplayPlace(feed));
                WriteFindings(page, feed, item.FeedReport.Diagnostics);
                page.End("section");
                break;
            case ErrorItem error:
                ReportFile(error, unit);
                page.Start("section", "failed");
                page.Element("h2", TerminalText.Clean(error.Place.DisplayPath));
                page.Element("p", $"Not checked. {Describe(error)}");
                page.End("section");
                break;
        }

        Encoding.UTF8.GetBytes(page.ToString(), unit.Output);
    }

    public override void Append(UnitResult part, Stream output)
    {
        if (part.Output.WrittenCount > 0)
        {
            parts.Add(part.Output.WrittenMemory);
        }
    }

    public override void End(RunTotals totals, int exitCode, Stream output)
    {
        var page = new HtmlText();
        HtmlSummary.AppendStart(page, totals, exitCode, now);
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            output.Write(part.Span);
        }

        output.Write("</main>\n</body>\n</html>\n"u8);
    }

    private void WriteDocument(
        HtmlText page,
        DocumentItem item,
        ContentReport report,
        JurisdictionComparison? comparison
    )
    {
        bool shows =
            report.Decision != PublishDecision.Publish
            || verbosity == Verbosity.Detailed
            || report.Diagnostics.Any(IsShown)
            || comparison is { IsSame: false };
        if (!shows)
        {
            return;
        }

        page.Start("section", OutputNames.Of(report.Decision));
        page.Element("h2", TextFindings.DisplayPlace(item));
        page.Start("p", "decision");
        page.Element("strong", OutputNames.Of(report.Decision));
        if (report.ValidUntil is { } until)
        {
            page.Text(
                string.Create(CultureInfo.InvariantCulture, $", to be decided again after {until:yyyy-MM-dd HH:mm}Z")
            );
        }

        page.End("p");
        if (report.Reasons.Length > 0)
        {
            page.Start("ul", "reasons");
            foreach (DecisionReason reason in report.Reasons)
            {
                page.Element(
                    "li",
                    $"{OutputNames.Of(reason.Decision)} · {reason.RuleId}: {reason.Reason}{(reason.Remedy.Length > 0 ? " → " : "")}{reason.Remedy}"
                );
            }

            page.End("ul");
        }

        if (comparison is not null)
        {
            JurisdictionTable.Append(page, comparison);
        }

        WriteFindings(page, item, report.Diagnostics);
        if (verbosity == Verbosity.Detailed)
        {
            foreach (NotEvaluatedRule rule in report.NotEvaluated)
            {
                page.Element("p", $"Not evaluated {rule.Rule.Id}: {rule.Reason}");
            }
        }

        page.End("section");
    }

    private void WriteFindings(HtmlText page, InputItem item, IEnumerable<ContentDiagnostic> diagnostics)
    {
        var findings = new HtmlFindings(page, item, verbosity);
        foreach (ContentDiagnostic diagnostic in diagnostics.Where(IsShown))
        {
            findings.Append(diagnostic);
        }
    }

    private bool IsShown(ContentDiagnostic diagnostic) =>
        verbosity == Verbosity.Detailed || (diagnostic.Severity != Severity.Hidden && diagnostic.Suppression is null);
}
