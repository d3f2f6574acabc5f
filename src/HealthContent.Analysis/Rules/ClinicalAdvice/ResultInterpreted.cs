using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1104: reads one person's test, picture or photo for them. The page beside this file says more.</summary>
internal sealed class ResultInterpreted : ContentAnalyzer
{
    private const string Decline =
        "We can't read results or pictures here. Please [call or message us at …] so that your care team can go through them with you.";

    private static readonly RuleDescriptor Rule = new(
        "HCA1104",
        "Interpreting an individual's test, image or symptom photo",
        RuleCategory.ClinicalAdvice,
        Severity.Error,
        "this reads {what} for one person"
    )
    {
        Why = "A result means something only together with the person, and a picture on a telephone shows too little.",
        Authorities = AuthorityIndex.Find("X-RADIO; P-HCPC; P-FSMB"),
        HelpLink = "Rules/ClinicalAdvice/ResultInterpreted.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    private static readonly PhraseSet Result = Phrases.Parse(
        "<result-read> unless question, quoted, refuted, preceded by (if | \"when\" | whether | \"unless\" | once | until)"
    );

    private static readonly PhraseSet OfThis = Phrases.Parse(
        "<result-of-this> unless question, quoted, refuted, preceded by (if | \"when\" | whether | \"unless\" | once | until)"
    );

    // A figure in the message is the result that "those values" are.
    private static readonly PhraseSet OfFigure = Phrases.Parse(
        "(<result-of-this> | <result-read>) unless question, quoted, refuted, preceded by (if | \"when\" | whether | \"unless\" | once | until) when message has (<result-figure> | <result-reported>)"
    );

    // One word is enough where the message gave the figure: "22 is deficient", "your ratio is high".
    private static readonly PhraseSet Verdict = Phrases.Parse(
        "(<verdict-told> | <lay-diagnosis> | <condition> | <finding>) unless question, quoted, refuted, conditional"
            + " unless surface has (<care-routed> | <directive-referral> | <result-read> | <result-of-this> | <picture-read> | <picture-read-loosely>)"
            + " when message has (<result-figure> | report attached | results attached)"
            + " unless message has (form | forms | ticket | card | receipt | menu | poster | logo | app | screen | booking | parking)"
    );

    // The message may only speak of its picture: "[photo]", "does this look ok?".
    private static readonly PhraseSet PictureSpokenOf = Phrases.Parse(
        "(<picture-read> | <picture-read-loosely>) unless question, quoted, refuted, preceded by (if | whether | \"unless\") when message has <picture-sent> unless message has (form | forms | letter | ticket | card | receipt | menu | sign | poster | logo | page | website | app | screen | booking | parking)"
    );

    private static readonly PhraseSet Picture = Phrases.Parse(
        "<picture-read> unless question, quoted, refuted, preceded by (if | whether | \"unless\")"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Result, hit => Report(hit, "a test result", Addressee.OnePerson));
        context.RegisterPhraseAction(OfThis, hit => Report(hit, "a test result", Addressee.OnePersonByWords));
        context.RegisterPhraseAction(OfFigure, hit => Report(hit, "a test result", Addressee.OnePerson));
        context.RegisterPhraseAction(Verdict, hit => Report(hit, "a test result", Addressee.OnePerson));
        context.RegisterPhraseAction(Picture, ReadPicture);
        context.RegisterPhraseAction(PictureSpokenOf, ReadPictureSpokenOf);
    }

    // "Looks infected" reads a picture only where one was sent.
    private static void ReadPicture(PhraseContext hit)
    {
        if (hit.Document.Conversation?.Parent is { Attachments.IsEmpty: false })
        {
            Report(hit, "a picture", Addressee.OnePerson);
        }
    }

    private static void ReadPictureSpokenOf(PhraseContext hit)
    {
        if (hit.Document.Conversation?.Parent is { Attachments.IsEmpty: true })
        {
            Report(hit, "a picture", Addressee.OnePerson);
        }
    }

    private static void Report(PhraseContext hit, string what, Addressee needed)
    {
        Addressee addressee = hit.Facts.AddresseeOf(hit.SurfaceFacts);
        bool tellsOfHealth = hit.Facts.ParentTellsOfHealth;
        if (addressee >= needed || (addressee == Addressee.OnePerson && tellsOfHealth))
        {
            hit.Report(
                Rule,
                hit.Span,
                new DiagnosticDetails
                {
                    Confidence = tellsOfHealth ? Confidence.High : Confidence.Medium,
                    Arguments = [new("what", what)],
                    Cues = [what],
                    Guards = ["said of all people", "question", "quoted", "refuted", "condition before it"],
                    Fixes = [DeclineToAdvise.InPlaceOf(hit, hit.Span, Decline)],
                }
            );
        }
    }
}
