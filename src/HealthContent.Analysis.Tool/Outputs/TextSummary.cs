using System.Globalization;
using System.Text;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The last lines of the report for people.</summary>
internal static class TextSummary
{
    public static void Append(StringBuilder output, TextStyle style, RunTotals totals, int exitCode)
    {
        if (exitCode == ExitCodes.Cancelled)
        {
            output.Append("cancelled; until then: ");
        }

        output.Append(Count(totals.Documents, "document")).Append(" checked");
        if (totals.Documents > 0)
        {
            output.Append(": ");
            AppendPart(output, style, TextStyle.Red, totals.Blocked, "to block", ", ");
            AppendPart(output, style, TextStyle.Yellow, totals.InReview, "to review", ", ");
            style.Append(
                output,
                totals.Publishable > 0 ? TextStyle.Green : TextStyle.Faint,
                string.Create(CultureInfo.InvariantCulture, $"{totals.Publishable} to publish")
            );
        }

        output.Append('\n');
        int findings = totals.Errors + totals.Warnings + totals.Infos;
        output.Append(findings == 0 ? "no findings" : Count(findings, "finding"));
        if (findings > 0)
        {
            output.Append(": ");
            string separator = "";
            foreach (
                (int count, string color, string name) in (ReadOnlySpan<(int, string, string)>)
                    [
                        (totals.Errors, TextStyle.Red, "error"),
                        (totals.Warnings, TextStyle.Yellow, "warning"),
                        (totals.Infos, TextStyle.Blue, "info"),
                    ]
            )
            {
                if (count > 0)
                {
                    output.Append(separator);
                    style.Append(output, color, name == "info" ? $"{count} info" : Count(count, name));
                    separator = ", ";
                }
            }
        }

        if (totals.Suppressed > 0)
        {
            output.Append(CultureInfo.InvariantCulture, $"; {totals.Suppressed} suppressed");
        }

        if (totals.NotEvaluated > 0)
        {
            output.Append(
                CultureInfo.InvariantCulture,
                $"; {Count(totals.NotEvaluated, "rule")} not evaluated for lack of data"
            );
        }

        output.Append('\n');
        if (findings > 0)
        {
            style.Append(output, TextStyle.Faint, "'healthcontent explain <rule>' says more about a rule.");
            output.Append('\n');
        }

        if (totals.Failures > 0)
        {
            style.Append(output, TextStyle.Red, $"{Count(totals.Failures, "input")} could not be checked, see above");
            output.Append('\n');
        }
    }

    private static void AppendPart(
        StringBuilder output,
        TextStyle style,
        string color,
        int count,
        string name,
        string separator
    )
    {
        if (count > 0)
        {
            style.Append(output, color, string.Create(CultureInfo.InvariantCulture, $"{count} {name}"));
            output.Append(separator);
        }
    }

    private static string Count(int count, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {name}{(count == 1 ? "" : "s")}");
}
