using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1420: a testimonial is no real person's, or reach is bought.</summary>
internal sealed class FabricatedTestimonial : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1420",
        "Fake or misused social influence indicators",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "{what}"
    )
    {
        Why = "An invented patient misleads those who decide on care by the words of others.",
        Authorities = AuthorityIndex.Find("A-465 465.2, 465.8; A-CRFA"),
        HelpLink = "Rules/PromotionDisclosure/FabricatedTestimonial.md",
        Jurisdictions = [new("US")],
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private const string WrittenByModel = "a generative model wrote the testimonial";

    private static readonly PhraseSet Bought = Phrases.Parse(
        "(buy | buying | purchase | purchasing | order | bought) {0,3} (fake followers | followers | instagram likes | fake reviews | google reviews | positive reviews)"
            + " | (we | our team) {0,2} (delete | remove | hide | filter out) {0,3} (negative | bad | critical | poor | one-star | 1-star) (reviews | comments | ratings)"
            + " | (staff | team | employees | everyone | colleagues) {0,6} (post | write | leave) {0,3} (reviews | review) {0,2} (as | posing as | pretending to be) {0,2} (patients | patient | customers | clients)"
            + " | (ai | chatgpt | computer | machine) {0,1} (written | generated | created | made | wrote) {0,2} (patient | customer | client)? (reviews | testimonials | quotes | testimonial | review)"
            + " | (reviews | testimonials | quotes | ratings) {0,2} (written | generated | invented | created | made up | produced) by {0,2} (ai | chatgpt | bots | a bot | our | staff | an agency | freelancers)"
            + " | (sell | selling) {0,5} (followers | likes | reviews | testimonials) | ready-made {0,1} (testimonials | reviews)"
            + " | (fake | invented | made-up | generated | scripted | bought) (patient | customer | client) (reviews | testimonials | quotes)"
            + " unless negated, refuted, question, quoted, attributed, historical unless sentence has (ban | bans | illegal | never | report | rule | against | fine | fined)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Bought, CheckText);
    }

    private static void CheckRecord(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind == ContentKind.Comment)
        {
            return;
        }

        if (document.Testimonial is not { } testimonial)
        {
            CheckType(context);
            return;
        }

        string? what =
            testimonial.Provenance?.Ai == AiInvolvement.Generated ? WrittenByModel
            : IsByVirtualPerson(document) ? "nobody real gave the testimonial"
            : testimonial.IsVerified == false ? "nobody verified that the testimonial is a customer's"
            : null;
        if (what is not null)
        {
            context.Report(Rule, Details(what, Confidence.High, "testimonial"));
        }
        else if (testimonial.IsVerified is null && testimonial.SourceUrl is null && !HasConsent(document))
        {
            context.NotEvaluated(Rule, "testimonial.isVerified");
        }
    }

    private static void CheckType(DocumentContext context)
    {
        if (!context.Document.Types.Contains(ContentType.Testimonial))
        {
            return;
        }

        if (context.Document.Provenance?.Ai == AiInvolvement.Generated)
        {
            context.Report(Rule, Details(WrittenByModel, Confidence.High, "types, provenance"));
        }
        else if (!HasConsent(context.Document))
        {
            context.NotEvaluated(Rule, "testimonial");
        }
    }

    private static void CheckText(PhraseContext hit)
    {
        if (hit.Document.Kind != ContentKind.Comment)
        {
            hit.Report(Rule, Details("reach or approval is bought or invented", Confidence.Medium, "words"));
        }
    }

    private static bool IsByVirtualPerson(ContentDocument document)
    {
        foreach (Endorsement endorsement in document.Endorsements)
        {
            if (endorsement.Endorser == EndorserKind.Virtual)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasConsent(ContentDocument document) =>
        !document.ConsentIds.IsEmpty || !document.Consents.IsEmpty;

    private static DiagnosticDetails Details(string what, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["verified", "source", "consent"],
        };
}
