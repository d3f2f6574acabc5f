using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1409: an offer or gift without terms, or one that draws people to care they do not need.</summary>
internal sealed class OfferWithoutTerms : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1409",
        "Offer, discount or gift without terms, or inducement to unnecessary care",
        RuleCategory.PromotionDisclosure,
        Severity.Warning,
        "{what}"
    )
    {
        Why = "Gifts and haste move people to care that they do not need; the terms have to stand with the offer.",
        Authorities = AuthorityIndex.Find("A-AHPRA133 (1)(b),(e); P-MCNZ; A-TGA"),
        HelpLink = "Rules/PromotionDisclosure/OfferWithoutTerms.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet Offers = Phrases.Parse(
        "<health-offer> | <free-extra> | <price-cut> | <prize-draw> | <referral-reward> unless negated, refuted, quoted, attributed, question, historical"
            + " when surface has (<treatment> | <test> | <promotion-service> | <elective-procedure> | <cosmetic-service> | <rx-filler> | <rx-botulinum> | <rx-wrinkle-injection> | <offered-care> | vaccin~ | check-up~ | checkup~ | appointment~ | hearing aid~ | glasses | membership | eye test~ | eye exam~ | hearing test~ | dental check~ | smile check~ | dental | physio~ | chiropractor~) unless document has <offer-terms> unless sentence has (one visit)"
    );

    private static readonly PhraseSet Inducements = Phrases.ParseAll(
        "(win | winning | giveaway of) {0,4} (<elective-procedure> | <cosmetic-service>) | <offer-haste> when surface has (<elective-procedure> | <cosmetic-service> | ivf | <rx-filler> | <rx-botulinum> | <rx-wrinkle-injection>)"
            + " unless negated, refuted, quoted, attributed, question, historical",
        "(win | winning) (a | an | one of | your | free) {0,2} <promotion-service> unless negated, refuted, quoted, attributed, question, historical"
            + " unless document has <offer-terms>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Offers, CheckOffer);
        context.RegisterPhraseAction(Inducements, CheckInducement);
    }

    private static void CheckRecord(DocumentContext context)
    {
        if (context.Document.Offer is not { } offer || context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        bool hasTerms = !string.IsNullOrWhiteSpace(offer.TermsUrl) || Discloses(context.Document);
        if (!hasTerms)
        {
            context.Report(Rule, Details("the offer has no terms", "offer.termsUrl"));
        }
        else if (offer.EndsOn is null)
        {
            context.Report(Rule, Details("the offer has no last day", "offer.endsOn"));
        }
        else if (offer.EndsOn < ReaderPlace.Day(context))
        {
            context.Report(Rule, Details("the offer has ended", "offer.endsOn"));
        }
    }

    private static void CheckOffer(PhraseContext hit)
    {
        // What the record says is reported once, for the whole.
        if (hit.Document.Kind == ContentKind.Comment || hit.Document.Offer is not null || Discloses(hit.Document))
        {
            return;
        }

        var end = new TextSpan(hit.Surface.Text.Length, 0);
        hit.Report(
            Rule,
            Details("an offer of health care without terms", "words of an offer") with
            {
                Confidence = Confidence.Medium,
                Fixes = [new("add the terms", end, " Until [date]. Terms: [link]", FixApplicability.Placeholder)],
            }
        );
    }

    private static void CheckInducement(PhraseContext hit)
    {
        if (Promotion.IsToPublic(hit.Document))
        {
            hit.Report(Rule, Details("haste or a prize draws people to a procedure", "prize or haste"));
        }
    }

    private static bool Discloses(ContentDocument document)
    {
        foreach (Disclosure disclosure in document.Disclosures)
        {
            if (disclosure.Kind == DisclosureKind.Terms)
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string what, string cue) =>
        new()
        {
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["terms or a last day in the text", "offer", "disclosures"],
        };
}
