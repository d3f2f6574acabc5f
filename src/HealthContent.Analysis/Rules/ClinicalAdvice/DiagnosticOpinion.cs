using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1102: tells one person what condition they have. The page beside this file says more.</summary>
internal sealed class DiagnosticOpinion : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1102",
        "Diagnosis or diagnostic opinion to an individual",
        RuleCategory.ClinicalAdvice,
        Severity.Error,
        "this tells one person what they have"
    )
    {
        Why =
            "Nobody can examine a person in a social channel, and a wrong name for what they have delays the right care.",
        Authorities = AuthorityIndex.Find("P-FSMB; P-CPSO"),
        HelpLink = "Rules/ClinicalAdvice/DiagnosticOpinion.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    private static readonly PhraseSet Opinion = Phrases.Parse(
        "<diagnosis-opinion> unless question, quoted, refuted, preceded by (if | \"when\" | whether | because | since | as | \"unless\" | once | do | does | say | (<word> that)), sentence has (have heard | have read), followed by <named-after-condition>"
    );

    private static readonly PhraseSet OfThis = Phrases.Parse(
        "<diagnosis-of-this> unless question, quoted, refuted, sentence has <usual-for-all>, preceded by (if | whether | \"unless\"), followed by <named-after-condition>, preceded by (<diagnosis-noun> (is | are) (a | an | one)?)"
    );

    // A message may tell of a body without a word that names a symptom.
    private static readonly PhraseSet OfComplaint = Phrases.Parse(
        "(<diagnosis-of-this> | ^ <this-matter> {0,2} <may-be> <how-sure>? <due-to>? {0,2} <diagnosis-noun> | <diagnosis-alone>) unless question, quoted, refuted, sentence has <usual-for-all>, preceded by (if | whether | \"unless\"), followed by <named-after-condition>, preceded by (<diagnosis-noun> (is | are) (a | an | one)?) when message has (<told-complaint> | <symptom> | <body-told>)"
    );

    // Who tells of a complaint that has no name yet, and reads a name in the answer, has been given a diagnosis.
    private static readonly PhraseSet Named = Phrases.Parse(
        "<condition-told> unless negated, refuted, question, conditional, quoted, followed by <named-after-condition>"
            + " unless surface has (<care-routed> | <directive-referral> | <diagnosis-opinion> | <diagnosis-of-this> | <diagnosis-alone>)"
            + " unless message has (<condition> | <lay-diagnosis>) when message has (<told-complaint> | <symptom> | <body-told>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Opinion, hit => Examine(hit, Addressee.OnePerson));
        context.RegisterPhraseAction(OfThis, hit => Examine(hit, Addressee.OnePersonByWords));
        context.RegisterPhraseAction(Named, hit => Examine(hit, Addressee.OnePerson));
        context.RegisterPhraseAction(OfComplaint, hit => Examine(hit, Addressee.OnePerson));
    }

    private static void Examine(PhraseContext hit, Addressee needed)
    {
        bool tellsOfHealth = hit.Facts.ParentTellsOfHealth;
        Addressee addressee = hit.Facts.AddresseeOf(hit.SurfaceFacts);
        // After a message about symptoms, "this" is what the message tells of.
        if (addressee >= needed || (addressee == Addressee.OnePerson && tellsOfHealth))
        {
            hit.Report(
                Rule,
                hit.Span,
                new DiagnosticDetails
                {
                    Confidence =
                        tellsOfHealth ? Confidence.High
                        : needed == Addressee.OnePerson ? Confidence.Medium
                        : Confidence.Low,
                    Cues = tellsOfHealth ? ["diagnosis", "parent-tells-of-health"] : ["diagnosis"],
                    Guards = ["said of all people", "question", "quoted", "refuted", "condition before it"],
                    Fixes = [DeclineToAdvise.InPlaceOf(hit, hit.Span)],
                }
            );
        }
    }
}
