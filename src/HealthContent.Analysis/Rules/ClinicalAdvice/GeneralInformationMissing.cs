using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1107: education that does not say that it is general information. The page beside this file says more.</summary>
internal sealed class GeneralInformationMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1107",
        "Educational health content lacks the general-information disclaimer",
        RuleCategory.ClinicalAdvice,
        Severity.Info,
        "clinical education without a word that it is general information"
    )
    {
        Why = "The line is no shield, but it tells readers that nobody here knows their case.",
        Authorities = AuthorityIndex.Find("P-FSMB"),
        HelpLink = "Rules/ClinicalAdvice/GeneralInformationMissing.md",
        Scopes = RuleScopes.Document,
    };

    private static readonly Lazy<string[]> BioWords = new(() =>
        [.. WordSet.Read("Rules/ClinicalAdvice/GeneralInformationMissing.dataset.txt").Words]
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.Types.Contains(ContentType.ClinicalEducation)
            && document.Kind is not (ContentKind.Comment or ContentKind.Bio)
            && document.Audience != Audience.HealthcareProfessional
            && !IsDisclosed(document, context.Environment.Now)
            && !IsSaid(context)
            && !IsInBio(context)
        )
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Cues = ["types"],
                    Guards = ["disclosures", "words in the text", "biography of the account", "clinical review"],
                }
            );
        }
    }

    private static bool IsDisclosed(ContentDocument document, AnalysisInstant now)
    {
        foreach (Disclosure disclosure in document.Disclosures)
        {
            if (disclosure.Kind == DisclosureKind.GeneralInformation)
            {
                return true;
            }
        }

        foreach (Approval approval in document.Approvals)
        {
            if (
                approval is { Role: GovernanceRole.ClinicalReviewer, Decision: ApprovalDecision.Approve }
                && !(approval.WithdrawnAt <= now)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaid(DocumentContext context)
    {
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (surface.SaysGeneralInformation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInBio(DocumentContext context)
    {
        Account? account = context.Document.Account;
        string? bio = account?.Bio;
        foreach (Account known in context.Environment.Organization.Accounts)
        {
            if (
                bio is null
                && account is not null
                && known.Channel == account.Channel
                && string.Equals(known.Handle, account.Handle, StringComparison.OrdinalIgnoreCase)
            )
            {
                bio = known.Bio;
            }
        }

        return bio is not null && BioWords.Value.Any(words => bio.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
