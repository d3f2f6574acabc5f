using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

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

    // Any amount, act or opinion: the threshold is lower than that of HCA1101 to HCA1103.
    private static readonly PhraseSet Signal = Phrases.Parse(
        "(<directive-figure> | <directive-second-person> | <directive-first-person> | <diagnosis-opinion> | <reassurance> | <care-declined>) unless question, quoted, refuted"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Signal, Examine);

    private static void Examine(PhraseContext hit)
    {
        ContentDocument document = hit.Document;
        bool isEvent =
            document.LiveEvent is { Kind: LiveEventKind.QuestionAndAnswer or LiveEventKind.HashtagChat }
            || document.Types.Contains(ContentType.QuestionAndAnswer);
        if (
            isEvent
            && document.Kind != ContentKind.DirectMessage
            && hit.Facts.ParentMessage is { TellsOfSelf: true, TellsOfHealth: true }
        )
        {
            hit.Report(
                Rule,
                hit.Span,
                new DiagnosticDetails
                {
                    Cues = ["liveEvent, types", "the question is about the one who asks", "amount, act or opinion"],
                    Guards = ["question", "quoted", "refuted"],
                    Fixes =
                    [
                        DeclineToAdvise.InPlaceOf(
                            hit,
                            hit.Span,
                            "In general: [what applies to everybody, with a link]. For your own case please [call or message us at …]."
                        ),
                    ],
                }
            );
        }
    }
}
