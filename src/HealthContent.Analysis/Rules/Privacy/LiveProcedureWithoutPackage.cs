using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1042: an operation is covered as it happens without the arrangements for it.</summary>
internal sealed class LiveProcedureWithoutPackage : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1042",
        "Live or near-live procedure coverage without the live-event package",
        RuleCategory.Privacy,
        Severity.Error,
        "live coverage of a procedure without {what}"
    )
    {
        Why =
            "What happens in an operating room cannot be taken back once it is out: consent, delay, a person who may stop it and a plan for complications have to stand before.",
        Authorities = AuthorityIndex.Find("X-LIVESURG; R-AUTH"),
        HelpLink = "Rules/Privacy/LiveProcedureWithoutPackage.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private const string NotLive =
        " unless negated, question, conditional, sentence has (q a | questions | talk | webinar | panel | lecture | discuss~ | explain~ | animated | animation | simulated | simulation)";

    // What another house did, or what was done once, is no coverage of ours.
    private static readonly PhraseSet LiveCue = Phrases.ParseAll(
        "(live (tweet | tweets | tweeting) | livetweet | livetweeting | live (stream | streaming) | livestream | livestreaming | live (blog | blogging) | (broadcast | broadcasting) live)"
            + " {0,8} (<operation> | <operating-room>)"
            + " when sentence has (we | we're | we'll | our | us | i | i'm | i'll | my | join | watch | follow | tune in | stay tuned)"
            + NotLive,
        "(live | going live | go live | live now | now live | coming to you live | we are live | we're live) {0,2} (from | inside | in | into | at) {0,3} <operating-room> | (live now | watch live | live today | live at <number>) {0,6} (perform | performs | performing | operate | operates | replace | replaces | replacing | remove | removes | repair | transplant) {0,4} <operation>"
            + " | (going | go | be | are | we're) live {0,4} (during | for | as we | while we | from) {0,4} <operation>"
            + NotLive,
        "<live-told> when passage has (we | we'll | we're | our | us | i'll | i'm | my | follow | join | watch)"
            + NotLive,
        "scrubbing in when passage has (stay tuned | as it happens | updates | follow along | live | thread | watch)"
            + NotLive,
        "<knife-now> when passage has <live-audience>" + NotLive,
        "<live-procedure> when sentence has (we | we're | we'll | our | us | i'm | i'll | my | join | watch | follow | tune in | stay tuned | tonight | today | tomorrow | now | live now | here)"
            + " unless negated, question, conditional, historical unless sentence has (<live-not> | case study | another (city | hospital | country) | last (winter | year | summer | month) | to raise awareness)",
        "<table-now> when surface has <table-audience> unless negated, question, conditional unless passage has <live-not>",
        "(we are | we're | i'm | i am | surgeon is | team is) scrubbing in | scrubbing in now | first incision {2} (minutes | now | ago) | orlive | liveor"
            + NotLive
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckEvent);
        context.RegisterPhraseAction(LiveCue, CheckText);
    }

    private static void CheckEvent(DocumentContext context)
    {
        if (
            context.Document.LiveEvent is { Kind: LiveEventKind.Procedure } live
            && Missing(context, live) is { Count: > 0 } missing
        )
        {
            context.Report(Rule, Details(missing, Confidence.High, "liveEvent"));
        }
    }

    private static void CheckText(PhraseContext context)
    {
        if (
            context.Document.LiveEvent is null
            && context.Document.Kind is ContentKind.Post or ContentKind.Article or ContentKind.Script or ContentKind.Ad
        )
        {
            context.Report(
                Rule,
                Details(["a record of the event and its arrangements"], Confidence.Medium, "words of live coverage")
            );
        }
    }

    private static List<string> Missing(DocumentContext context, LiveEvent live)
    {
        List<string> missing = [];
        var consents = DocumentConsents.Of(context);
        Consent? consent = consents.Find(live.ConsentId);
        bool isInForce = consent is not null && consents.Evaluate(consent, new ConsentUse()).IsInForce;
        Add(!isInForce, "a consent in force");
        Add(isInForce && consent!.CoversLive != true, "a consent to live transmission");
        Add(isInForce && consent!.CoversLiveWithdrawal != true, "a way for the patient to stop it");
        Add(live.DelaySeconds is not > 0, "a delay");
        Add(live.StopAuthorityId is null, "a person who may stop it");
        Add(live.ComplicationPlan is null, "a plan for complications");
        Add(
            live.PosterId is null || live.OperatingTeamIds.Contains(live.PosterId, StringComparer.OrdinalIgnoreCase),
            "somebody who posts and does not operate"
        );
        Add(live.ModeratorId is null && live.ModerationPlan is null, "moderation");
        Add(live.FamilyChannel is null, "a channel of its own for the family");
        return missing;

        void Add(bool isMissing, string what)
        {
            if (isMissing)
            {
                missing.Add(what);
            }
        }
    }

    private static DiagnosticDetails Details(List<string> missing, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("what", string.Join(", ", missing))],
            Cues = [cue],
            Guards = ["talk, questions and answers, animation, simulation"],
        };
}
