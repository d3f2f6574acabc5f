using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Workflow commands of GitHub Actions, which become annotations. They end up in logs, so they never quote content.</summary>
internal sealed class GitHubFormat : ReportFormat
{
    /// <summary>How many annotations of each level GitHub shows for a step; the others only stand in the log.</summary>
    private const int ShownPerLevel = 10;

    private const string NewLine = "%0A";

    public override void Write(in CheckedItem item, UnitResult unit)
    {
        var text = new StringBuilder();
        if (item.Item is ErrorItem error)
        {
            AppendError(text, error);
        }
        else
        {
            var places = new ReportPlaces(item.Item);
            foreach (ContentDiagnostic diagnostic in item.Report?.Diagnostics ?? item.FeedReport!.Diagnostics)
            {
                if (diagnostic.Severity != Severity.Hidden && diagnostic.Suppression is null)
                {
                    AppendFinding(text, item.Item, diagnostic, places);
                }
            }
        }

        Encoding.UTF8.GetBytes(text.ToString(), unit.Output);
    }

    public override void End(RunTotals totals, int exitCode, Stream output)
    {
        var text = new StringBuilder();
        if (totals.Errors > ShownPerLevel || totals.Warnings > ShownPerLevel || totals.Infos > ShownPerLevel)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"::notice title=healthcontent::{totals.Errors} errors, {totals.Warnings} warnings and {totals.Infos} notices in {totals.Documents} documents; GitHub shows the first {ShownPerLevel} of each for a step, all of them stand in the log\n"
            );
        }

        TextSummary.Append(text, new TextStyle(UsesColor: false), totals, exitCode);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendFinding(
        StringBuilder text,
        InputItem item,
        ContentDiagnostic diagnostic,
        ReportPlaces places
    )
    {
        text.Append(
            diagnostic.Severity switch
            {
                Severity.Error => "::error ",
                Severity.Warning => "::warning ",
                _ => "::notice ",
            }
        );
        if (item.Place.Path is not null)
        {
            text.Append("file=").Append(Property(item.Place.Path)).Append(',');
            if (item.Place.IsJson)
            {
                text.Append(CultureInfo.InvariantCulture, $"line={item.Place.Line},");
            }
            else if (places.RegionOf(diagnostic.SurfacePath, diagnostic.Span) is { } region)
            {
                AppendRegion(text, region);
            }
        }

        text.Append("title=").Append(Property($"{diagnostic.Rule.Id} {diagnostic.Rule.Title}")).Append("::");
        text.Append(Data(diagnostic.Message));
        if (item.Place.IsJson)
        {
            text.Append(Data($" ({item.Id}, {diagnostic.SurfacePath} {diagnostic.Span.Start}–{diagnostic.Span.End})"));
        }

        if (diagnostic.Rule.Why.Length > 0)
        {
            text.Append(NewLine).Append(Data(diagnostic.Rule.Why));
        }

        if (!diagnostic.Fixes.IsEmpty)
        {
            text.Append(NewLine).Append("Fix: ").Append(Data(diagnostic.Fixes[0].Description));
        }

        text.Append('\n');
    }

    private static void AppendRegion(StringBuilder text, ReportRegion region)
    {
        text.Append(CultureInfo.InvariantCulture, $"line={region.StartLine},");
        if (region.StartLine == region.EndLine)
        {
            text.Append(CultureInfo.InvariantCulture, $"col={region.StartColumn},");
            text.Append(CultureInfo.InvariantCulture, $"endLine={region.EndLine},endColumn={region.EndColumn},");
        }
        else
        {
            // GitHub refuses columns together with several lines.
            text.Append(CultureInfo.InvariantCulture, $"endLine={region.EndLine},");
        }
    }

    private static void AppendError(StringBuilder text, ErrorItem error)
    {
        text.Append("::error ");
        if (error.Place.Path is not null)
        {
            text.Append("file=").Append(Property(error.Place.Path)).Append(',');
            if (error.Line > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"line={error.Line},");
            }
        }

        text.Append("title=healthcontent::").Append(Data(error.Message)).Append('\n');
    }

    private static string Data(string value) =>
        value
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) =>
        Data(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
