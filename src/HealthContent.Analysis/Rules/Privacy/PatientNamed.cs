using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1001: the name of somebody in care.</summary>
internal sealed class PatientNamed : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1001",
        "Patient or private individual named in outbound content",
        RuleCategory.Privacy,
        Severity.Error,
        "names a person and ties them to care"
    )
    {
        Why =
            "A name with any link to care is the first identifier of the law, and most cases of the regulator turn on it.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (A); R-PHI; R-OCR; P-NCSBN"),
        HelpLink = "Rules/Privacy/PatientNamed.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([EntityKind.Name], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity name = context.Entity;
        // What nobody sees, and hashtags, belong to HCA1040.
        if (
            context.Document.Kind == ContentKind.Comment
            || name.Subkind != "person"
            || HiddenText.Holds(context, name.Span)
        )
        {
            return;
        }

        CareLink link = context.SurfaceFacts.CareLinkOf(name);
        if (link == CareLink.None || NameConsent.Covers(context, Rule, name.Span))
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = link == CareLink.Own ? Confidence.High : Confidence.Medium,
                Cues =
                [
                    "name of a person",
                    name.Role == PersonRole.Patient ? "told as a patient"
                    : link == CareLink.Own ? "words of care in the same sentence"
                    : "a person in care in the sentence beside it",
                ],
                Guards =
                [
                    "staff, authors, public figures, history and fiction",
                    "names of diseases, houses and awards",
                    "donors, speakers, runners and award winners",
                    "consent that covers the name",
                ],
                Fixes = [NameReplacement.For(context.Surface, name.Span)],
            }
        );
    }
}
