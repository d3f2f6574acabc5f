using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>An item of the input with its report. A document has a report, a feed a feed report, an error neither.</summary>
internal readonly record struct CheckedItem(InputItem Item, ContentReport? Report, FeedReport? FeedReport)
{
    /// <summary>The document in each of its jurisdictions, when they are compared.</summary>
    public JurisdictionComparison? Comparison { get; init; }
}
