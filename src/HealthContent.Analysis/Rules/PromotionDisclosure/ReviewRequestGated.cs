using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1408: a review is bought, asked for on a condition, or only asked from the satisfied.</summary>
internal sealed class ReviewRequestGated : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1408",
        "Incentivised, gated or conditional review request",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "{what}"
    )
    {
        Why = "Reviews that are bought or filtered mislead those who choose a clinician by them.",
        Authorities = AuthorityIndex.Find("A-465 465.4, 465.7; A-CRFA; A-AHPRA133 (1)(b)"),
        HelpLink = "Rules/PromotionDisclosure/ReviewRequestGated.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet Bought = Phrases.ParseAll(
        "<review-request> unless negated, refuted, quoted, question when sentence has <review-reward>"
            + " unless sentence has (<review-charity> | <review-thanked>)",
        "<review-asked> unless negated, refuted, quoted, question, historical when sentence has <review-paid>"
            + " unless sentence has (<review-charity> | <review-thanked> | <review-not-asked>)",
        "<review-removal> unless negated, refuted, quoted when document has <review-site>"
            + " when sentence has (refund~ | money back | discount~ | voucher~ | credit | gift card~ | waive~ | free <word>)"
    );

    private static readonly PhraseSet Gated = Phrases.ParseAll(
        "<review-gate> unless negated, refuted, quoted when document has (review | reviews | rating | ratings | stars | google | yelp | trustpilot | feedback | survey)",
        "<review-private> unless refuted, quoted when document has (review | reviews | rating | ratings | stars | google | yelp | trustpilot | healthgrades | zocdoc | whatclinic | doctify | realself | facebook) when document has <review-pleased>"
            + " unless document has (<review-gate> | <review-split> | stars \"?\")",
        "<review-sieve> unless refuted, quoted when document has (review | reviews | google | yelp | trustpilot | healthgrades | facebook) when document has <review-pleased>"
            + " unless document has (<review-gate> | <review-private> | <review-split>), sentence has (do not ask | don't ask | never ask)",
        "rate us {0,5} (star | stars) \"?\" unless quoted when document has (privately | instead | email us | e-mail us | contact us | call us | message us) when document has (google | yelp | trustpilot | healthgrades | facebook)",
        "<review-split> unless quoted when document has (google | yelp | trustpilot | healthgrades | facebook) when document has (happy | satisfied | loved | enjoyed)"
    );

    private static readonly PhraseSet OnlyGood = Phrases.Parse(
        "<review-only-good> unless negated, refuted, quoted, question, historical"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Bought, hit => Check(hit, "offers something for a review", Severity.Error));
        context.RegisterPhraseAction(
            Gated,
            hit => Check(hit, "keeps those who are not satisfied from the review", Severity.Error)
        );
        context.RegisterPhraseAction(OnlyGood, hit => Check(hit, "asks for good reviews only", Severity.Warning));
    }

    private static void CheckRecord(DocumentContext context)
    {
        if (context.Document.ReviewRequest is not { } request || context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        string? what =
            request.IsConditional == true ? "what a review earns depends on what it says"
            : request.IsGated == true ? "only the satisfied are asked for a review"
            : !string.IsNullOrWhiteSpace(request.Incentive) ? "offers something for a review"
            : null;
        if (what is not null)
        {
            context.Report(Rule, new DiagnosticDetails { Arguments = [new("what", what)], Cues = ["reviewRequest"] });
        }
    }

    private static void Check(PhraseContext hit, string what, Severity severity)
    {
        if (hit.Document.Kind is ContentKind.Comment)
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Confidence = Confidence.Medium,
                Arguments = [new("what", what)],
                Cues = ["words of a request for reviews"],
                Guards = ["negated, refuted, quoted", "a gift to a charity for every review"],
                Fixes =
                [
                    new(
                        "invite all feedback",
                        hit.Span,
                        "We welcome all feedback. Please do not include health details",
                        FixApplicability.Review
                    ),
                ],
            }
        );
    }
}
