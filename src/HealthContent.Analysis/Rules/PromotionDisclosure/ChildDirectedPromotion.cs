using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1416: a medicine or a cosmetic procedure is advertised to children.</summary>
internal sealed class ChildDirectedPromotion : ContentAnalyzer
{
    private static readonly RuleOption Age = new(
        "minimum-age",
        "The lowest age in years that such content may address.",
        18
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1416",
        "Content directed at children for medicines or cosmetic procedures",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "advertises a medicine or a cosmetic procedure to people under {age}"
    )
    {
        Why = "Children cannot weigh the risks of a medicine or a procedure, and their bodies are still changing.",
        Authorities = AuthorityIndex.Find("A-EU90 (e); A-AHPRACOS; A-CAP12 12.16"),
        HelpLink = "Rules/PromotionDisclosure/ChildDirectedPromotion.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
        Options = [Age],
    };

    private static readonly PhraseSet Words = Phrases.Parse(
        "<teen-word> {0,8} (<for-adults-only> | <teen-wish>) | (<for-adults-only> | <teen-wish>) {0,6} <teen-word> | <child-appeal>"
            + " unless negated, refuted, question, quoted, attributed, historical, conditional"
            + NotToChildren
    );

    // "Year 12 girls, Botox? Come to us": asked or said over two sentences, it is promotion where something is offered.
    private static readonly PhraseSet Offers = Phrases.ParseAll(
        "<teen-word> | <school-life> when passage has (<for-adults-only> | <appearance-wish>) when surface has <promotion-to-youth>"
            + " unless negated, refuted, quoted, attributed, historical unless sentence has ((<teen-word> {0,8} (<for-adults-only> | <teen-wish>)) | ((<for-adults-only> | <teen-wish>) {0,6} <teen-word>))"
            + NotToChildrenAround,
        "<teen-word> {0,8} (<for-adults-only> | <teen-wish>) | (<for-adults-only> | <teen-wish>) {0,6} <teen-word> when question when surface has (<promotion-call> | come to us | you deserve | deal | package~)"
            + " unless refuted, quoted, attributed, historical"
            + NotToChildrenAround,
        "<child-lure> unless negated, refuted, question, quoted, attributed, historical, conditional"
            + NotToChildrenAround
    );

    private static readonly PhraseSet Calls = Phrases.Parse(
        "<child-call> unless negated, refuted, quoted"
            + " when surface has (<for-adults-only> | <appearance-wish> | <otc-medicine> | <supplement-word> | gummies | cough medicine | cold medicine~ | medicine that tastes | magic syrup | purple syrup | pink medicine | your chemist | the chemist | your pharmacist)"
            + NotToChildren
    );

    private const string NotToChildren =
        " unless sentence has (over 18 | 18 and over | (not | never | no one | nobody | only) {0,5} (under 18 | under-18) | aged 18 | parents | risk~ | ban | banned | law | study | research | keep | lock~ | out of reach | mistake~ | mistaken | <promotion-news>)";

    private const string NotToChildrenAround =
        " unless passage has (over 18 | 18 and over | (not | never | no one | nobody | only) {0,5} (under 18 | under-18) | aged 18 | parents | risk~ | ban | banned | law | study | research | keep | lock~ | out of reach | mistake~ | mistaken | dose~ | dosing | how to | read the | consent | hpv | <promotion-news>)";

    private static readonly PhraseSet Procedures = Phrases.Parse(
        "<elective-procedure> | <rx-filler> | <rx-botulinum> | <rx-weight-loss> | <rx-weight-loss-injection> unless negated, refuted, quoted, attributed"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Words, hit => Check(hit, isStated: false));
        context.RegisterPhraseAction(Offers, hit => Check(hit, isStated: false));
        context.RegisterPhraseAction(Calls, hit => Check(hit, isStated: false));
        context.RegisterPhraseAction(Procedures, hit => Check(hit, isStated: true));
    }

    private static void Check(PhraseContext hit, bool isStated)
    {
        ContentDocument document = hit.Document;
        if (document.Kind == ContentKind.Comment || document.Audience == Audience.HealthcareProfessional)
        {
            return;
        }

        int minimum = (int)hit.Number(Rule, Age);
        bool isForYouth =
            document.Audience == Audience.Youth
            || document.MinimumAudienceAge < minimum
            || document.PaidPromotion?.MinimumAge < minimum;
        if (isForYouth != isStated || (isStated && !Promotion.IsStated(document)))
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = isStated ? Confidence.High : Confidence.Medium,
                Arguments = [new("age", minimum.ToString(System.Globalization.CultureInfo.InvariantCulture))],
                Cues = [isStated ? "audience, minimumAge" : "words for young people and a procedure"],
                Guards = ["talk to parents", "news, law and risks"],
            }
        );
    }
}
