using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1405: the risks of a prescription product stand where readers of its benefit do not see them.</summary>
internal sealed class RiskInformationMisplaced : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1405",
        "Risk information truncated, hidden or link-only",
        RuleCategory.PromotionDisclosure,
        Severity.Warning,
        "{what}"
    )
    {
        Why = "Risks that stand behind \"more\", in a later part or behind a link are not weighed with the benefit.",
        Authorities = AuthorityIndex.Find("A-FDACHAR; A-202"),
        HelpLink = "Rules/PromotionDisclosure/RiskInformationMisplaced.md",
        Jurisdictions = [new("US")],
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    // Without any word of risk it is HCA1404.
    private static readonly PhraseSet Benefits = Phrases.Parse(
        "<benefit-claim> unless negated, refuted, question, quoted when document has <risk-word>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // A text can say itself that its risks stand elsewhere, whatever the register knows.
    private static readonly PhraseSet Elsewhere = Phrases.ParseAll(
        "<risk-elsewhere> unless refuted, quoted" + OfMedicine,
        "<risk-place-called> unless refuted, quoted when passage has (<risk-matter> (\"?\" | \":\" | \"-\"))"
            + OfMedicine
    );

    private const string OfMedicine =
        " when surface has <benefit-of-named>"
        + " when surface has (<rx-other> | <rx-weight-loss> | <rx-potency> | <rx-botulinum>)"
        + " unless surface has <risk-told> unless document has <promotion-news-of-risk>";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Benefits, Check);
        context.RegisterPhraseAction(Elsewhere, CheckElsewhere);
    }

    private static void CheckElsewhere(PhraseContext hit)
    {
        if (!Promotion.IsToPublic(hit.Document) || HasRegistered(hit))
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new MessageArgument("what", "the risks of the medicine stand somewhere else")],
                Cues = ["name of a prescription medicine", "words of a benefit", "words that send to the risks"],
                Guards = ["a risk in the same text", "news and warnings"],
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
        if (hit.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        foreach (Product product in hit.Environment.Organization.Products)
        {
            if (
                PrescriptionProducts.IsPrescriptionInUnitedStates(product)
                && PrescriptionProducts.IsNamed(hit.Surface.Text, product)
                && What(hit, product) is { } what
            )
            {
                hit.Report(Rule, Details(hit, product, what));
                return;
            }
        }
    }

    private static string? What(PhraseContext hit, Product product)
    {
        string? hidden = null;
        bool isSeen = false;
        foreach (SurfaceFacts facts in hit.Facts.Surfaces)
        {
            int risk = RiskPlaces.First(facts, product);
            if (risk < 0)
            {
                continue;
            }

            string? where = RiskPlaces.Hiding(hit, facts, risk);
            isSeen |= where is null;
            hidden ??= where;
        }

        return isSeen ? MissingLink(hit.Document, hit.Facts, product)
            : hidden is null ? null
            : $"the risks of {product.Name} stand {hidden}";
    }

    private static string? MissingLink(ContentDocument document, DocumentFacts facts, Product product)
    {
        if (product.PrescribingInformationUrl is not { } address)
        {
            return null;
        }

        foreach (ContentLink link in document.Links)
        {
            if (RiskPlaces.LeadsTo(link.Url, address) || RiskPlaces.LeadsTo(link.DestinationUrl, address))
            {
                return null;
            }
        }

        foreach (SurfaceFacts surface in facts.Surfaces)
        {
            if (surface.Surface.Source.Contains(RiskPlaces.WithoutScheme(address), StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return $"nothing links to the full risk information on {product.Name}";
    }

    private static DiagnosticDetails Details(PhraseContext hit, Product product, string what)
    {
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)];
        string risks = product.SeriousRisks.IsEmpty ? "[serious risks]" : string.Join(", ", product.SeriousRisks);
        string link = product.PrescribingInformationUrl ?? "[link to the prescribing information]";
        return new DiagnosticDetails
        {
            Arguments = [new MessageArgument("what", what)],
            Cues = ["organization.products", "words of a benefit", "words of risk"],
            Guards = ["the same text, before its fold", "title and body", "a link to the prescribing information"],
            Fixes =
            [
                new ProposedFix(
                    "put the risks beside the benefit",
                    new TextSpan(sentence.Span.End, 0),
                    $" Serious risks: {risks}. Full information: {link}",
                    FixApplicability.Placeholder
                ),
            ],
        };
    }
}
