using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1419: an advertisement says or implies that its reader has a condition.</summary>
internal sealed class AssumedCondition : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1419",
        "Ad copy asserts or implies the viewer's condition",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "\"{term}\" tells readers that they have a condition"
    )
    {
        Why = "An advertisement that seems to know a diagnosis frightens people, and the networks refuse it.",
        Authorities = AuthorityIndex.Find("X-META; X-GOOGLEADS"),
        HelpLink = "Rules/PromotionDisclosure/AssumedCondition.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet Assumed = Phrases.Parse(
        "<assumed-condition> | <assumed-of-reader> unless negated, refuted, quoted, attributed, preceded by <condition-of-others>, preceded by <condition-left-open>"
            + " unless followed by (shot~ | vaccine~ | vaccination~ | jab~ | booster~ | season), sentence has (your patients | your patient's | question~ | webinar | vaccine~)"
    );

    // "Your depression doesn't have to control you" denies the control and not the depression.
    private static readonly PhraseSet Owned = Phrases.Parse(
        "your {0,1} <condition> when negated when followed by (doesn't | does not | isn't | is not | won't | will not | can't | cannot | shouldn't | should not | needn't | need not | never | no longer) unless refuted, quoted, attributed"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Assumed, Check);
        context.RegisterPhraseAction(Owned, Check);
    }

    private static void Check(PhraseContext hit)
    {
        if (!Promotion.IsToPublic(hit.Document) || !Promotion.IsStated(hit.Document))
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = Promotion.IsPaid(hit.Document) ? Severity.Error : Severity.Info,
                Arguments = [new("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = ["kind, paidPromotion", "reader and condition"],
                Guards = ["organic content", "audience"],
            }
        );
    }
}
