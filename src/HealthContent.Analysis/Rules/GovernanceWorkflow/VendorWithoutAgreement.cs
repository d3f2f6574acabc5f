using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1909: a vendor handled the document, may see health information, and is not bound.</summary>
internal sealed class VendorWithoutAgreement : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1909",
        "Agency or vendor without BAA / processor agreement",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "vendor {vendor} handles health information without {agreement} in force"
    )
    {
        Why =
            "Whoever handles health information for an organisation has to be bound by contract before the first file is handed over.",
        Authorities = AuthorityIndex.Find("R-BAA; R-GDPR article 28"),
        HelpLink = "Rules/GovernanceWorkflow/VendorWithoutAgreement.md",
        Jurisdictions = [new("US"), new("UK"), new("EU")],
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (
            context.Document is
            {
                VendorAgreements.IsEmpty: true,
                Author: null or { VendorId: null },
                PublishingContext: null or { Tool: null }
            }
        )
        {
            return;
        }

        var vendors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (VendorAgreement agreement in context.Document.VendorAgreements)
        {
            vendors.Add(agreement.VendorId);
        }

        if (context.Document.Author?.VendorId is { } agency)
        {
            vendors.Add(agency);
        }

        if (ToolVendor(context) is { } tool)
        {
            vendors.Add(tool);
        }

        foreach (string vendor in vendors)
        {
            if (HandlesHealthInformation(context, vendor) && !IsBound(context, vendor))
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("vendor", vendor), new("agreement", Wanted(context))],
                        Cues = ["vendorAgreements, author.vendorId, publishingContext.tool"],
                        Guards = ["attested to handle no health information"],
                    }
                );
            }
        }
    }

    private static string? ToolVendor(DocumentContext context)
    {
        if (context.Document.PublishingContext?.Tool is { } tool)
        {
            foreach (VendorAgreement agreement in Agreements(context))
            {
                if (Is(agreement.VendorId, tool) || Is(agreement.VendorName, tool))
                {
                    return agreement.VendorId;
                }
            }
        }

        return null;
    }

    // What a vendor is stated to handle counts; without a word on it, what the document holds does.
    private static bool HandlesHealthInformation(DocumentContext context, string vendor)
    {
        bool? stated = null;
        foreach (VendorAgreement agreement in Agreements(context))
        {
            if (Is(agreement.VendorId, vendor) && agreement.HandlesHealthInformation is { } handles)
            {
                stated = handles || stated == true;
            }
        }

        ContentDocument document = context.Document;
        return stated
            ?? (
                !document.Consents.IsEmpty
                || !document.ConsentIds.IsEmpty
                || document.Types.Contains(ContentType.PatientStory)
                || document.Kind == ContentKind.DirectMessage
            );
    }

    private static bool IsBound(DocumentContext context, string vendor)
    {
        // Somebody who is bound today and no longer when it goes out handles it unbound.
        AnalysisInstant at = new PublishingState(context.Document, context.Environment.Now).JudgedAt;
        AnalysisDay day = OrganizationDays.Day(at, context.Environment);
        foreach (VendorAgreement agreement in Agreements(context))
        {
            if (
                Is(agreement.VendorId, vendor)
                && agreement.Kind is AgreementKind.BusinessAssociate or AgreementKind.DataProcessing
                && agreement.SignedOn <= day
                && !(agreement.ExpiresOn < day)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string Wanted(DocumentContext context)
    {
        ImmutableArray<Jurisdiction> where = context.Document.Jurisdictions;
        bool isUnitedStates = where.IsEmpty || where.Any(each => new Jurisdiction("US").Contains(each));
        return isUnitedStates ? "a business associate agreement" : "a data processing agreement";
    }

    private static IEnumerable<VendorAgreement> Agreements(DocumentContext context) =>
        context.Document.VendorAgreements.Concat(context.Environment.Organization.VendorAgreements);

    private static bool Is(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
