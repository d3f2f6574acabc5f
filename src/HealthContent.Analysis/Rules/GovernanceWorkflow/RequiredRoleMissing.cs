using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1903: a role that the approval matrix asks for did not approve, or not in its turn.</summary>
internal sealed class RequiredRoleMissing : ContentAnalyzer
{
    public static readonly RuleDescriptor Rule = new(
        "HCA1903",
        "Required role approval missing",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "{what}"
    )
    {
        Why =
            "What content is about decides who can tell whether it is right: a dose needs a clinician, a patient's story somebody who knows privacy.",
        Authorities = AuthorityIndex.Find("G-MLR; P-NMC"),
        HelpLink = "Rules/GovernanceWorkflow/RequiredRoleMissing.md",
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    /// <summary>What is missing, in words that name roles and nobody.</summary>
    public static string Missing(RequiredRole role)
    {
        string name = PolicyNames.Roles.Name(role.Role);
        return role.MatchesSpecialty ? $"{name} with the specialty of the content" : name;
    }

    private static void Check(DocumentContext context)
    {
        if (
            context.Environment.Settings is not EffectivePolicy { Period.Approvals.IsEmpty: false }
            || context.Document.BreakGlass is not null
        )
        {
            return;
        }

        ApprovalState state = ApprovalState.Of(context);
        if (!state.IsOfMatrix)
        {
            return;
        }

        ImmutableArray<RequiredRole> missing = state.Tally.MissingRoles(state.Requirement);
        if (!missing.IsEmpty)
        {
            string roles = string.Join(", ", missing.Select(Missing));
            Report(context, $"needs approval by {roles}");
        }

        if (state.Tally.IsOutOfSequence(state.Requirement))
        {
            Report(context, "was approved out of sequence");
        }
    }

    private static void Report(DocumentContext context, string what) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["the rows of the approval matrix that match", "approvals"],
                Guards = ["break-glass", "one person for each role"],
            }
        );
}
