using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1403: content on a higher risk cosmetic procedure plays it down or is told by those who may not.</summary>
internal sealed class CosmeticContentBreach : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1403",
        "Higher-risk cosmetic procedure content breach",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "{what}"
    )
    {
        Why =
            "Procedures with real risks must not be sold as a treat, by influencers, or without a named practitioner.",
        Authorities = AuthorityIndex.Find("A-AHPRACOS"),
        HelpLink = "Rules/PromotionDisclosure/CosmeticContentBreach.md",
        Jurisdictions = [new("AU")],
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private const string SpokenForByOthers = "an influencer or patient speaks for the procedure";

    private const string TestimonialSpeaks = "a testimonial speaks for the procedure";

    private const string Requirements = "CosmeticContentBreach";

    private const string OfProcedure = " when surface has <higher-risk-procedure> unless surface has <promotion-news>";

    // What hides a risk with a "no" is denied by its own words, and a quotation sells where it stands beside a call.
    private static readonly PhraseSet Trivial = Phrases.ParseAll(
        "<trivialised> unless negated, refuted, quoted, attributed" + OfProcedure,
        "<trivialised> when attributed when surface has <promotion-injector> unless negated, refuted" + OfProcedure,
        "<trivial-denied> unless refuted, quoted" + OfProcedure
    );

    private static readonly PhraseSet Testimonials = Phrases.Parse(
        "<cosmetic-testimonial> unless negated, refuted, historical" + OfProcedure
    );

    private static readonly PhraseSet Influencers = Phrases.Parse(
        "<cosmetic-influencer> unless negated, refuted, question" + OfProcedure
    );

    private static readonly PhraseSet Procedures = Phrases.Parse(
        "<elective-procedure> | <rx-filler> | <rx-botulinum> | <rx-wrinkle-injection> unless negated, refuted"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(
            Trivial,
            hit => CheckText(hit, "plays a procedure with risks down", "words that trivialise")
        );
        context.RegisterPhraseAction(
            Testimonials,
            hit => CheckText(hit, TestimonialSpeaks, "words of a patient who is pleased")
        );
        context.RegisterPhraseAction(Influencers, hit => CheckText(hit, SpokenForByOthers, "words for an influencer"));
        context.RegisterPhraseAction(Procedures, CheckSpeaker);
    }

    private static void CheckText(PhraseContext hit, string what, string cue)
    {
        if (Promotion.IsToPublic(hit.Document) && IsBound(hit))
        {
            bool isPlaceKnown = !ReaderPlace.Of(hit).IsEmpty;
            hit.Report(
                Rule,
                Details(what, cue) with
                {
                    Severity = isPlaceKnown ? Severity.Error : Severity.Warning,
                    Confidence = Confidence.Medium,
                }
            );
        }
    }

    private static void CheckRecord(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (!Promotion.IsToPublic(document) || !IsOnHigherRisk(context) || !IsBound(context))
        {
            return;
        }

        if (IsSpokenForByOthers(document))
        {
            context.Report(Rule, Details(SpokenForByOthers, "endorsements"));
        }
        else if (document.Testimonial is not null)
        {
            context.Report(Rule, Details(TestimonialSpeaks, "testimonial"));
        }
        else if (Promotion.IsStated(document) && document.Author is { RegistrationNumber: null or "" })
        {
            context.Report(Rule, Details("no registered practitioner is named", "author.registrationNumber"));
        }
    }

    // Where the record does not name the service, the text does.
    private static void CheckSpeaker(PhraseContext hit)
    {
        if (
            Promotion.IsToPublic(hit.Document)
            && IsSpokenForByOthers(hit.Document)
            && !IsOnHigherRisk(hit)
            && IsBound(hit)
            && !ReaderPlace.Of(hit).IsEmpty
        )
        {
            hit.Report(
                Rule,
                Details(SpokenForByOthers, "endorsements, name of a procedure") with
                {
                    Confidence = Confidence.Medium,
                }
            );
        }
    }

    private static bool IsSpokenForByOthers(ContentDocument document)
    {
        foreach (Endorsement endorsement in document.Endorsements)
        {
            if (endorsement.Endorser is EndorserKind.Influencer or EndorserKind.Celebrity or EndorserKind.Patient)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBound(DocumentContext context) =>
        ReaderPlace.InForce(context, Requirements, "higher-risk").Any();

    private static bool IsOnHigherRisk(DocumentContext context)
    {
        foreach (Service service in context.Environment.Organization.Services)
        {
            if (
                service.ProcedureClass is ProcedureClass.HigherRiskCosmetic or ProcedureClass.CosmeticSurgery
                && context.Document.ServiceIds.Contains(service.Id)
            )
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
            Guards = ["audience", "named practitioner", "news and warnings"],
        };
}
