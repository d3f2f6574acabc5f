using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>Whether an override is in order. One that is not takes nothing away.</summary>
internal sealed class OverrideCheck(
    ContentDocument document,
    Workforce workforce,
    PolicyPeriod? period,
    AnalysisInstant now
)
{
    private readonly HashSet<string> authors = ApprovalTally.Authors(document, workforce);
    private readonly AnalysisDay today = now.In(period?.Zone ?? TimeZoneInfo.Utc);

    /// <summary>All that is wrong with an override, as parts of a sentence.</summary>
    /// <param name="entry">The override.</param>
    /// <param name="rule">The rule that it names; null when it is not known here.</param>
    /// <param name="severity">How grave what it takes away is.</param>
    public List<string> Problems(FindingOverride entry, RuleDescriptor? rule, Severity severity)
    {
        List<string> problems = [];
        // Rules of the host have ids of their own, which are not known here.
        Add(
            problems,
            rule is null && entry.Rule.StartsWith("HCA", StringComparison.OrdinalIgnoreCase),
            "names no rule"
        );
        Add(problems, rule is not null && NeverLoosenable.Contains(rule), "is not allowed to anybody");
        Add(problems, entry.Justification is null || !SuppressionReason.IsReal(entry.Justification), "gives no reason");
        Add(problems, entry.Reason == OverrideReason.Unspecified, "gives no kind of reason");
        Add(problems, entry.SpanHash is null, "names no words");
        Add(problems, entry.ExpiresOn is null, "has no end");
        Add(problems, entry.ExpiresOn < today, "has ended");
        Add(problems, entry.Role == GovernanceRole.Unspecified, "names no role");
        Add(problems, entry.Reason == OverrideReason.EvidenceAttached && entry.Evidence.IsEmpty, "names no evidence");
        // For warnings the author may, where the policy gives the role; for errors nobody is judge in the own cause.
        Add(
            problems,
            severity == Severity.Error && authors.Contains(workforce.IdentityOf(entry.By)),
            "is by the author"
        );
        Add(
            problems,
            entry.Role != GovernanceRole.Unspecified && !MayOverride(entry, rule, severity),
            "is by somebody who may not"
        );
        Add(problems, IsOfAnotherVersion(entry), "was given under another version of the policy or the rules");
        return problems;
    }

    private bool MayOverride(FindingOverride entry, RuleDescriptor? rule, Severity severity) =>
        workforce.May(entry.By, entry.Role, PermissionVerb.Override, rule?.Category, severity, entry.At ?? now);

    // The words of a finding may have another meaning under other rules; a patch only mends.
    private bool IsOfAnotherVersion(FindingOverride entry) =>
        (
            entry.PolicyVersion is { } policy
            && period?.Version is { } current
            && !Parts(policy, 1).SequenceEqual(Parts(current, 1))
        ) || (entry.RuleVersion is { } rules && !Parts(rules, 2).SequenceEqual(Parts(RuleCatalogueVersion.Current, 2)));

    private static IEnumerable<string> Parts(string version, int count) => version.Split('.').Take(count);

    private static void Add(List<string> problems, bool isProblem, string problem)
    {
        if (isProblem)
        {
            problems.Add(problem);
        }
    }
}
