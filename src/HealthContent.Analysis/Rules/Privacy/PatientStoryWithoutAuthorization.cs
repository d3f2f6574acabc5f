using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1028: the story or praise of a patient that no consent on record stands behind.</summary>
internal sealed class PatientStoryWithoutAuthorization : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1028",
        "Patient story or testimonial without an authorisation record",
        RuleCategory.Privacy,
        Severity.Error,
        "{what} without an authorisation on record"
    )
    {
        Why =
            "Marketing with a patient's story needs a written authorisation; without its record nobody can show that there is one.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(a)(1), (a)(3); R-MKTG; R-OCR"),
        HelpLink = "Rules/Privacy/PatientStoryWithoutAuthorization.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    // Praise of care in the first person; that somebody else says it is told by the quotation marks or the name behind.
    private static readonly PhraseSet Praise = Phrases.Parse(
        "(they | you | he | she | the (team | staff | doctors | nurses | surgeons | hospital) | this (hospital | team | clinic)) {2}"
            + " (saved my (life | leg | sight | child | baby | son | daughter | hearing) | gave me (my life back | a second chance | hope | a new life) | changed my life)"
            + " | (i | i'm | i am) {1} (cancer free | pain free | seizure free | in remission | walking again) | i can (walk | run | see | hear | breathe) again"
            + " | i got my life back | i (owe | owed) (them | you | this hospital | the team) my life | <felt-cared-for>"
            + " when surface has (<care-unit> | <care-giver> | nurses | midwives | team | mum | mom | patient | patients | survivor | dr | pain | surgery | transplant | treatment | rehab | <condition> | <treatment>)"
    );

    private static readonly PhraseSet Story = Phrases.Parse(
        "(our | meet our) {1} (patient | survivor) (<word> | of the (week | month)) {0,8} (story | journey)"
            + " | patient (success story | testimonial | spotlight)"
            + " | (says | said | shares) <word> <word>? \",\"? (who (lives | is living | lived) with {0,3} <condition> | a {0,2} (patient | survivor))"
            + " | (hear | hear it | hear more | straight | read it | listen) from (a | our | one of our) {0,4} (patient | client | survivor | recipient | patients)"
            + " | (meet | introducing) {0,2} (our | one of our) {0,3} (patients | residents | clients) {0,12} (beat | walked | survived | recovered | transplant | surgery | cancer | again | journey | lost)"
            + " | \"(\" {0,2} (hip | knee | heart | cancer | shoulder | back | spine | stroke | cardiac | dental | physio | ivf | transplant | laser | eye | cataract | implant | orthodontic)? patient {0,3} \")\""
            + " | <word> (went from | goes from) {0,6} (wheelchair | crutches | hospital bed | bedridden | unable to walk | barely walking | chronic pain) {0,4} to"
            + " | how (our | one of our | my) {0,1} (patient | patients | client | clients | resident | residents) {0,3} (went | gained | took | swapped | ran | climbed | danced | returned | rebuilt | turned | conquered | managed | quit | reversed | got back | came back | shed | dropped | stopped | became | learned | learnt | beat | found | got | fought | overcame | walked | returned | regained | survived | recovered | lost)"
            + " | (patient | survivor | client) of the (week | month | year)"
            + " | <treated-speaker> | before (and | \"&\") after {0,5} (patient's | patients | patient | client | client's)"
            + " unless negated, question, conditional, sentence has (patient (information | leaflet | guidance | guide | association | safety) | hand hygiene | (wash | clean | gel | sanitise | sanitize) {0,2} hands)"
    );

    // What became of somebody with a name, beside the house or the hands that helped.
    private static readonly PhraseSet NamedStory = Phrases.ParseAll(
        "<story-turn> unless negated, question, conditional, historical when passage names person when passage has (<our-house>) unless passage has (<story-other>)",
        "<story-plight> unless question, conditional when passage names person when passage has (<our-house>) unless passage has (<story-other>)",
        "<story-care> when passage names person when passage has (<story-cue>) when passage has (<our-house> | our | we) unless negated, question, conditional unless passage has (<story-other>)",
        "<story-review> when sentence names person when passage has (<praise-care>) unless negated, question, conditional unless passage has (<story-other>)",
        "<story-client> unless negated, question, conditional unless sentence has (<story-other>)",
        "<story-announced> unless negated, question, conditional unless followed by (matters | counts | is | helps | shapes | and) unless sentence has (<story-other>)",
        "<story-of-kin> unless negated, question, conditional when passage has (<our-house> | <praise-care>) unless passage has (<story-other>)",
        "<story-shown> unless negated, question, conditional when surface has (<shown-care>) unless sentence has (<story-other>) unless passage has (<shown-else>)",
        "<story-shown-named> when sentence names person unless negated, question, conditional when surface has (<praise-care>) unless sentence has (<story-other>)"
    );

    // Praise that comes with the name, the age or the stars of whoever gives it.
    private static readonly PhraseSet SignedPraise = Phrases.ParseAll(
        "<praise-told> when passage has (<praise-care>) when passage has (<praise-by>) unless passage has (<speaker-staff>)",
        "<praise-told> when sentence has (<praise-here>) when passage has (<praise-care>) unless passage has (<speaker-staff> | <story-other>)",
        "<praise-told> when passage has (<praise-care>) when passage names person unless passage has (<speaker-staff> | <story-other>)"
    );

    // A house may call its own work a success; with a patient in the sentence it is the story of that patient.
    private static readonly PhraseSet SuccessStory = Phrases.Parse(
        "success (story | stories) unless negated, question, conditional, preceded by (patient)"
            + " when sentence has (<patient-near> | (our | my | a) {1} (patient | client | resident) | one of (our | my) {1} (patients | clients | residents))"
    );

    // "My journey with cancer" on the account of a person is that person's own.
    private static readonly PhraseSet Journey = Phrases.Parse(
        "<own-journey> unless negated, question, conditional when surface has ((your | their | the | our) {2} (<care-giver> | nurses | team | surgeons | hospital | staff | midwives | clinic))"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckType);
        context.RegisterPhraseAction(Praise, CheckPraise);
        context.RegisterPhraseAction(SignedPraise, CheckPraise);
        context.RegisterPhraseAction(Story, CheckStory);
        context.RegisterPhraseAction(NamedStory, CheckStory);
        context.RegisterPhraseAction(SuccessStory, CheckStory);
        context.RegisterPhraseAction(Journey, CheckJourney);
    }

    private static void CheckType(DocumentContext context)
    {
        if (context.Document.Kind != ContentKind.Comment && StatedKind(context.Document) is { } what)
        {
            Report(context, null, what, Confidence.High);
        }
    }

    private static void CheckPraise(PhraseContext context)
    {
        if ((context.Stance & Stance.Quoted) != 0 && IsOurs(context.Document))
        {
            Report(context, context.Span, "quoted words of a patient", Confidence.Medium);
        }
    }

    private static void CheckStory(PhraseContext context)
    {
        if (IsOurs(context.Document))
        {
            Report(context, context.Span, "a patient's story", Confidence.Medium);
        }
    }

    private static void CheckJourney(PhraseContext context)
    {
        if (context.Document.Account?.Type != AccountType.Personal)
        {
            CheckStory(context);
        }
    }

    // What the document says of itself is reported once, for the whole.
    private static bool IsOurs(ContentDocument document) =>
        document.Kind is ContentKind.Post or ContentKind.Article or ContentKind.Ad or ContentKind.Script
        && StatedKind(document) is null;

    private static string? StatedKind(ContentDocument document)
    {
        if (document.Types.Contains(ContentType.Testimonial))
        {
            return "testimonial";
        }

        return document.Types.Contains(ContentType.PatientStory) || document.StoryBasis == StoryBasis.RealPerson
            ? "patient story"
            : null;
    }

    private static void Report(DocumentContext context, TextSpan? span, string what, Confidence confidence)
    {
        // A story told of several people or of nobody, and labelled so, needs nobody's consent.
        if (context.Document.StoryBasis is StoryBasis.Composite or StoryBasis.Fictional)
        {
            return;
        }

        // A consent that is expired, revoked or too narrow is told by the rules about that.
        var consents = DocumentConsents.Of(context);
        if (!consents.Named.IsEmpty || consents.IsTakenDown)
        {
            return;
        }

        if (!consents.Unknown.IsEmpty && context.Environment.Organization.Consents.IsEmpty)
        {
            context.NotEvaluated(Rule, "consents");
            return;
        }

        var details = new DiagnosticDetails
        {
            Confidence = confidence,
            Arguments = [new("what", what)],
            Cues = [span is null ? "types, storyBasis" : "words of a story or of praise"],
            Guards = ["consent on record", "composite or fictional", "the organisation's own words"],
        };
        if (span is { } place && context is SurfaceContext surface)
        {
            surface.Report(Rule, place, details);
        }
        else
        {
            context.Report(Rule, details);
        }
    }
}
