using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1103: tells one person that nothing is wrong or that care can wait. The page beside this file says more.</summary>
internal sealed class FalseReassurance : ContentAnalyzer
{
    private const string Decline =
        "We can't judge from here how urgent this is. Please [call us at …], or [emergency number] if it gets worse.";

    private static readonly RuleDescriptor Rule = new(
        "HCA1103",
        "False reassurance or triage decision in public",
        RuleCategory.ClinicalAdvice,
        Severity.Error,
        "this tells one person that {what}"
    )
    {
        Why = "To tell somebody that they need no care is a triage decision, made here without seeing the person.",
        Authorities = AuthorityIndex.Find("P-FSMB; X-EMERG; P-GMC"),
        HelpLink = "Rules/ClinicalAdvice/FalseReassurance.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    private static readonly PhraseSet Reassurance = Phrases.Parse(
        "<reassurance> unless question, quoted, refuted, preceded by (if | whether | \"unless\" | hope | hoping | glad), followed by (about? <practical-matter>)"
    );

    // A message may tell of a body without a word that names a symptom.
    private static readonly PhraseSet AfterComplaint = Phrases.Parse(
        "<reassurance> unless question, quoted, refuted, preceded by (if | whether | \"unless\" | hope | hoping | glad), followed by (about? <practical-matter>) when message has <told-complaint>"
    );

    private static readonly PhraseSet Comfort = Phrases.Parse(
        "<comfort-told> unless question, quoted, refuted, conditional, preceded by (hope | hoping | glad), followed by (about? <practical-matter>)"
            + " unless surface has (<care-routed> | <reassurance>) when message has (<told-complaint> | <symptom>)"
    );

    private static readonly PhraseSet CareDeclined = Phrases.Parse(
        "<care-declined> unless question, quoted, refuted, preceded by (if | whether | \"unless\"), followed by ((for | about) <practical-matter>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Reassurance, Reassured);
        context.RegisterPhraseAction(AfterComplaint, ReassuredAfterComplaint);
        context.RegisterPhraseAction(Comfort, hit => Report(hit, "nothing is wrong", Confidence.Medium));
        context.RegisterPhraseAction(CareDeclined, hit => Report(hit, "no care is needed now", Confidence.High));
    }

    // "Don't worry" may be about parking: the message or the answer has to tell of health.
    private static void Reassured(PhraseContext hit)
    {
        if (hit.Facts.ParentTellsOfHealth)
        {
            Report(hit, "nothing is wrong", Confidence.High);
        }
        else if (
            hit.Facts.ParentMessage is null
            && hit.SurfaceFacts.TellsOfHealth
            && hit.Facts.AddresseeOf(hit.SurfaceFacts) == Addressee.OnePersonByWords
        )
        {
            Report(hit, "nothing is wrong", Confidence.Medium);
        }
    }

    private static void ReassuredAfterComplaint(PhraseContext hit)
    {
        if (!hit.Facts.ParentTellsOfHealth)
        {
            Report(hit, "nothing is wrong", Confidence.Medium);
        }
    }

    private static void Report(PhraseContext hit, string what, Confidence confidence)
    {
        if (hit.Facts.AddresseeOf(hit.SurfaceFacts) == Addressee.Everybody)
        {
            return;
        }

        hit.Report(
            Rule,
            hit.Span,
            new DiagnosticDetails
            {
                Confidence = confidence,
                Arguments = [new("what", what)],
                Cues = hit.Facts.ParentTellsOfHealth ? ["reassurance", "parent-tells-of-health"] : ["reassurance"],
                Guards = ["said of all people", "not about health", "question", "quoted", "refuted"],
                Fixes = [DeclineToAdvise.InPlaceOf(hit, hit.Span, Decline)],
            }
        );
    }
}
