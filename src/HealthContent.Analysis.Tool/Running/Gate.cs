namespace HealthContent.Analysis.Tool.Running;

/// <summary>What makes the process fail.</summary>
internal enum Gate
{
    /// <summary>A document that must not go out.</summary>
    Block,

    /// <summary>Also a document that needs review.</summary>
    Review,

    /// <summary>Also a warning or error, whatever the decision.</summary>
    Warning,
}

/// <summary>Looks whether a gate is reached.</summary>
internal static class GateTest
{
    public static bool IsReached(this Gate gate, RunTotals totals) =>
        totals.Blocked > 0
        || (gate >= Gate.Review && totals.InReview > 0)
        || (gate == Gate.Warning && totals.Errors + totals.Warnings > 0);
}
