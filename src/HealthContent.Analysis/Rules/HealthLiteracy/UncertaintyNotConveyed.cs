using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1715: what is not sure yet is said as if it were.</summary>
internal sealed class UncertaintyNotConveyed : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1715",
        "Uncertainty or state of science not conveyed",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "{what}, and the text does not say how sure it is"
    )
    {
        Why = "What is told as certain today and changes tomorrow costs the trust that the next message needs.",
        Authorities = AuthorityIndex.Find("T-CCI"),
        HelpLink = "Rules/HealthLiteracy/UncertaintyNotConveyed.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    private static readonly PhraseSet Emerging = Phrases.Parse(
        "<emerging-statement> unless negated, refuted, question, quoted, attributed, conditional, preceded by (to | how to | can | could | may | might | will | would | help | helps | does | do)"
    );

    private static readonly PhraseSet Settled = Phrases.Parse(
        "<science-settled> unless negated, refuted, question, quoted when sentence has (<condition> | <symptom> | <treatment> | <medicine> | <emerging-topic> | <emerging-agent> | <emerging-object> | <remedy> | health | study | trial)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Emerging, CheckText);
        context.RegisterPhraseAction(Settled, CheckText);
        context.RegisterDocumentAction(CheckClaims);
    }

    private static void CheckText(PhraseContext hit)
    {
        if (IsOpen(hit) && !hit.SurfaceFacts.ConveysUncertainty)
        {
            hit.Report(
                Rule,
                hit.Span,
                Details("science is still at work on this", "emerging topic", Confidence.Medium, hit.Surface)
            );
        }
    }

    private static void CheckClaims(DocumentContext context)
    {
        if (!IsOpen(context) || DocumentClaims.AreAbsent(context))
        {
            return;
        }

        foreach (MadeClaim made in DocumentClaims.Of(context).Made)
        {
            if (
                made.Claim.Certainty is EvidenceCertainty.Low or EvidenceCertainty.VeryLow
                && !made.Facts.ConveysUncertainty
            )
            {
                context.ReportIn(
                    Rule,
                    made.Facts.Surface,
                    made.Span,
                    Details(
                        "the evidence for the claim is of low certainty",
                        "claim",
                        Confidence.High,
                        made.Facts.Surface
                    )
                );
            }
        }
    }

    private static bool IsOpen(DocumentContext context) =>
        context.Document.Kind != ContentKind.Comment
        && context.Document.Audience is not (Audience.HealthcareProfessional or Audience.Staff);

    private static DiagnosticDetails Details(string what, string cue, Confidence confidence, SurfaceText surface) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["words of uncertainty in the text"],
            Fixes =
            [
                new ProposedFix(
                    "say that it is not sure yet",
                    new TextSpan(surface.Text.TrimEnd().Length, 0),
                    " Scientists are still learning about this, and what we know may change."
                ),
            ],
        };
}
