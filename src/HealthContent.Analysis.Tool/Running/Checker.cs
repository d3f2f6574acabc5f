using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Analyses what a unit holds and writes it in a format.</summary>
internal sealed class Checker(ContentAnalysisPipeline pipeline, ReportFormat format)
{
    /// <summary>Whether documents for several jurisdictions are also analysed for each of them alone.</summary>
    /// <value>No by default.</value>
    public bool ComparesJurisdictions { get; init; }

    /// <summary>Makes the entries of the audit log, in the name of somebody.</summary>
    /// <value>Null by default: nothing is recorded.</value>
    public (AuditEntryFactory Entries, string By)? Audit { get; init; }

    /// <summary>Which suppressions of the policy matched something so far.</summary>
    public SuppressionUse Suppressions { get; } = new();

    public UnitResult Process(InputUnit unit)
    {
        var result = new UnitResult();
        foreach (InputItem item in unit.Read())
        {
            CheckedItem checkedItem = Check(item, result);
            format.Write(checkedItem, result);
        }

        return result;
    }

    private CheckedItem Check(InputItem item, UnitResult result)
    {
        RunTotals totals = result.Totals;
        try
        {
            switch (item)
            {
                case DocumentItem document:
                    ContentReport report = pipeline.Analyze(document.Document);
                    totals.Add(report);
                    Suppressions.Note(report.Diagnostics);
                    if (Audit is { } audit)
                    {
                        result.Entries.Add(
                            AuditTrail.Named(audit.Entries.Decision(document.Document, report, audit.By), item.Id)
                        );
                    }

                    return new CheckedItem(item, report, null)
                    {
                        Comparison =
                            ComparesJurisdictions && document.Document.Jurisdictions.Length > 1
                                ? JurisdictionComparison.Create(pipeline, document.Document)
                                : null,
                    };
                case FeedItem feed:
                    FeedReport feedReport = pipeline.Analyze(feed.Feed);
                    totals.Add(feedReport);
                    Suppressions.Note(feedReport.Diagnostics);
                    return new CheckedItem(item, null, feedReport);
            }
        }
        catch (Exception exception)
        {
            item = EngineError(item, exception);
        }

        totals.Add((ErrorItem)item);
        return new CheckedItem(item, null, null);
    }

    /// <summary>Names the type only: the message of the exception may hold content.</summary>
    public static ErrorItem EngineError(InputItem item, Exception exception) =>
        new(item.Id, item.Place, $"the engine failed with {exception.GetType().Name}", ExitCodes.EngineFailure)
        {
            Line = item.Place.Line,
        };
}
