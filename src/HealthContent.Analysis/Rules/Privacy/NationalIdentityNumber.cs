using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1007: a number by which a state knows a person.</summary>
internal sealed class NationalIdentityNumber : ContentAnalyzer
{
    private const double Certain = 0.95;
    private const double Likely = 0.65;

    private static readonly RuleDescriptor Rule = new(
        "HCA1007",
        "National identity or tax number",
        RuleCategory.Privacy,
        Severity.Error,
        "national identity or tax number ({code})"
    )
    {
        Why = "A number by which a state knows a person must not stand in any content, whoever wrote it.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (G)"),
        HelpLink = "Rules/Privacy/NationalIdentityNumber.md",
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (entity.Subkind is not ("national-id" or "tax-id"))
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence =
                    entity.Confidence >= Certain ? Confidence.High
                    : entity.Confidence >= Likely ? Confidence.Medium
                    : Confidence.Low,
                Arguments = [new MessageArgument("code", entity.Kind.Code)],
                Cues = [entity.Evidence ?? "form"],
                Guards = ["order, article, trial and version numbers", "ranges that are never issued"],
                Fixes = [new ProposedFix("take the number out", entity.Span, "[redacted]")],
            }
        );
    }
}
