using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1320: a cause or an effect that may be more than the evidence can show. The page beside this file says more.</summary>
internal sealed class CausalClaim : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1320",
        "Causal claim from observational or preclinical evidence",
        RuleCategory.MisinformationClaims,
        Severity.Info,
        "\"{term}\" says what causes, shows or changes a disease; the evidence for it is {gap}"
    )
    {
        Why = "A link found by watching, in animals or in cells does not show a cause in people.",
        Authorities = AuthorityIndex.Find("A-FTCHPCG; T-NIEMAN; T-HNR"),
        HelpLink = "Rules/MisinformationClaims/CausalClaim.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // What says what something does to a disease, each with what makes it no claim.
    private static readonly string[] WithoutSource =
    [
        "(<causal-claim> | <claim-of-link>) unless negated, refuted, question"
            + " unless sentence has (<weak-evidence> | <evidence-caveat> | <purpose-told>)"
            + " unless preceded by (<risk-held> | <disease-told> | <treating-person>)"
            + " unless preceded by (<disease-leading>)",
        "<disease-claim> unless negated, refuted, question unless sentence has (<evidence-told> | <claim-supposed>)"
            + " unless preceded by (<risk-held> | <disease-told> | <treating-person> | <claim-aimed>)"
            + " unless preceded by (<disease-leading>)",
        "<health-effect> unless negated, refuted, question"
            + " unless sentence has (<evidence-told> | <claim-supposed> | <disease-named> | <notice-told>)"
            + " unless followed by (<effect-listed> | <named-after-disease>)"
            + " unless preceded by (<treating-person> | <claim-aimed> | <risk-held>)",
        "<effect-recovered> unless negated, refuted, question unless sentence has (<evidence-told> | <claim-supposed>)",
        "<effect-unowned> unless negated, refuted, question"
            + " unless sentence has (<evidence-told> | <claim-supposed> | <notice-told>)"
            + " unless followed by (<named-after-disease>)"
            + " unless preceded by (<treating-person> | <claim-aimed> | <risk-held> | <disease-told>)"
            + " unless preceded by (<disease-leading>)",
        "(<research-told> | <failed-effect>) when sentence has <claim-condition> unless refuted, question"
            + " unless sentence has <evidence-told>",
        "<molecular-finding> unless negated, refuted, question unless sentence has (<evidence-caveat> | <aim-told> | <notice-told>)",
        "<claim-of-outcome> when sentence has <claim-condition> unless negated, refuted, question"
            + " unless sentence has <evidence-told>",
        "<claim-of-relief> when passage has <claim-condition> unless negated, refuted, question unless sentence has <aim-told>",
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Phrases.Parse(
                "(<causal-claim> | <causal-finding> | <finding-in-animals>) when sentence has <weak-evidence> unless negated, refuted, question "
                    + "unless passage has <evidence-caveat>"
            ),
            hit => Report(hit, "of a kind that cannot show a cause", Confidence.Medium)
        );
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<causal-leap> when passage has <weak-evidence> when passage has <watched-group> unless negated, refuted, question"
                    + " unless passage has <evidence-caveat>"
            ),
            hit => Report(hit, "of a kind that cannot show a cause", Confidence.Medium)
        );
        foreach (string claim in WithoutSource)
        {
            context.RegisterPhraseAction(Phrases.Parse(claim), ExamineUnsourced);
        }
    }

    private static void ExamineUnsourced(PhraseContext hit)
    {
        if ((hit.Facts.EvidenceFor(hit.SurfaceFacts, hit.Span) & EvidenceSupport.Traceable) == 0)
        {
            Report(hit, "not given", Confidence.Low);
        }
    }

    private static void Report(PhraseContext hit, string gap, Confidence confidence) =>
        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity =
                    confidence != Confidence.Low && hit.Document.Intent == Content.ContentIntent.Promotional
                        ? Severity.Warning
                        : null,
                Confidence = confidence,
                Arguments =
                [
                    new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString()),
                    new MessageArgument("gap", gap),
                ],
                Cues = ["causal-claim"],
                Guards = ["link", "identifier", "citation", "caveat", "refuted"],
            }
        );
}
