using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1012: the plate or identification number of a vehicle.</summary>
internal sealed class VehicleIdentifier : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1012",
        "Vehicle identifier or plate",
        RuleCategory.Privacy,
        Severity.Warning,
        "number plate or identification number of a vehicle"
    )
    {
        Why = "A plate leads to its keeper, and a car in a hospital car park says where the keeper was.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (L)"),
        HelpLink = "Rules/Privacy/VehicleIdentifier.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            context.Document.Kind == ContentKind.Comment
            || entity.Subkind != "vehicle-id"
            || entity.Evidence is "label, check fails"
            || OrganizationRegister.HasPlate(context.Environment.Organization, context.Surface.Slice(entity.Span))
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = entity.Confidence >= 0.85 ? Confidence.High : Confidence.Medium,
                Cues = [entity.Kind.Code, entity.Evidence ?? "form"],
                Guards = ["vehicles of the organisation", "unit and model numbers"],
                Fixes =
                [
                    new ProposedFix("take the plate out", entity.Span, "[plate removed]", FixApplicability.Placeholder),
                ],
            }
        );
    }
}
