using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Rules.PromotionDisclosure;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1307: a medicine for a use that its label does not list. The page beside this file says more.</summary>
internal sealed class OffLabelPromotion : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1307",
        "Off-label or unapproved use promoted",
        RuleCategory.MisinformationClaims,
        Severity.Error,
        "{product} is not approved for {use}"
    )
    {
        Why =
            "A medicine may be advertised only for what its label lists; what it does elsewhere nobody has shown to a regulator.",
        Authorities = AuthorityIndex.Find("A-202; A-CAP12 12.11; A-FDADTC25; A-EU87"),
        HelpLink = "Rules/MisinformationClaims/OffLabelPromotion.md",
    };

    private static readonly PhraseSet Uses = Phrases.Parse(
        "<medicine-for-use> unless negated, refuted, question, quoted, attributed, historical"
            + " unless sentence has <medicine-talk> unless surface has <medicine-offer>"
    );

    private static readonly PhraseSet Offers = Phrases.Parse(
        "<medicine-for-use> unless negated, refuted, quoted, historical when surface has <medicine-offer>"
            + " unless sentence has <medicine-talk>"
    );

    // Products that only the register or the table of a host knows are looked for where a benefit is told.
    private static readonly PhraseSet Benefits = Phrases.Parse(
        "<benefit-claim> unless negated, refuted, question, quoted unless sentence has <medicine-talk>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Uses, hit => Check(hit, isOffered: false));
        context.RegisterPhraseAction(Offers, hit => Check(hit, isOffered: true));
        context.RegisterPhraseAction(Benefits, CheckUnknownToPhrases);
    }

    private static void Check(PhraseContext hit, bool isOffered)
    {
        if (hit.Capture("product") is { } product && hit.Capture("use") is { } use)
        {
            Check(hit, hit.Surface.Slice(product), use, isOffered || Promotion.IsStated(hit.Document));
        }
    }

    private static void CheckUnknownToPhrases(PhraseContext hit)
    {
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)];
        ReadOnlySpan<char> words = hit.Surface.Slice(sentence.Span);
        foreach (Product product in hit.Environment.Organization.Products)
        {
            if (
                product.Kind is ProductKind.Medicine or ProductKind.Vaccine or ProductKind.CosmeticInjectable
                && !Indications.IsFoundByPhrases(product)
                && PrescriptionProducts.IsNamed(words, product)
            )
            {
                Check(hit, product.Name, hit.Span, Promotion.IsStated(hit.Document));
                return;
            }
        }

        if (Indications.FindUnknownToPhrases(hit.Environment.Requirements, words) is { } medicine)
        {
            Check(hit, medicine, hit.Span, Promotion.IsStated(hit.Document));
        }
    }

    private static void Check(PhraseContext hit, ReadOnlySpan<char> product, TextSpan use, bool isPromotion)
    {
        ContentDocument document = hit.Document;
        ReadOnlySpan<char> words = hit.Surface.Slice(use);
        bool isForProfessionals = document.Audience == Audience.HealthcareProfessional && !isPromotion;
        if (
            document.Kind == ContentKind.Comment
            || isForProfessionals
            || Indications.Covers(hit.Environment, ReaderPlace.Of(hit), ReaderPlace.Day(hit), product, words) != false
        )
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = isPromotion ? Severity.Error : Severity.Warning,
                Confidence = isPromotion ? Confidence.High : Confidence.Medium,
                Arguments =
                [
                    new MessageArgument("product", product.ToString()),
                    new MessageArgument("use", words.ToString()),
                ],
                Cues = [isPromotion ? "intent, kind, words of an offer" : "a use"],
                Guards = ["approved uses", "words of research, approval and warning", "negated, question, attributed"],
                Fixes =
                [
                    new ProposedFix(
                        "leave the use to a consultation",
                        hit.Span,
                        "a consultation about your options",
                        FixApplicability.Review
                    ),
                ],
            }
        );
    }
}
