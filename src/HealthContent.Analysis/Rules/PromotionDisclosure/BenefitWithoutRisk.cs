using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1404: the benefit of a prescription product is advertised, and its risks are not told.</summary>
internal sealed class BenefitWithoutRisk : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1404",
        "Benefit stated without fair-balance risk for an Rx product",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "tells the benefit of {product} and none of its risks"
    )
    {
        Why = "Who hears of a benefit alone cannot weigh it; the risks belong into the same message.",
        Authorities = AuthorityIndex.Find("A-202; A-FDACHAR; A-FDADTC25"),
        HelpLink = "Rules/PromotionDisclosure/BenefitWithoutRisk.md",
        Jurisdictions = [new("US")],
    };

    private static readonly PhraseSet Benefits = Phrases.Parse(
        "<benefit-claim> unless negated, refuted, question, quoted unless document has <risk-word>"
    );

    // A hospital may say what a medicine does; a request to ask for it by name makes that advertising.
    private static readonly PhraseSet Named = Phrases.Parse(
        "medicine:(<rx-other> | <rx-weight-loss> | <rx-potency> | <rx-botulinum>) unless negated, refuted, question, quoted, attributed"
            + " when surface has <benefit-of-named> unless document has <risk-word> unless sentence has <promotion-news>"
    );

    private static readonly PhraseSet NamedToAskFor = Phrases.Parse(
        "medicine:(<rx-other> | <rx-weight-loss> | <rx-potency> | <rx-botulinum>) unless negated, refuted, question, quoted, attributed"
            + " when surface has <benefit-of-named> when surface has <ask-for-medicine> unless document has <risk-word> unless sentence has (<promotion-news> | <asked-before-use>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Benefits, Check);
        context.RegisterPhraseAction(Named, hit => CheckNamed(hit, isStated: true));
        context.RegisterPhraseAction(NamedToAskFor, hit => CheckNamed(hit, isStated: false));
    }

    private static void CheckNamed(PhraseContext hit, bool isStated)
    {
        if (
            !Promotion.IsToPublic(hit.Document)
            || Promotion.IsStated(hit.Document) != isStated
            || HasRiskDisclosure(hit.Document)
            || HasRegistered(hit)
        )
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = ReaderPlace.Of(hit).IsEmpty ? Severity.Warning : Severity.Error,
                Confidence = Confidence.Medium,
                Arguments = [new("product", hit.Surface.Slice(hit.Span).ToString())],
                Cues = ["name of a prescription medicine", "words of a benefit"],
                Guards = ["words of risk", "disclosures", "news and warnings"],
            }
        );
    }

    // What the register knows is judged by the register.
    private static bool HasRegistered(PhraseContext hit)
    {
        foreach (Product product in hit.Environment.Organization.Products)
        {
            if (PrescriptionProducts.IsNamed(hit.Surface.Text, product))
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment || HasRiskDisclosure(hit.Document))
        {
            return;
        }

        foreach (Product product in hit.Environment.Organization.Products)
        {
            if (
                PrescriptionProducts.IsPrescriptionInUnitedStates(product)
                && PrescriptionProducts.IsNamed(hit.Surface.Text, product)
                && !NamesRisk(hit, product)
            )
            {
                var end = new TextSpan(hit.Surface.Text.Length, 0);
                string risks = product.SeriousRisks.IsEmpty
                    ? "[serious risks]"
                    : string.Join(", ", product.SeriousRisks);
                string link = product.PrescribingInformationUrl ?? "[link to the prescribing information]";
                hit.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("product", product.Name)],
                        Cues = ["organization.products", "words of a benefit"],
                        Guards = ["words of risk", "disclosures", "serious risks of the register"],
                        Fixes =
                        [
                            new(
                                "add the risks",
                                end,
                                $" Serious risks: {risks}. Full information: {link}",
                                FixApplicability.Placeholder
                            ),
                        ],
                    }
                );
                return;
            }
        }
    }

    private static bool NamesRisk(PhraseContext hit, Product product)
    {
        foreach (SurfaceFacts facts in hit.Facts.Surfaces)
        {
            foreach (string risk in product.SeriousRisks)
            {
                if (WholeWords.StandIn(facts.Surface.Text, risk))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasRiskDisclosure(ContentDocument document)
    {
        foreach (Disclosure disclosure in document.Disclosures)
        {
            if (
                disclosure.Kind == DisclosureKind.Risk
                && disclosure.Placement is not (DisclosurePlacement.Linked or DisclosurePlacement.Profile)
            )
            {
                return true;
            }
        }

        return false;
    }
}
