using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What follows from a severity and a confidence, who reviews what, and what follows when a rule was not evaluated.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DecisionMap
{
    public const int Severities = 4;
    public const int Confidences = 3;

    private readonly PolicyValue<DiagnosticEffect>[] effects;
    private readonly ImmutableDictionary<RuleCategory, GovernanceRole> reviewers;
    private readonly ImmutableDictionary<RuleCategory, PolicyValue<DiagnosticEffect>> notEvaluated;

    private DecisionMap(
        PolicyValue<DiagnosticEffect>[] effects,
        ImmutableDictionary<RuleCategory, GovernanceRole> reviewers,
        ImmutableDictionary<RuleCategory, PolicyValue<DiagnosticEffect>> notEvaluated
    )
    {
        this.effects = effects;
        this.reviewers = reviewers;
        this.notEvaluated = notEvaluated;
    }

    public static DecisionMap Default { get; } =
        new(
            [
                .. Row(DiagnosticEffect.None, DiagnosticEffect.None),
                .. Row(DiagnosticEffect.Note, DiagnosticEffect.Note),
                .. Row(DiagnosticEffect.Note, DiagnosticEffect.Review),
                .. Row(DiagnosticEffect.Block, DiagnosticEffect.Block),
            ],
            ImmutableDictionary<RuleCategory, GovernanceRole>.Empty,
            ImmutableDictionary<RuleCategory, PolicyValue<DiagnosticEffect>>.Empty
        );

    public PolicyValue<DiagnosticEffect> Cell(Severity severity, Confidence confidence) =>
        effects[Index(severity, confidence)];

    public DiagnosticEffect Effect(Severity severity, Confidence confidence) => Cell(severity, confidence).Value;

    public GovernanceRole Reviewer(RuleCategory category) =>
        reviewers.TryGetValue(category, out GovernanceRole role) ? role : DefaultReviewer(category);

    public PolicyValue<DiagnosticEffect> NotEvaluated(RuleCategory category) =>
        notEvaluated.TryGetValue(category, out PolicyValue<DiagnosticEffect> effect)
            ? effect
            : new PolicyValue<DiagnosticEffect>(DefaultNotEvaluated(category), null);

    /// <summary>The map with what a layer says put over it. What a layer above set, or what may never be loosened, is only tightened.</summary>
    public DecisionMap With(DecisionPatch patch, List<Refusal>? refusals)
    {
        if (patch.IsEmpty)
        {
            return this;
        }

        var cells = (PolicyValue<DiagnosticEffect>[])effects.Clone();
        foreach ((Severity severity, Confidence confidence, PolicyValue<DiagnosticEffect> value) in patch.Effects)
        {
            ref PolicyValue<DiagnosticEffect> cell = ref cells[Index(severity, confidence)];
            if (cell.Source is not null && value.Value < cell.Value)
            {
                refusals?.Add(
                    Refusal.Of("the effect", value.Source!, cell.Source, PolicyNames.Effects.Name(cell.Value))
                );
                continue;
            }

            cell = value;
        }

        var missing = notEvaluated;
        foreach ((RuleCategory category, PolicyValue<DiagnosticEffect> value) in patch.NotEvaluated)
        {
            PolicyValue<DiagnosticEffect> old = NotEvaluated(category);
            bool isBound = old.Source is not null || DefaultNotEvaluated(category) == DiagnosticEffect.Review;
            if (isBound && value.Value < old.Value)
            {
                refusals?.Add(Refusal.Of("the effect", value.Source!, old.Source, PolicyNames.Effects.Name(old.Value)));
                continue;
            }

            missing = missing.SetItem(category, value);
        }

        return new DecisionMap(cells, reviewers.SetItems(patch.Reviewers), missing);
    }

    private static int Index(Severity severity, Confidence confidence) =>
        ((int)severity * Confidences) + (int)confidence;

    // Medium confidence counts as high.
    private static PolicyValue<DiagnosticEffect>[] Row(DiagnosticEffect low, DiagnosticEffect high) =>
        [new(low, null), new(high, null), new(high, null)];

    private static GovernanceRole DefaultReviewer(RuleCategory category) =>
        category switch
        {
            RuleCategory.Privacy => GovernanceRole.Privacy,
            RuleCategory.ClinicalAdvice or RuleCategory.SafetyCrisis or RuleCategory.HealthLiteracy =>
                GovernanceRole.ClinicalReviewer,
            RuleCategory.MisinformationClaims or RuleCategory.PromotionDisclosure => GovernanceRole.LegalRegulatory,
            _ => GovernanceRole.Compliance,
        };

    private static DiagnosticEffect DefaultNotEvaluated(RuleCategory category) =>
        category is RuleCategory.Privacy or RuleCategory.SafetyCrisis or RuleCategory.GovernanceWorkflow
            ? DiagnosticEffect.Review
            : DiagnosticEffect.Note;
}

/// <summary>What one layer says of decisions.</summary>
internal sealed record DecisionPatch(
    ImmutableArray<(Severity Severity, Confidence Confidence, PolicyValue<DiagnosticEffect> Effect)> Effects,
    ImmutableDictionary<RuleCategory, GovernanceRole> Reviewers,
    ImmutableArray<(RuleCategory Category, PolicyValue<DiagnosticEffect> Effect)> NotEvaluated
)
{
    public static DecisionPatch None { get; } = new([], ImmutableDictionary<RuleCategory, GovernanceRole>.Empty, []);

    public bool IsEmpty => Effects.IsEmpty && Reviewers.IsEmpty && NotEvaluated.IsEmpty;
}
