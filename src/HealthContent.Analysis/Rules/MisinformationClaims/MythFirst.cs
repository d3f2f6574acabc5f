using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1325: a correction, or a rumour told on, that opens with what may not be so. The page beside this file says more.</summary>
internal sealed class MythFirst : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1325",
        "Debunk written myth-first",
        RuleCategory.MisinformationClaims,
        Severity.Info,
        "the text opens with a myth or a rumour"
    )
    {
        Why = "What is read first and most often is remembered: a headline with the myth spreads the myth.",
        Authorities = AuthorityIndex.Find("T-DEBUNK"),
        HelpLink = "Rules/MisinformationClaims/MythFirst.md",
    };

    private static readonly PhraseSet Labels = Phrases.Parse("<myth-label> when document has <myth-corrected>");

    private static readonly PhraseSet Hearsay = Phrases.Parse("<myth-hearsay> when document has <myth-corrected>");

    private static readonly PhraseSet Beliefs = Phrases.Parse(
        "<myth-belief> unless negated when document has <myth-corrected>"
    );

    private static readonly PhraseSet BeliefsOfOthers = Phrases.Parse(
        "<myth-belief> unless negated when document has <myth-corrected> when passage has <belief-of-others>"
    );

    // The myth itself may deny something: "You can't get pregnant while you breastfeed, or so they say."
    private static readonly PhraseSet BeliefsThatDeny = Phrases.Parse(
        "<myth-denial> when document has <myth-corrected> when passage has <belief-of-others>"
    );

    private static readonly PhraseSet Rumours = Phrases.Parse("<rumour-told> when sentence has (<rumour-subject>)");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Labels, hit => Report(hit, "a label"));
        context.RegisterPhraseAction(Hearsay, hit => Report(hit, "hearsay"));
        context.RegisterPhraseAction(Beliefs, CheckBelief);
        context.RegisterPhraseAction(BeliefsOfOthers, CheckBeliefOfOthers);
        context.RegisterPhraseAction(BeliefsThatDeny, hit => Report(hit, "a belief of others"));
        context.RegisterPhraseAction(Rumours, hit => Report(hit, "a rumour"));
    }

    // A belief that is told as true and never corrected is for the rules about false claims.
    private static void CheckBelief(PhraseContext hit)
    {
        if (IsNotBelieved(hit))
        {
            Report(hit, "a false belief");
        }
    }

    // Told as true, and the next words say that others hold it so.
    private static void CheckBeliefOfOthers(PhraseContext hit)
    {
        if (!IsNotBelieved(hit))
        {
            Report(hit, "a belief of others");
        }
    }

    private static bool IsNotBelieved(PhraseContext hit)
    {
        const Stance NotBelieved = Stance.Refuted | Stance.Question | Stance.Quoted | Stance.Attributed;
        return (hit.Stance & NotBelieved) != 0 || hit.Document.Types.Contains(ContentType.Debunk);
    }

    private static void Report(PhraseContext hit, string cue)
    {
        if (hit.Document.Kind == ContentKind.Comment || !Opens(hit))
        {
            return;
        }

        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)];
        hit.Report(
            Rule,
            sentence.Span,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Cues = [cue],
                Guards = ["a fact before it", "negated", "no correction in the document"],
                Fixes =
                [
                    new ProposedFix(
                        "begin with the fact",
                        new TextSpan(sentence.Span.Start, 0),
                        "[The fact in one sentence.] ",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }

    // The title, or the first sentence of a text without one. What only greets or names the series is no sentence of its own.
    private static bool Opens(PhraseContext hit)
    {
        bool isTitle = hit.Surface.Kind == SurfaceKind.Title;
        if (!isTitle && (hit.Surface.Path != "body" || !string.IsNullOrEmpty(hit.Document.Title)))
        {
            return false;
        }

        const int LongestGreeting = 5;
        int sentence = hit.Surface.SentenceAt(hit.Span.Start);
        ReadOnlySpan<Sentence> sentences = hit.Surface.Sentences;
        int first = sentences.Length > 1 && sentences[0].TokenCount <= LongestGreeting ? 1 : 0;
        return sentence <= first;
    }
}
