using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1010: the number of an account, claim, invoice, policy or card.</summary>
internal sealed class AccountNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1010",
        "Account, claim, invoice or policy number",
        RuleCategory.Privacy,
        Severity.Error,
        "{what} number"
    )
    {
        Why = "The number of an account, a claim or a card identifies a person, and says that there is a bill.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (J); R-OCR"),
        HelpLink = "Rules/Privacy/AccountNumber.md",
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            What(context) is not { } what
            || entity.Evidence is "label, check fails"
            || OrganizationRegister.IsPublicNumber(context.SurfaceFacts, context.Environment.Organization, entity)
            || (entity.Subkind != "card" && context.SurfaceFacts.OwnerOf(entity.Span) == IdentifierOwner.Organization)
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = entity.Confidence >= 0.85 ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", what)],
                Cues = [entity.Evidence ?? "form"],
                Guards =
                [
                    "charity, registration, licence and article numbers",
                    "accounts of the organisation",
                    "ticket numbers of the profile",
                ],
                Fixes = [new ProposedFix("take the number out", entity.Span, "[redacted]")],
            }
        );
    }

    private static string? What(EntityContext context) =>
        context.Entity.Subkind switch
        {
            "account-id" => context.Entity.Kind.Code == "CLAIM" ? "claim or invoice" : "account",
            "card" => "payment card",
            "bank-id" => "bank account",
            "plan-id" when PolicyLabel.StandsBefore(context) => "policy",
            _ => null,
        };
}
