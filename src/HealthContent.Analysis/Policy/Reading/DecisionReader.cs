using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>decision</c>.</summary>
internal sealed class DecisionReader(PolicyValues values, PolicyLayerKind layer, string policyId)
{
    public DecisionPatch Read(PolicyNode node)
    {
        if (values.Object(node, PolicyKeys.Decision, "the decision") is not { } decision)
        {
            return DecisionPatch.None;
        }

        return new DecisionPatch(
            decision.Find("effects") is { } effects ? ReadEffects(effects) : [],
            decision.Find("reviewers") is { } reviewers ? ReadReviewers(reviewers) : DecisionPatch.None.Reviewers,
            decision.Find("notEvaluated") is { } missing ? ReadNotEvaluated(missing) : []
        );
    }

    private ImmutableArray<(Severity, Confidence, PolicyValue<DiagnosticEffect>)> ReadEffects(PolicyNode node)
    {
        var cells = ImmutableArray.CreateBuilder<(Severity, Confidence, PolicyValue<DiagnosticEffect>)>();
        if (values.Object(node, PolicyNames.Severities.Accepted, "the effects") is null)
        {
            return [];
        }

        foreach (PolicyMember row in node.Members)
        {
            if (
                PolicyNames.Severities.Find(row.Name) is not { } severity
                || values.Object(row.Value, PolicyNames.Confidences.Accepted, "the effects of a severity")
                    is not { } cellsOfRow
            )
            {
                continue;
            }

            PolicyValue<DiagnosticEffect>? high = Effect(cellsOfRow.Find("high"));
            // Medium confidence counts as high unless the policy says otherwise.
            Add(severity, Confidence.Medium, Effect(cellsOfRow.Find("medium")) ?? high);
            Add(severity, Confidence.High, high);
            Add(severity, Confidence.Low, Effect(cellsOfRow.Find("low")));
        }

        return cells.ToImmutable();

        void Add(Severity severity, Confidence confidence, PolicyValue<DiagnosticEffect>? effect)
        {
            if (effect is { } given)
            {
                cells.Add((severity, confidence, given));
            }
        }
    }

    private ImmutableDictionary<RuleCategory, PolicyValue<GovernanceRole>> ReadReviewers(PolicyNode node)
    {
        var reviewers = ImmutableDictionary.CreateBuilder<RuleCategory, PolicyValue<GovernanceRole>>();
        foreach (PolicyMember member in values.Members(node, "the reviewers"))
        {
            if (
                values.EnumText(member.Name, member.Place, PolicyNames.Categories) is { } category
                && values.Enum(member.Value, PolicyNames.Roles) is { } role
            )
            {
                reviewers[category] = new(role, new PolicySource(layer, policyId, member.Value.Place));
            }
        }

        return reviewers.ToImmutable();
    }

    private ImmutableArray<(RuleCategory, PolicyValue<DiagnosticEffect>)> ReadNotEvaluated(PolicyNode node)
    {
        var effects = ImmutableArray.CreateBuilder<(RuleCategory, PolicyValue<DiagnosticEffect>)>();
        foreach (PolicyMember member in values.Members(node, "the effects of missing data"))
        {
            if (
                values.EnumText(member.Name, member.Place, PolicyNames.Categories) is { } category
                && Effect(member.Value) is { } effect
            )
            {
                effects.Add((category, effect));
            }
        }

        return effects.ToImmutable();
    }

    private PolicyValue<DiagnosticEffect>? Effect(PolicyNode? node) =>
        node is not null && values.Enum(node, PolicyNames.Effects) is { } effect
            ? new PolicyValue<DiagnosticEffect>(effect, new PolicySource(layer, policyId, node.Place))
            : null;
}
