using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>Collects why a document may not simply go out, one reason for each rule and effect.</summary>
internal sealed class DecisionReasons(DecisionMap decisions)
{
    // Few rules ask for a review or more in one document, so a list is searched.
    private readonly List<Group> groups = [];

    public PublishDecision Decision { get; private set; }

    /// <summary>Adds a finding with the effect that it has. To be called in a canonical order: the first fix is the remedy.</summary>
    public void Add(ContentDiagnostic diagnostic)
    {
        Group? group = GroupFor(diagnostic.Rule, diagnostic.Effect, "");
        if (group is not null)
        {
            group.Count++;
            group.IsMixed |= group.Count > 1 && group.Severity != diagnostic.Severity;
            group.Severity = diagnostic.Severity;
            group.Message ??= diagnostic.Message;
            group.Fix ??= diagnostic.Fixes.IsEmpty ? null : diagnostic.Fixes[0].Description;
        }
    }

    public void Add(NotEvaluatedRule missing, DiagnosticEffect effect) =>
        GroupFor(missing.Rule, effect, missing.Reason);

    public ImmutableArray<DecisionReason> ToImmutable()
    {
        groups.Sort(Compare);
        var reasons = new DecisionReason[groups.Count];
        for (int index = 0; index < reasons.Length; index++)
        {
            reasons[index] = groups[index].Missing.Length > 0 ? Missing(groups[index]) : Found(groups[index]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(reasons);
    }

    private static int Compare(Group left, Group right) =>
        left.Decision != right.Decision ? (int)right.Decision - (int)left.Decision
        : string.CompareOrdinal(left.Rule.Id, right.Rule.Id) is var order && order != 0 ? order
        : string.CompareOrdinal(left.Missing, right.Missing);

    private Group? GroupFor(RuleDescriptor rule, DiagnosticEffect effect, string missing)
    {
        if (effect < DiagnosticEffect.Review)
        {
            return null;
        }

        PublishDecision decision = effect == DiagnosticEffect.Block ? PublishDecision.Block : PublishDecision.Review;
        Decision = decision > Decision ? decision : Decision;
        foreach (Group group in groups)
        {
            if (group.Decision == decision && group.Rule.Id == rule.Id && group.Missing == missing)
            {
                return group;
            }
        }

        var added = new Group(rule, decision, missing);
        groups.Add(added);
        return added;
    }

    private DecisionReason Found(Group group)
    {
        string count = $"{group.Count} {Noun(group)} of '{group.Rule.Title}'";
        if (group.Decision == PublishDecision.Block)
        {
            string remedy = NeverLoosenable.Contains(group.Rule)
                ? $"{group.Fix ?? "mend it"}; it cannot be overridden"
                : $"{group.Fix ?? "mend it"}, or override it with a reason";
            return new DecisionReason(group.Decision, group.Rule.Id, $"{count} must be mended", remedy);
        }

        // These speak of votes and roles, never of content, and say best what is waited for.
        if (EffectivePolicy.IsCurable(group.Rule))
        {
            return new DecisionReason(
                group.Decision,
                group.Rule.Id,
                group.Message!,
                "let the reviewers who are missing approve what stands here now"
            );
        }

        GovernanceRole reviewer = decisions.Reviewer(group.Rule.Category);
        string need = group.Count == 1 ? "needs" : "need";
        return new DecisionReason(
            group.Decision,
            group.Rule.Id,
            $"{count} {need} a look by {PolicyNames.Roles.Name(reviewer)}",
            $"{group.Fix ?? "mend it"}, or let {PolicyNames.Roles.Name(reviewer)} approve it"
        )
        {
            Reviewer = reviewer,
        };
    }

    private DecisionReason Missing(Group group)
    {
        GovernanceRole reviewer = decisions.Reviewer(group.Rule.Category);
        return new DecisionReason(
            group.Decision,
            group.Rule.Id,
            $"'{group.Rule.Title}' was not evaluated: {group.Missing}",
            $"provide what is missing, or let {PolicyNames.Roles.Name(reviewer)} look at it"
        )
        {
            Reviewer = reviewer,
        };
    }

    private static string Noun(Group group)
    {
        string one = group.IsMixed
            ? "finding"
            : group.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                Severity.Info => "suggestion",
                _ => "finding",
            };
        return group.Count == 1 ? one : one + "s";
    }

    private sealed class Group(RuleDescriptor rule, PublishDecision decision, string missing)
    {
        public RuleDescriptor Rule { get; } = rule;

        public PublishDecision Decision { get; } = decision;

        /// <summary>What was missing to evaluate the rule; empty when it was evaluated.</summary>
        public string Missing { get; } = missing;

        public int Count { get; set; }

        public Severity Severity { get; set; }

        public bool IsMixed { get; set; }

        public string? Message { get; set; }

        public string? Fix { get; set; }
    }
}
