using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The report for people, in the manner of a compiler.</summary>
internal sealed class TextFormat(TextStyle style, int width, Verbosity verbosity) : ReportFormat
{
    public override void Write(in CheckedItem item, UnitResult unit)
    {
        var text = new StringBuilder();
        switch (item.Item)
        {
            case DocumentItem document:
                WriteDocument(text, document, item.Report!, item.Comparison);
                break;
            case FeedItem feed:
                var findings = new TextFindings(style, width, verbosity, feed);
                foreach (ContentDiagnostic diagnostic in item.FeedReport!.Diagnostics)
                {
                    findings.Append(text, diagnostic);
                }

                break;
            case ErrorItem error:
                unit.Messages.Add(Describe(error));
                break;
        }

        Encoding.UTF8.GetBytes(text.ToString(), unit.Output);
    }

    public override void End(RunTotals totals, int exitCode, Stream output)
    {
        if (verbosity == Verbosity.Quiet)
        {
            return;
        }

        var text = new StringBuilder();
        TextSummary.Append(text, style, totals, exitCode);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void WriteDocument(
        StringBuilder text,
        DocumentItem item,
        ContentReport report,
        JurisdictionComparison? comparison
    )
    {
        var findings = new TextFindings(style, width, verbosity, item);
        int before = text.Length;
        foreach (ContentDiagnostic diagnostic in report.Diagnostics)
        {
            findings.Append(text, diagnostic);
        }

        if (verbosity == Verbosity.Detailed)
        {
            foreach (NotEvaluatedRule rule in report.NotEvaluated)
            {
                findings.AppendNotEvaluated(text, rule);
            }
        }

        if (
            text.Length != before
            || report.Decision != PublishDecision.Publish
            || verbosity == Verbosity.Detailed
            || comparison is { IsSame: false }
        )
        {
            WriteDecision(text, item, report, comparison);
        }
    }

    private void WriteDecision(
        StringBuilder text,
        DocumentItem item,
        ContentReport report,
        JurisdictionComparison? comparison
    )
    {
        style.Append(text, TextStyle.Bold, TextFindings.DisplayPlace(item));
        text.Append(": ");
        style.Append(text, TextStyle.Of(report.Decision), OutputNames.Of(report.Decision));
        if (report.ValidUntil is { } until)
        {
            text.Append(CultureInfo.InvariantCulture, $", to be decided again after {until:yyyy-MM-dd HH:mm}Z");
        }

        text.Append('\n');
        foreach (DecisionReason reason in report.Reasons)
        {
            var notes = new TextNotes(style, width);
            text.Append("  ");
            style.Append(text, TextStyle.Of(reason.Decision), OutputNames.Of(reason.Decision).PadRight(8));
            notes.AppendWrapped(text, $"{reason.RuleId}: {reason.Reason}", 10);
            if (reason.Remedy.Length > 0)
            {
                text.Append("          → ");
                notes.AppendWrapped(text, reason.Remedy, 12);
            }
        }

        if (comparison is not null)
        {
            JurisdictionTable.Append(text, style, comparison);
        }

        text.Append('\n');
    }
}
