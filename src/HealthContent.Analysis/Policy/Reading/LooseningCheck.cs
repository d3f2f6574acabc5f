using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>
/// Finds what layers loosen although they may not. It tries each layer over those above it in all kinds of documents in which
/// their conditions meet. Applying a policy never loosens what it may not either; here it becomes an error that names both.
/// </summary>
internal static class LooseningCheck
{
    private const int MaxRulesNamed = 3;

    public static void Check(
        ImmutableArray<PolicyLayer> layers,
        ImmutableArray<RuleDescriptor> rules,
        PolicyErrors errors
    )
    {
        DecisionMap decisions = CheckDecisions(layers, errors);
        var refused = new Dictionary<PolicyPlace, (Refusal Refusal, SortedSet<string> Rules)>();
        for (int index = 0; index < layers.Length; index++)
        {
            PolicyLayer layer = layers[index];
            ImmutableArray<PolicyLayer> above = layers[..index];
            foreach (PolicyContext context in PolicyContexts.Of(layer, above))
            {
                foreach (RuleDescriptor rule in rules)
                {
                    RulePatch patch = layer.PatchFor(rule, context);
                    if (ReferenceEquals(patch, RulePatch.None))
                    {
                        continue;
                    }

                    var refusals = new List<Refusal>();
                    RuleSetting.Resolve(rule, above, context, decisions).With(patch, decisions, refusals);
                    Collect(refusals, rule, refused);
                }
            }
        }

        foreach ((PolicyPlace place, (Refusal refusal, SortedSet<string> ids)) in refused)
        {
            errors.Add(place, refusal.Message($" of {Names(ids)}"));
        }
    }

    private static void Collect(
        List<Refusal> refusals,
        RuleDescriptor rule,
        Dictionary<PolicyPlace, (Refusal Refusal, SortedSet<string> Rules)> refused
    )
    {
        foreach (Refusal refusal in refusals)
        {
            PolicyPlace place = refusal.Lower.Place;
            if (!refused.TryGetValue(place, out (Refusal Refusal, SortedSet<string> Rules) known))
            {
                known = (refusal, new SortedSet<string>(StringComparer.Ordinal));
                refused.Add(place, known);
            }

            known.Rules.Add(rule.Id);
        }
    }

    private static string Names(SortedSet<string> ids) =>
        ids.Count <= MaxRulesNamed
            ? string.Join(", ", ids)
            : $"{string.Join(", ", ids.Take(MaxRulesNamed))} and {ids.Count - MaxRulesNamed} more";

    private static DecisionMap CheckDecisions(ImmutableArray<PolicyLayer> layers, PolicyErrors errors)
    {
        DecisionMap decisions = DecisionMap.Default;
        var refusals = new List<Refusal>();
        foreach (PolicyLayer layer in layers)
        {
            decisions = decisions.With(layer.Decision, refusals);
        }

        PermissionMap permissions = PermissionMap.Default;
        foreach (PolicyLayer layer in layers)
        {
            permissions = permissions.With(layer.Permissions, refusals);
        }

        foreach (Refusal refusal in refusals)
        {
            errors.Add(refusal.Lower.Place, refusal.Message(""));
        }

        CheckOrder(decisions, errors);
        return decisions;
    }

    // A finding that is worse or surer must not weigh less.
    private static void CheckOrder(DecisionMap decisions, PolicyErrors errors)
    {
        var told = new HashSet<PolicyPlace>();
        for (var severity = Severity.Hidden; severity <= Severity.Error; severity++)
        {
            for (var confidence = Confidence.Low; confidence <= Confidence.High; confidence++)
            {
                if (severity < Severity.Error)
                {
                    Compare(decisions, (severity, confidence), (severity + 1, confidence), errors, told);
                }

                if (confidence < Confidence.High)
                {
                    Compare(decisions, (severity, confidence), (severity, confidence + 1), errors, told);
                }
            }
        }
    }

    private static void Compare(
        DecisionMap decisions,
        (Severity Severity, Confidence Confidence) lower,
        (Severity Severity, Confidence Confidence) higher,
        PolicyErrors errors,
        HashSet<PolicyPlace> told
    )
    {
        PolicyValue<DiagnosticEffect> less = decisions.Cell(lower.Severity, lower.Confidence);
        PolicyValue<DiagnosticEffect> more = decisions.Cell(higher.Severity, higher.Confidence);
        // The library's own map is in order, so one of the two values comes from a layer.
        if (less.Value > more.Value && (more.Source ?? less.Source)!.Place is var place && told.Add(place))
        {
            errors.Add(
                place,
                $"{Name(higher)} findings would weigh less ({PolicyNames.Effects.Name(more.Value)}) than "
                    + $"{Name(lower)} ones ({PolicyNames.Effects.Name(less.Value)})"
            );
        }
    }

    private static string Name((Severity Severity, Confidence Confidence) cell) =>
        $"{PolicyNames.Severities.Name(cell.Severity)}/{PolicyNames.Confidences.Name(cell.Confidence)}";
}
