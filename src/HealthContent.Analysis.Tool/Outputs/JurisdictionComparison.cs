using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>One document under the law of several places: the same text, other decisions.</summary>
/// <param name="Reports">The report for each place alone.</param>
internal sealed record JurisdictionComparison(ImmutableArray<(Jurisdiction Jurisdiction, ContentReport Report)> Reports)
{
    /// <summary>The rules that do not find the same everywhere, each with its highest severity in each place.</summary>
    public ImmutableArray<(string RuleId, ImmutableArray<Severity?> Severities)> Differences =>
        [
            .. Reports
                .SelectMany(each => each.Report.Diagnostics)
                .Where(IsShown)
                .Select(diagnostic => diagnostic.Rule.Id)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Where(rule => Reports.Select(each => Findings(each.Report, rule)).Distinct().Count() > 1)
                .Select(rule => (rule, Reports.Select(each => Findings(each.Report, rule).Highest).ToImmutableArray())),
        ];

    /// <summary>Whether decision and findings are the same everywhere.</summary>
    public bool IsSame => Differences.IsEmpty && Reports.Select(each => each.Report.Decision).Distinct().Count() == 1;

    /// <summary>Analyses a document for each of its places.</summary>
    public static JurisdictionComparison Create(ContentAnalysisPipeline pipeline, ContentDocument document) =>
        new([
            .. document.Jurisdictions.Select(each =>
                (each, pipeline.Analyze(document with { Jurisdictions = [each] }))
            ),
        ]);

    private static (int Count, Severity? Highest) Findings(ContentReport report, string rule)
    {
        int count = 0;
        Severity? highest = null;
        foreach (ContentDiagnostic diagnostic in report.Diagnostics)
        {
            if (diagnostic.Rule.Id == rule && IsShown(diagnostic))
            {
                count++;
                highest = highest is { } other && other > diagnostic.Severity ? other : diagnostic.Severity;
            }
        }

        return (count, highest);
    }

    private static bool IsShown(ContentDiagnostic diagnostic) =>
        diagnostic.Severity != Severity.Hidden && diagnostic.Suppression is null;
}
