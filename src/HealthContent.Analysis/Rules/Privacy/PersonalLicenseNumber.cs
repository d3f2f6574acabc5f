using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1011: the number of a personal licence, certificate or passport.</summary>
internal sealed class PersonalLicenseNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1011",
        "Personal licence, certificate or passport number",
        RuleCategory.Privacy,
        Severity.Error,
        "number of a personal {what}"
    )
    {
        Why =
            "The number of a licence or passport identifies its holder; the public registration of a professional does not belong to this.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (K)"),
        HelpLink = "Rules/Privacy/PersonalLicenseNumber.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([], Check);

    private static void Check(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (
            context.Document.Kind == ContentKind.Comment
            || entity.Subkind != "license-id"
            || OrganizationRegister.HasRegistration(
                context.Environment.Organization,
                context.Surface.Slice(entity.Span)
            )
            || OrganizationRegister.IsPublicNumber(context.SurfaceFacts, context.Environment.Organization, entity)
        )
        {
            return;
        }

        bool isDocument = entity.Kind.Code != "LICENSE";
        // A practice has a licence too, and prints it: without a holder in the words the number says nothing.
        if (
            !isDocument
            && context.SurfaceFacts.OwnerOf(entity.Span) != IdentifierOwner.PrivatePerson
            && !context.SurfaceFacts.HasHolder(entity.Span, withPronouns: false)
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = entity.Confidence >= 0.85 ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", What(entity.Kind.Code))],
                Cues = [entity.Evidence ?? "form"],
                Guards = ["registration of a professional", "licence of an organisation"],
                Fixes = [new ProposedFix("take the number out", entity.Span, "[redacted]")],
            }
        );
    }

    private static string What(string code) =>
        code switch
        {
            "PASSPORT" => "passport",
            "DL" or "UKDL" => "driving licence",
            _ => "licence or certificate",
        };
}
