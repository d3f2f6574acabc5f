using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1422: a product is advertised without the statement that the law asks for.</summary>
internal sealed class RequiredStatementMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1422",
        "Required statement for product/topic missing",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "\"{term}\" is advertised without the statement required in {place}"
    )
    {
        Why = "Laws fix the words that have to stand beside some products, so that nobody misses them.",
        Authorities = AuthorityIndex.Find("A-DSHEA; A-EU89; A-TGA; A-HWG"),
        HelpLink = "Rules/PromotionDisclosure/RequiredStatementMissing.md",
    };

    private const string Statements = "RequiredStatements";

    private static readonly PhraseSet Supplement = Phrases.Parse(
        "<supplement-word> {0,3} <supplement-effect> unless negated, refuted, question, quoted, attributed"
            + " when surface has (<promotion-product> | in our {0,2} (shop | store | clinic | pharmacy) | ships from | shipped from) unless sentence has <promotion-news>"
    );

    private static readonly PhraseSet StatedSupplement = Phrases.Parse(
        "<supplement-word> {0,3} <supplement-effect> unless negated, refuted, question, quoted, attributed"
    );

    // What it gives may stand anywhere beside its name: "Hair, skin and nails love our biotin".
    private static readonly PhraseSet GainBeside = Phrases.Parse(
        "<supplement-word> unless negated, refuted, question, quoted, attributed, historical when sentence has <supplement-gain> when surface has <supplement-sold>"
            + " unless sentence has (<promotion-news> | rda | <supplement-word> {0,3} <supplement-effect> | <supplement-use>)"
    );

    private static readonly PhraseSet StatedGainBeside = Phrases.Parse(
        "<supplement-word> unless negated, refuted, question, quoted, attributed when passage has (<supplement-gain> | <supplement-use>)"
            + " unless sentence has (<promotion-news> | <supplement-word> {0,3} <supplement-effect>), passage has <supplement-studied>"
    );

    private static readonly PhraseSet UnnamedOtc = Phrases.Parse(
        "<otc-unnamed> unless negated, refuted, question, quoted, attributed when surface has (<promotion-sale> | <promotion-price> | (from | at | in) our {0,3} (pharmacy | shop | store | counter))"
            + " unless surface has <otc-medicine> unless sentence has <promotion-news>"
    );

    private const string UseSold =
        " unless negated, refuted, question, quoted, attributed when surface has (<promotion-sale> | our {0,3} <supplement-word>)"
        + " unless sentence has (<promotion-news> | rda | <supplement-word> {0,3} <supplement-effect>)";

    private static readonly PhraseSet UseThenSupplement = Phrases.ParseAll(
        "<supplement-use> {0,12} <supplement-word>" + UseSold,
        "<supplement-use> when sentence has (our {0,3} <supplement-word>)" + UseSold
    );

    private static readonly PhraseSet Otc = Phrases.Parse(
        "<otc-medicine> unless negated, refuted, quoted, attributed when surface has (<promotion-sale> | half price | half-price | 3 for 2 | multibuy | <promotion-price>) unless sentence has <promotion-news>"
    );

    private static readonly PhraseSet StatedOtc = Phrases.Parse(
        "<otc-medicine> unless negated, refuted, quoted, attributed"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Supplement, hit => Check(hit, "supplement", isStated: false));
        context.RegisterPhraseAction(UseThenSupplement, hit => Check(hit, "supplement"));
        context.RegisterPhraseAction(StatedSupplement, hit => Check(hit, "supplement", isStated: true));
        context.RegisterPhraseAction(Otc, hit => Check(hit, "otc", isStated: false));
        context.RegisterPhraseAction(GainBeside, hit => Check(hit, "supplement", isStated: false));
        context.RegisterPhraseAction(StatedGainBeside, hit => Check(hit, "supplement", isStated: true));
        context.RegisterPhraseAction(UnnamedOtc, hit => Check(hit, "otc"));
        context.RegisterPhraseAction(StatedOtc, hit => Check(hit, "otc", isStated: true));
    }

    private static void Check(PhraseContext hit, string trigger, bool isStated)
    {
        if (Promotion.IsStated(hit.Document) == isStated)
        {
            Check(hit, trigger);
        }
    }

    private static void Check(PhraseContext hit, string trigger)
    {
        if (!Promotion.IsToPublic(hit.Document))
        {
            return;
        }

        bool isStated = Promotion.IsStated(hit.Document);
        bool isPlaceKnown = !ReaderPlace.Of(hit).IsEmpty;
        foreach (DatedRequirement each in ReaderPlace.InForce(hit, Statements, trigger))
        {
            if (HoldsAny(hit, each.Values))
            {
                // One accepted wording is enough where nobody says which law holds.
                if (!isPlaceKnown)
                {
                    return;
                }

                continue;
            }

            var end = new TextSpan(hit.Surface.Text.Length, 0);
            hit.Report(
                Rule,
                new DiagnosticDetails
                {
                    Severity = isPlaceKnown ? Severity.Error : Severity.Warning,
                    Confidence = isPlaceKnown && isStated ? Confidence.High : Confidence.Medium,
                    Arguments =
                    [
                        new("term", hit.Surface.Slice(hit.Span).ToString()),
                        new("place", each.IsEverywhere ? "every place" : each.Where.Code),
                    ],
                    Cues = [trigger],
                    Guards = ["accepted wordings", "disclosures", "news and warnings"],
                    Fixes = [new("add the statement", end, $" {each.Value}")],
                }
            );
            return;
        }
    }

    private static bool HoldsAny(PhraseContext hit, ImmutableArray<string> wordings)
    {
        foreach (string wording in wordings)
        {
            if (hit.Facts.Says(wording))
            {
                return true;
            }

            foreach (Disclosure disclosure in hit.Document.Disclosures)
            {
                if (
                    disclosure.Kind == DisclosureKind.Statutory
                    && disclosure.Text?.Contains(wording, StringComparison.OrdinalIgnoreCase) == true
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
