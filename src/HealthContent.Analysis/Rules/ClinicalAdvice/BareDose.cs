using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1106: a dose that does not say for whom it is or where it comes from. The page beside this file says more.</summary>
internal sealed class BareDose : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1106",
        "Dose stated without population, label or source",
        RuleCategory.ClinicalAdvice,
        Severity.Warning,
        "this dose says neither for whom it is nor where it comes from"
    )
    {
        Why =
            "A dose is copied and shared without the rest of the text, and is wrong for a child, the kidneys or another medicine.",
        Authorities = AuthorityIndex.Find("P-NMC; A-FTCHPCG; T-CCI"),
        HelpLink = "Rules/ClinicalAdvice/BareDose.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<bare-dose> unless question, quoted, refuted, historical, attributed, sentence has <dose-qualified>"
            ),
            Examine
        );

    private static void Examine(PhraseContext hit)
    {
        if (
            hit.Document.Kind == ContentKind.Comment
            || hit.Document.Audience == Audience.HealthcareProfessional
            || (hit.Facts.EvidenceFor(hit.SurfaceFacts, hit.Span) & EvidenceSupport.Traceable) != 0
        )
        {
            return;
        }

        hit.Report(
            Rule,
            hit.Span,
            new DiagnosticDetails
            {
                Cues = ["medicine, amount and how often"],
                Guards = ["population", "label or prescriber", "source", "report of a study"],
                Fixes =
                [
                    new ProposedFix(
                        "say for whom and where it stands",
                        new TextSpan(hit.Span.End, 0),
                        " ([adults or age]; follow the label; source: [link])",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }
}
