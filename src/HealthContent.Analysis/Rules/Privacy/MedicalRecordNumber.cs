using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1008: a number of a patient's record.</summary>
internal sealed class MedicalRecordNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1008",
        "Medical record, encounter, accession or specimen number",
        RuleCategory.Privacy,
        Severity.Error,
        "number of a record, encounter or specimen"
    )
    {
        Why = "Such a number leads straight to one file, also when it only stands on a label in a picture.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (H),(R)"),
        HelpLink = "Rules/Privacy/MedicalRecordNumber.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([], Check);
        context.RegisterSurfaceAction(CheckForms);
    }

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        bool isCase = entity.Subkind == "case-id";
        if (
            context.Document.Kind == ContentKind.Comment
            || (entity.Subkind != "record-id" && !isCase)
            || entity.Confidence < 0.7
            || (
                isCase
                && !context.SurfaceFacts.IsBesidePatient(entity.Span)
                && !context.SurfaceFacts.HasHolder(entity.Span, withPronouns: false)
            )
            || OrganizationRegister.IsPublicNumber(context.SurfaceFacts, context.Environment.Organization, entity)
            || HasForm(context, entity.Span)
        )
        {
            return;
        }

        Report(context, entity.Span, isCase ? "case number beside a patient" : "label of a record number");
    }

    // The organisation's own forms need no label.
    private static void CheckForms(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        foreach (IdentifierFormat format in context.Environment.Organization.IdentifierFormats)
        {
            if (IsRecord(format))
            {
                foreach (TextSpan span in context.SurfaceFacts.NumbersOf(format))
                {
                    Report(context, span, "form of the organisation's numbers");
                }
            }
        }
    }

    private static bool HasForm(EntityContext context, TextSpan entity)
    {
        foreach (IdentifierFormat format in context.Environment.Organization.IdentifierFormats)
        {
            if (IsRecord(format))
            {
                foreach (TextSpan span in context.SurfaceFacts.NumbersOf(format))
                {
                    if (span.Overlaps(entity))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsRecord(IdentifierFormat format) =>
        format.Kind
            is IdentifierFormatKind.MedicalRecord
                or IdentifierFormatKind.Encounter
                or IdentifierFormatKind.Specimen;

    private static void Report(SurfaceContext context, TextSpan span, string cue) =>
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Cues = [cue],
                Guards =
                [
                    "ticket and staff numbers of the profile",
                    "numbers of articles, orders, trials and versions",
                ],
                Fixes = [new ProposedFix("take the number out", span, "[redacted]")],
            }
        );
}
