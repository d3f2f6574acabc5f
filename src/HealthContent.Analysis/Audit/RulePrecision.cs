namespace HealthContent.Analysis.Audit;

/// <summary>How often people agreed with a rule, as far as an audit log tells.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="FalsePositives">How many findings were overridden as wrong (<see cref="Content.OverrideReason.FalsePositive"/>).</param>
/// <param name="Upheld">
/// How many were accepted as right: the words were changed so that the finding is gone, a reviewer acknowledged it, or somebody overrode it
/// for another reason.
/// </param>
/// <param name="Open">How many nobody has judged, those that a suppression or a baseline of the policy sets aside among them.</param>
public sealed record RulePrecision(string RuleId, int FalsePositives, int Upheld, int Open)
{
    private const double Quantile95 = 1.959963984540054;

    /// <summary>How many findings there were.</summary>
    public int Findings => FalsePositives + Upheld + Open;

    /// <summary>The share of the judged findings that was right, from 0 to 1.</summary>
    /// <value>Null while nobody has judged one.</value>
    public double? Precision => Judged == 0 ? null : (double)Upheld / Judged;

    /// <summary>
    /// What the share is at least, with a confidence of 95 percent: the lower bound of the interval of Wilson (1927). With few judged
    /// findings it lies far below <see cref="Precision"/>.
    /// </summary>
    /// <value>Null while nobody has judged one.</value>
    public double? LowerBound
    {
        get
        {
            if (Precision is not { } share)
            {
                return null;
            }

            double square = Quantile95 * Quantile95;
            double spread = Quantile95 * Math.Sqrt(((share * (1 - share)) + (square / (4 * Judged))) / Judged);
            return Math.Max(0, (share + (square / (2 * Judged)) - spread) / (1 + (square / Judged)));
        }
    }

    private int Judged => FalsePositives + Upheld;
}
