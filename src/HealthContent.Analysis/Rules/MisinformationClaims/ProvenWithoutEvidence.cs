using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1304: "clinically proven" with nothing that a reader could look up. The page beside this file says more.</summary>
internal sealed class ProvenWithoutEvidence : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1304",
        "\"Clinically proven\" or \"science-backed\" without evidence link",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "\"{term}\" shows no study that a reader can find"
    )
    {
        Why = "Who says that something is proven must hold the proof; the reader should be able to see it.",
        Authorities = AuthorityIndex.Find("A-FTCHPCG; A-CAP12; P-MCNZ"),
        HelpLink = "Rules/MisinformationClaims/ProvenWithoutEvidence.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<proof-claim> unless negated, refuted, question, conditional, quoted "
                    + "unless followed by (interventions | practice | guidelines | treatments | medicine | care)"
            ),
            Examine
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<finding-told> when sentence has (<statistic-topic> | <claim-condition> | <body-function> | <complaint> | <offered-care>) unless negated, refuted, question"
            ),
            ExamineFinding
        );
    }

    // A study that is named with its year and its people can be found, if with some trouble.
    private static void ExamineFinding(PhraseContext hit)
    {
        // Asked for the verb alone: "study of 1,200 adults found" holds its own number of people.
        EvidenceSupport support = hit.Facts.EvidenceFor(hit.SurfaceFacts, new TextSpan(hit.Span.End - 1, 1));
        if (
            (support & EvidenceSupport.Traceable) == 0
            && (support & (EvidenceSupport.Dated | EvidenceSupport.Counted))
                != (EvidenceSupport.Dated | EvidenceSupport.Counted)
        )
        {
            hit.Report(
                Rule,
                new DiagnosticDetails
                {
                    Severity = Severity.Info,
                    Confidence = Confidence.Medium,
                    Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                    Cues = ["finding-told"],
                    Guards = ["link", "identifier", "citation", "claim", "dated-and-counted", "refuted"],
                    Fixes = [StudyNamed(hit)],
                }
            );
        }
    }

    private static void Examine(PhraseContext hit)
    {
        if ((hit.Facts.EvidenceFor(hit.SurfaceFacts, hit.Span) & EvidenceSupport.Traceable) != 0)
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = hit.Document.Intent == ContentIntent.Promotional ? Severity.Error : null,
                Confidence = Confidence.High,
                Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = ["proof-claim"],
                Guards = ["link", "identifier", "citation", "claim", "refuted"],
                Fixes = [StudyNamed(hit)],
            }
        );
    }

    private static ProposedFix StudyNamed(PhraseContext hit) =>
        new("name the study", new TextSpan(hit.Span.End, 0), " ([study, year, link])", FixApplicability.Placeholder);
}
