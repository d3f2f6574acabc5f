using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1308: a figure about health or people that no reader can trace. The page beside this file says more.</summary>
internal sealed class UnsourcedStatistic : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1308",
        "Efficacy statistic without source, date or denominator",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "{figure} has no {missing}"
    )
    {
        Why = "A figure that cannot be traced cannot be checked, and is believed all the same.",
        Authorities = AuthorityIndex.Find("A-FTCHPCG; T-CCI; P-GREYSEN; P-MCNZ"),
        HelpLink = "Rules/MisinformationClaims/UnsourcedStatistic.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<health-statistic> when sentence has <statistic-topic> unless sentence has <statistic-other>, refuted unless document has <report-named> "
                    + "unless followed by (safe | natural | effective | organic | pure | guaranteed | committed)"
            ),
            Examine
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<burden-figure> when sentence has <claim-condition> unless sentence has (<statistic-other> | trial | trials), refuted, question"
            ),
            ExamineBurden
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<burden-count> when sentence has <claim-condition>"
                    + " unless sentence has (<statistic-other> | trial | trials | <statistic-raised>), refuted, question"
            ),
            ExamineBurden
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<burden-comparison> when passage has <claim-condition> unless sentence has (<statistic-other> | trial | trials), negated, refuted, question"
                    + " unless preceded by (of | how many)"
            ),
            ExamineBurden
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<compared-figure> when sentence has <compared-topic> unless sentence has (<statistic-other> | <statistic-raised> | trial | trials), refuted, question"
            ),
            ExamineBurden
        );
    }

    // How common a disease is, is known well enough that a source is good to have rather than missing.
    private static void ExamineBurden(PhraseContext hit)
    {
        if (
            hit.Capture("figure") is { } figure
            && hit.Facts.EvidenceFor(hit.SurfaceFacts, hit.Span) is var support
            && (support & (EvidenceSupport.Traceable | EvidenceSupport.Labelled | EvidenceSupport.Dated)) == 0
        )
        {
            Report(hit, figure, "source that a reader can find", lesser: true, "burden-figure");
        }
    }

    private static void Examine(PhraseContext hit)
    {
        if (hit.Capture("figure") is not { } figure || IsBoundary(hit, figure))
        {
            return;
        }

        EvidenceSupport support = hit.Facts.EvidenceFor(hit.SurfaceFacts, hit.Span);
        bool named = (support & (EvidenceSupport.Labelled | EvidenceSupport.Dated)) != 0;
        string? missing =
            (support & EvidenceSupport.Traceable) != 0 ? null
            : !named ? "source that a reader can find"
            : (support & EvidenceSupport.Dated) == 0 ? "year"
            : (support & EvidenceSupport.Counted) == 0 ? "number of people it was counted in"
            : null;
        if (missing is not null)
        {
            Report(hit, figure, missing, named, named ? "named-source" : null);
        }
    }

    // "Not 100% effective", "no vaccine is 100% safe": a warning, not a figure.
    private static bool IsBoundary(PhraseContext hit, TextSpan figure) =>
        hit.Surface.Slice(figure).StartsWith("100", StringComparison.Ordinal)
        && hit.SurfaceFacts.HasStance(figure, Stance.Negated);

    private static void Report(PhraseContext hit, TextSpan figure, string missing, bool lesser, string? cue)
    {
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(figure.Start)];
        TextSpan last = hit.Surface.Tokens[sentence.EndToken - 1].Span;
        int end = hit.Surface.Slice(last) is "." or "!" or "?" ? last.Start : last.End;
        hit.Report(
            Rule,
            figure,
            new DiagnosticDetails
            {
                Severity = lesser ? Severity.Info : null,
                Confidence = lesser ? Confidence.Medium : Confidence.High,
                Arguments =
                [
                    new MessageArgument("figure", hit.Surface.Slice(figure).ToString()),
                    new MessageArgument("missing", missing),
                ],
                Cues = cue is null ? ["health-statistic"] : ["health-statistic", cue],
                Guards = ["link", "identifier", "citation", "claim", "other-topic", "refuted"],
                Fixes =
                [
                    new ProposedFix(
                        "name the source",
                        new TextSpan(end, 0),
                        " (Source: [name, year, link])",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }
}
