using System.Collections.Immutable;
using System.Globalization;

namespace HealthContent.Analysis.Audit;

/// <summary>Names what differs between two decisions.</summary>
/// <param name="hasKey">Whether both were summed up with the same key, so that their keyed hashes can be compared.</param>
internal sealed class DecisionComparison(bool hasKey)
{
    private readonly List<AuditDifference> differences = [];

    public ImmutableArray<AuditDifference> Differences => [.. differences.OrderBy(difference => difference.Kind)];

    public void CompareInput(string path, string? recorded, string? replayed) =>
        Compare(AuditDifferenceKind.Input, path, recorded, replayed);

    public void Compare(AuditDecision recorded, AuditDecision replayed)
    {
        CompareBasis(recorded.Basis, replayed.Basis);
        CompareOutcome("decision.decision", recorded.Decision.ToString(), replayed.Decision.ToString());
        CompareOutcome("decision.validUntil", Text(recorded.ValidUntil), Text(replayed.ValidUntil));
        CompareOutcome("decision.riskScore", Text(recorded.RiskScore), Text(replayed.RiskScore));
        CompareItems("decision.diagnostics", recorded.Diagnostics, replayed.Diagnostics, Place, Describe);
        CompareItems(
            "decision.notEvaluated",
            recorded.NotEvaluated,
            replayed.NotEvaluated,
            one => one.Rule,
            one => one.Missing
        );
        CompareItems(
            "decision.reasons",
            recorded.Reasons,
            replayed.Reasons,
            one => one.Rule,
            one => $"{one.Decision} {one.Reviewer}"
        );
    }

    private void CompareBasis(AuditBasis recorded, AuditBasis replayed)
    {
        if (hasKey)
        {
            CompareInput("decision.basis.document", recorded.Document, replayed.Document);
        }

        CompareInput("decision.basis.rulesVersion", recorded.RulesVersion, replayed.RulesVersion);
        CompareInput("decision.basis.rulesHash", recorded.RulesHash, replayed.RulesHash);
        CompareInput("decision.basis.organization", recorded.Organization, replayed.Organization);
        CompareInput("decision.basis.channels", recorded.Channels, replayed.Channels);
        CompareClaims(recorded.Claims, replayed.Claims);
        CompareItems(
            AuditDifferenceKind.Input,
            "decision.basis.policy",
            recorded.Policy,
            replayed.Policy,
            layer => layer.Id,
            layer => $"{layer.Layer} {layer.Version} {layer.Hash} {layer.Baseline}".TrimEnd()
        );
        string order = string.Join(' ', recorded.Policy.Select(layer => layer.Id));
        CompareInput("decision.basis.policy", order, string.Join(' ', replayed.Policy.Select(layer => layer.Id)));
    }

    private void CompareClaims(AuditClaims? recorded, AuditClaims? replayed)
    {
        // An old record does not say which claims there were, so that nobody can tell whether they are the same.
        if (recorded is null || replayed is null)
        {
            return;
        }

        CompareInput("decision.basis.claims.library", recorded.Library, replayed.Library);
        CompareItems(
            AuditDifferenceKind.Input,
            "decision.basis.claims.used",
            recorded.Used,
            replayed.Used,
            claim => claim.Id,
            claim => claim.Hash
        );
    }

    private void CompareOutcome(string path, string? recorded, string? replayed) =>
        Compare(AuditDifferenceKind.Outcome, path, recorded, replayed);

    private void CompareItems<T>(
        string path,
        ImmutableArray<T> recorded,
        ImmutableArray<T> replayed,
        Func<T, string> keyOf,
        Func<T, string> describe
    ) => CompareItems(AuditDifferenceKind.Outcome, path, recorded, replayed, keyOf, describe);

    // Items belong together by what they are about, not by their place, so that one more is one difference.
    private void CompareItems<T>(
        AuditDifferenceKind kind,
        string path,
        ImmutableArray<T> recorded,
        ImmutableArray<T> replayed,
        Func<T, string> keyOf,
        Func<T, string> describe
    )
    {
        ILookup<string, string> before = recorded.ToLookup(keyOf, describe, StringComparer.Ordinal);
        ILookup<string, string> after = replayed.ToLookup(keyOf, describe, StringComparer.Ordinal);
        foreach (string about in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
        {
            Compare(kind, $"{path}[{about}]", Join(before[about]), Join(after[about]));
        }
    }

    private void Compare(AuditDifferenceKind kind, string path, string? recorded, string? replayed)
    {
        if (!string.Equals(recorded, replayed, StringComparison.Ordinal))
        {
            differences.Add(new AuditDifference(kind, path, recorded, replayed));
        }
    }

    private static string? Join(IEnumerable<string> descriptions)
    {
        string[] sorted = [.. descriptions.Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? null : string.Join("; ", sorted);
    }

    private static string Place(AuditDiagnostic diagnostic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Rule} {diagnostic.Surface} {diagnostic.Start}..{diagnostic.End}"
        );

    private string Describe(AuditDiagnostic diagnostic)
    {
        string suppression = diagnostic.Suppression is { } given
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" {given.Kind} by {given.By} until {given.ExpiresOn:yyyy-MM-dd}"
            )
            : "";
        return $"{diagnostic.Severity} {diagnostic.Confidence} {diagnostic.Effect}{suppression}"
            + (hasKey ? $" {diagnostic.TextHash}" : "");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
