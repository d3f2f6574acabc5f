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
    private readonly PolicyValue<GovernanceRole>?[] reviewers;
    private readonly PolicyValue<DiagnosticEffect>?[] notEvaluated;

    private DecisionMap(
        PolicyValue<DiagnosticEffect>[] effects,
        PolicyValue<GovernanceRole>?[] reviewers,
        PolicyValue<DiagnosticEffect>?[] notEvaluated
    )
    {
        this.effects = effects;
        this.reviewers = reviewers;
        this.notEvaluated = notEvaluated;
    }

    public static DecisionMap Default { get; } =
        new(
            // A row for each severity, a column for each confidence; medium confidence counts as high.
            [
                new(DiagnosticEffect.None, null),
                new(DiagnosticEffect.None, null),
                new(DiagnosticEffect.None, null),
                new(DiagnosticEffect.Note, null),
                new(DiagnosticEffect.Note, null),
                new(DiagnosticEffect.Note, null),
                new(DiagnosticEffect.Note, null),
                new(DiagnosticEffect.Review, null),
                new(DiagnosticEffect.Review, null),
                new(DiagnosticEffect.Block, null),
                new(DiagnosticEffect.Block, null),
                new(DiagnosticEffect.Block, null),
            ],
            [],
            []
        );

    public PolicyValue<DiagnosticEffect> Cell(Severity severity, Confidence confidence) =>
        effects[Index(severity, confidence)];

    public DiagnosticEffect Effect(Severity severity, Confidence confidence) => Cell(severity, confidence).Value;

    public GovernanceRole Reviewer(RuleCategory category) => ReviewerOf(category).Value;

    public PolicyValue<GovernanceRole> ReviewerOf(RuleCategory category) =>
        (int)category < reviewers.Length && reviewers[(int)category] is { } reviewer
            ? reviewer
            : new PolicyValue<GovernanceRole>(DefaultReviewer(category), null);

    public PolicyValue<DiagnosticEffect> NotEvaluated(RuleCategory category) =>
        (int)category < notEvaluated.Length && notEvaluated[(int)category] is { } effect
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

        PolicyValue<DiagnosticEffect>?[] missing = ForEachCategory(notEvaluated);
        foreach ((RuleCategory category, PolicyValue<DiagnosticEffect> value) in patch.NotEvaluated)
        {
            PolicyValue<DiagnosticEffect> old = NotEvaluated(category);
            bool isBound = old.Source is not null || DefaultNotEvaluated(category) == DiagnosticEffect.Review;
            if (isBound && value.Value < old.Value)
            {
                refusals?.Add(Refusal.Of("the effect", value.Source!, old.Source, PolicyNames.Effects.Name(old.Value)));
                continue;
            }

            missing[(int)category] = value;
        }

        PolicyValue<GovernanceRole>?[] roles = ForEachCategory(reviewers);
        foreach ((RuleCategory category, PolicyValue<GovernanceRole> role) in patch.Reviewers)
        {
            roles[(int)category] = role;
        }

        return new DecisionMap(cells, roles, missing);
    }

    private static int Index(Severity severity, Confidence confidence) =>
        ((int)severity * Confidences) + (int)confidence;

    private static T[] ForEachCategory<T>(T[] values)
    {
        T[] copy = new T[Enum.GetValues<RuleCategory>().Length];
        values.CopyTo(copy, 0);
        return copy;
    }

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
    ImmutableDictionary<RuleCategory, PolicyValue<GovernanceRole>> Reviewers,
    ImmutableArray<(RuleCategory Category, PolicyValue<DiagnosticEffect> Effect)> NotEvaluated
)
{
    public static DecisionPatch None { get; } =
        new([], ImmutableDictionary<RuleCategory, PolicyValue<GovernanceRole>>.Empty, []);

    public bool IsEmpty => Effects.IsEmpty && Reviewers.IsEmpty && NotEvaluated.IsEmpty;
}
