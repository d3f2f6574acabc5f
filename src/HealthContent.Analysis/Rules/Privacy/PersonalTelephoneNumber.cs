using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1005: the telephone or fax number of a private person.</summary>
internal sealed class PersonalTelephoneNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1005",
        "Personal telephone or fax number",
        RuleCategory.Privacy,
        Severity.Error,
        "{what} number of a private person"
    )
    {
        Why = "A phone or fax number is an identifier; the lines of the organisation and help lines are not.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (D),(E)"),
        HelpLink = "Rules/Privacy/PersonalTelephoneNumber.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterEntityAction([EntityKind.Phone, EntityKind.Fax], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            context.Document.Kind == ContentKind.Comment
            || entity.Subkind is "hotline" or "toll-free"
            || context.SurfaceFacts.OwnerOf(entity.Span) != IdentifierOwner.PrivatePerson
            || OrganizationRegister.HasPhone(context.Environment.Organization, context.Surface.Slice(entity.Span))
        )
        {
            return;
        }

        KnownPhone? own = OwnLine(context.Environment.Organization);
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = entity.Confidence >= 0.85 ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", entity.Kind == EntityKind.Fax ? "fax" : "telephone")],
                Cues = [entity.Kind.Code, "words or a name that give it to a private person"],
                Guards =
                [
                    "help line or toll-free number",
                    "line of the organisation",
                    "words or a name of staff that give it to an organisation",
                ],
                Fixes =
                [
                    own is null
                        ? new ProposedFix(
                            "take the number out",
                            entity.Span,
                            "[number removed]",
                            FixApplicability.Placeholder
                        )
                        : new ProposedFix("replace it with the organisation's line", entity.Span, own.Number),
                ],
            }
        );
    }

    private static KnownPhone? OwnLine(OrganizationProfile organization)
    {
        foreach (KnownPhone phone in organization.Phones)
        {
            if (phone.Kind == KnownPhoneKind.Organization)
            {
                return phone;
            }
        }

        return null;
    }
}
