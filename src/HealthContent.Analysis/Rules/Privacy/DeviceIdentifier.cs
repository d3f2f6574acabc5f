using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1013: the serial number of a patient's device.</summary>
internal sealed class DeviceIdentifier : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1013",
        "Patient device identifier or serial number",
        RuleCategory.Privacy,
        Severity.Warning,
        "serial or identification number of a patient's device"
    )
    {
        Why = "The serial number of an implant leads to the one person who carries it.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (M)"),
        HelpLink = "Rules/Privacy/DeviceIdentifier.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            context.Document.Kind == ContentKind.Comment
            || entity.Subkind != "device-id"
            || (
                !context.SurfaceFacts.IsBesidePatient(entity.Span)
                && context.SurfaceFacts.OwnerOf(entity.Span) != IdentifierOwner.PrivatePerson
                && !context.SurfaceFacts.HasHolder(entity.Span, withPronouns: true)
                // An answer gives the number of the device of the one whom it answers.
                && context.Document.Kind
                    is not (ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage)
            )
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Cues = [entity.Kind.Code, "a person in care beside it"],
                Guards = ["model, lot and order numbers", "devices without a person beside them"],
                Fixes = [new ProposedFix("take the number out", entity.Span, "[redacted]")],
            }
        );
    }
}
