using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Rules.PromotionDisclosure;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1317: a patient's words on the result of care stand as proof. The page beside this file says more.</summary>
internal sealed class TestimonialAsProof : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1317",
        "Testimonial used to prove efficacy or safety",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "\"{term}\" is a patient's word on the result of care"
    )
    {
        Why = "What one patient tells is no evidence, and several jurisdictions bar it from advertising.",
        Authorities = AuthorityIndex.Find("A-AHPRA133 (1)(c); P-MCNZ; A-ONREG; A-FTC255 255.2; A-EU90"),
        HelpLink = "Rules/MisinformationClaims/TestimonialAsProof.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    private const string Requirements = "TestimonialAsProof";

    private static readonly PhraseSet Outcomes = Phrases.Parse(
        "<testimonial-outcome> unless negated, refuted, question, conditional"
    );

    // Without quotation marks and record, a signature or an introduction tells whose words or whose story it is.
    private static readonly PhraseSet Signed = Phrases.Parse(
        "<testimonial-outcome> unless negated, refuted, question, conditional when surface has <testimonial-signed>"
    );

    private static readonly PhraseSet Told = Phrases.Parse(
        "<told-outcome> unless negated, refuted, question, conditional when surface has <told-by-house>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Outcomes,
            hit => Check(hit, hit.Surface.IsQuoted(hit.Span) || IsTestimonial(hit.Document))
        );
        context.RegisterPhraseAction(
            Signed,
            hit => Check(hit, !hit.Surface.IsQuoted(hit.Span) && !IsTestimonial(hit.Document))
        );
        context.RegisterPhraseAction(Told, hit => Check(hit, !IsTestimonial(hit.Document)));
    }

    private static void Check(PhraseContext hit, bool isTestimonial)
    {
        if (!IsAdvertising(hit.Document) || !isTestimonial)
        {
            return;
        }

        Severity? severity = null;
        foreach (DatedRequirement each in ReaderPlace.InForce(hit, Requirements, "clinical"))
        {
            Severity here = each.Value == "error" ? Severity.Error : Severity.Warning;
            severity = severity > here ? severity : here;
        }

        if (severity is not { } found)
        {
            return;
        }

        bool isPlaceKnown = !ReaderPlace.Of(hit).IsEmpty;
        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = isPlaceKnown ? found : Severity.Warning,
                Confidence = IsTestimonial(hit.Document) ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues =
                [
                    hit.Surface.IsQuoted(hit.Span) ? "a quotation" : "types, testimonial, signature",
                    "a result of care",
                ],
                Guards = ["service only", "a review the organisation does not control", "news", "negated, question"],
                Fixes =
                [
                    new ProposedFix(
                        "keep what is said of the service",
                        hit.Span,
                        "[what the patient says of the service]",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }

    // Others may say what they like where the organisation has no say; and news tells what happened.
    private static bool IsAdvertising(ContentDocument document) =>
        document.Kind != ContentKind.Comment
        && document.Testimonial?.IsControlledByOrganization != false
        && (Promotion.IsStated(document) || !document.Types.Contains(ContentType.News));

    private static bool IsTestimonial(ContentDocument document) =>
        document.Testimonial is not null
        || document.Types.Contains(ContentType.Testimonial)
        || document.Endorsements.Any(endorsement => endorsement.Endorser == EndorserKind.Patient);
}
