using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1033: somebody pays the organisation for marketing, and the consent does not say so.</summary>
internal sealed class RemunerationStatementMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1033",
        "Marketing authorisation lacks the remuneration statement",
        RuleCategory.Privacy,
        Severity.Error,
        "content is paid for by somebody else, and consent {consent} does not say so"
    )
    {
        Why =
            "Where the organisation is paid for marketing, the authorisation must say so; people decide otherwise when they know.",
        Authorities = AuthorityIndex.Find("R-MKTG 164.508(a)(3)(ii)"),
        HelpLink = "Rules/Privacy/RemunerationStatementMissing.md",
        Jurisdictions = [new("US")],
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (context.Document.Sponsorships.IsEmpty)
        {
            return;
        }

        var consents = DocumentConsents.Of(context);
        if (consents.Named.IsEmpty || consents.IsTakenDown)
        {
            return;
        }

        bool isPaid = false;
        bool isUnknown = false;
        foreach (Sponsorship sponsorship in context.Document.Sponsorships)
        {
            isPaid |= sponsorship.Recipient == SponsorshipRecipient.Organization;
            isUnknown |= sponsorship.Recipient == SponsorshipRecipient.Unspecified;
        }

        if (!isPaid)
        {
            if (isUnknown)
            {
                context.NotEvaluated(Rule, "sponsorships.recipient");
            }

            return;
        }

        foreach (Consent consent in consents.Named)
        {
            if (consent.HasRemunerationStatement != true && consents.Evaluate(consent, new ConsentUse()).IsInForce)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("consent", consent.Id)],
                        Cues = ["sponsorships.recipient", "consent.hasRemunerationStatement"],
                        Guards = ["payment to the author or the patient"],
                    }
                );
            }
        }
    }
}
