using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1009: a number by which a health service or plan knows a person.</summary>
internal sealed class HealthInsuranceNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1009",
        "Health-plan or national health number",
        RuleCategory.Privacy,
        Severity.Error,
        "health-plan or national health number ({code})"
    )
    {
        Why =
            "A number by which a health service or plan knows a person must not stand in any content, whoever wrote it.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (I)"),
        HelpLink = "Rules/Privacy/HealthInsuranceNumber.md",
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private const double Certain = 0.9;

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            entity.Subkind is not ("health-id" or "plan-id")
            // A number that fails its own check identifies nobody: a misprint, or an example that says how such numbers look.
            || entity.Evidence is "label, check fails"
            || PolicyLabel.StandsBefore(context)
            || OrganizationRegister.IsPublicNumber(context.SurfaceFacts, context.Environment.Organization, entity)
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = entity.Confidence >= Certain ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("code", entity.Kind.Code)],
                Cues = [entity.Evidence ?? "form"],
                Guards = ["check digit that fails", "order, article, trial and version numbers"],
                Fixes = [new ProposedFix("take the number out", entity.Span, "[redacted]")],
            }
        );
    }
}
