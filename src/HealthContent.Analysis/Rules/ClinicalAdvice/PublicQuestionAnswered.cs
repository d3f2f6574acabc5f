using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1108: one person's question is answered for that person in a public event. The page beside this file says more.</summary>
internal sealed class PublicQuestionAnswered : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1108",
        "Individual question answered in public Q&A or hashtag chat",
        RuleCategory.ClinicalAdvice,
        Severity.Warning,
        "this answers one person's own question in a public event"
    )
    {
        Why = "In a public hour of questions everybody reads along, and what fits one person is copied by others.",
        Authorities = AuthorityIndex.Find("P-FSMB; P-CPSO; P-NMC"),
        HelpLink = "Rules/ClinicalAdvice/PublicQuestionAnswered.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    // Any amount, directive or opinion: the threshold is lower than that of HCA1101 to HCA1103.
    private static readonly PhraseSet Signal = Phrases.Parse("<answer-signal> unless question, quoted, refuted");

    // A record of a live chat holds question and answer in one text.
    private static readonly PhraseSet Recorded = Phrases.ParseAll(
        "<answer-of-own> unless refuted when surface has <question-of-own>",
        "<retold-answer> unless refuted, question, conditional, surface has <directive-refusal> when surface has <question-retold>"
    );

    // Who does not say that it is an event may still write so: "#AskTheDentist", "thanks for joining".
    private static readonly PhraseSet SaidToBeEvent = Phrases.ParseAll(
        "(<answer-signal> | <answer-told>) unless question, quoted, refuted when surface has <public-hour>",
        "(<answer-signal> | <answer-told>) unless question, quoted, refuted, surface has <public-hour> when message has <public-hour>",
        "(<lay-diagnosis> | <medicine> | <comfort-told>) unless negated, question, quoted, refuted, surface has (<care-routed> | <directive-referral>"
            + " | <answer-signal> | <answer-told>), message has (<lay-diagnosis> | <medicine>) when message has <public-hour>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Directed);
        context.RegisterPhraseAction(Signal, Said);
        context.RegisterPhraseAction(Recorded, Record);
        context.RegisterPhraseAction(SaidToBeEvent, SaidAtEvent);
    }

    private static void Directed(SurfaceContext context)
    {
        if (!IsOwnQuestion(context))
        {
            return;
        }

        foreach (TreatmentDirective directive in context.SurfaceFacts.Directives)
        {
            Report(context, directive.Span);
        }
    }

    private static void Said(PhraseContext hit)
    {
        if (!IsOwnQuestion(hit))
        {
            return;
        }

        foreach (TreatmentDirective directive in hit.SurfaceFacts.Directives)
        {
            // The amount of a directive is reported with it.
            if (directive.Span.Start <= hit.Span.Start && hit.Span.End <= directive.Span.End)
            {
                return;
            }
        }

        Report(hit, hit.Span);
    }

    private static void SaidAtEvent(PhraseContext hit)
    {
        if (
            !IsEvent(hit.Document)
            && hit.Document.Kind is not (ContentKind.Comment or ContentKind.DirectMessage)
            && hit.Facts.ParentMessage is { TellsOfSelf: true, TellsOfHealth: true }
            && hit.Facts.AddresseeOf(hit.SurfaceFacts) != Addressee.Everybody
        )
        {
            Report(hit, hit.Span);
        }
    }

    private static void Record(PhraseContext hit)
    {
        if (hit.Document.Kind is not (ContentKind.Comment or ContentKind.DirectMessage))
        {
            Report(hit, hit.Span);
        }
    }

    private static bool IsOwnQuestion(SurfaceContext context)
    {
        return IsEvent(context.Document)
            && context.Document.Kind != ContentKind.DirectMessage
            && context.Facts.ParentMessage is { TellsOfSelf: true, TellsOfHealth: true };
    }

    private static bool IsEvent(ContentDocument document) =>
        document.LiveEvent is { Kind: LiveEventKind.QuestionAndAnswer or LiveEventKind.HashtagChat }
        || document.Types.Contains(ContentType.QuestionAndAnswer);

    private static void Report(SurfaceContext context, TextSpan span) =>
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Cues = ["liveEvent, types", "the question is about the one who asks", "amount, directive or opinion"],
                Guards = ["question", "quoted", "refuted"],
                Fixes =
                [
                    DeclineToAdvise.InPlaceOf(
                        context,
                        span,
                        "In general: [what applies to everybody, with a link]. For your own case please [call or message us at …]."
                    ),
                ],
            }
        );
}
