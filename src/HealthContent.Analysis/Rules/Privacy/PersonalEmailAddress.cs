using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1006: the e-mail address of a person.</summary>
internal sealed class PersonalEmailAddress : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1006",
        "Personal e-mail address",
        RuleCategory.Privacy,
        Severity.Error,
        "e-mail address of a person"
    )
    {
        Why =
            "An e-mail address is an identifier, and printing one invites health information into mail that is not secured.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (F)"),
        HelpLink = "Rules/Privacy/PersonalEmailAddress.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterEntityAction([EntityKind.Email], Check);

    private static void Check(EntityContext context)
    {
        string? subkind = context.Entity.Subkind;
        if (
            context.Document.Kind == ContentKind.Comment
            || subkind is "reserved" or "role-mailbox"
            || IsKnown(context.Surface.Slice(context.Entity.Span), context.Environment.Organization)
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = subkind == "free-mail" ? Confidence.High : Confidence.Medium,
                Cues = [subkind is null ? "e-mail address" : $"e-mail address ({subkind})"],
                Guards = ["role mailbox", "domain of the organisation", "domain reserved for examples"],
                Fixes =
                [
                    new ProposedFix(
                        "replace the address with a role mailbox",
                        context.Entity.Span,
                        context.Environment.Organization.RoleMailboxes.Length > 0
                            ? context.Environment.Organization.RoleMailboxes[0]
                            : "[e-mail address removed]",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }

    private static bool IsKnown(ReadOnlySpan<char> address, OrganizationProfile organization)
    {
        foreach (string mailbox in organization.RoleMailboxes)
        {
            if (address.Equals(mailbox, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        ReadOnlySpan<char> domain = address[(address.LastIndexOf('@') + 1)..];
        foreach (string own in organization.EmailDomains)
        {
            if (IsOrLiesIn(domain, own))
            {
                return true;
            }
        }

        foreach (KnownDomain known in organization.WebDomains)
        {
            if (known.Kind != KnownDomainKind.Denied && IsOrLiesIn(domain, known.Domain))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOrLiesIn(ReadOnlySpan<char> domain, string parent) =>
        domain.EndsWith(parent, StringComparison.OrdinalIgnoreCase)
        && (domain.Length == parent.Length || domain[^(parent.Length + 1)] == '.');
}
