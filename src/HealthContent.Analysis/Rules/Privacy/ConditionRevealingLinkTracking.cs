using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1043: a link or an audience that tells third parties who cares about which condition.</summary>
internal sealed class ConditionRevealingLinkTracking : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1043",
        "Condition-revealing link tracking or audience sharing",
        RuleCategory.Privacy,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "A click on a page about a condition, tied to an identifier of an advertiser, can tell a third party about somebody's health.",
        Authorities = AuthorityIndex.Find("R-TRACK; R-MHMDA; X-META"),
        HelpLink = "Rules/Privacy/ConditionRevealingLinkTracking.md",
        Jurisdictions = [new("US")],
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // What somebody is told to do with patients' addresses, with who came by and with who read what.
    private static readonly PhraseSet AudienceOrders = Phrases.ParseAll(
        "<ad-people> when sentence has (<ad-set>) unless negated, refuted unless sentence has (study | research | researchers | trial | policy | never | avoid)",
        "<ad-at-condition> | <ad-phone> | <ad-list> | <ad-pixel> | <ad-follow> | <ad-logins> | <ad-remarket> when passage has (<ad-word>) unless negated, refuted unless sentence has (never | not allowed | must not | illegal | against | avoid | without consent | policy | prohibit~ | banned | fined | lawsuit | settlement | sued | study | research | researchers | removed | remove | stopped | no | trial | scam | fraud | misinformation)",
        "<audience-from-patients> | <fence-of-care> | <audience-by-visit> unless negated, refuted unless sentence has (never | not allowed | must not | illegal | against | avoid | without consent | policy | prohibit~ | banned | fined | lawsuit | settlement | sued)"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(AudienceOrders, CheckOrder);
        context.RegisterEntityAction([EntityKind.Url], CheckText);
        context.RegisterDocumentAction(CheckDocument);
    }

    private static void CheckText(EntityContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        string url = context.Surface.Slice(context.Entity.Span).ToString();
        ContentLink? link = DocumentLinks.RecordOf(context, url);
        if (Problem(context, url, link) is { } what)
        {
            string stripped = TrackedLink.WithoutTracking(url);
            context.Report(
                Rule,
                Details(what) with
                {
                    Fixes =
                        stripped == url
                            ? []
                            : [new ProposedFix("take the tracking parameters out", context.Entity.Span, stripped)],
                }
            );
        }
    }

    private static void CheckOrder(PhraseContext context)
    {
        if (context.Document.Kind != ContentKind.Comment)
        {
            context.Report(Rule, Details("audience of an advertiser is made from patients, visitors or a condition"));
        }
    }

    private static void CheckDocument(DocumentContext context)
    {
        foreach (ContentLink link in context.Document.Links)
        {
            if (!DocumentLinks.IsInText(context, link.Url) && Problem(context, link.Url, link) is { } what)
            {
                context.Report(Rule, Details(what));
            }
        }

        if (context.Document.PaidPromotion?.UsesSharedAudience == true)
        {
            context.Report(Rule, Details("audience of the promotion is made from a list of patients or visitors"));
        }

        if (context.Document.PaidPromotion?.TargetsCondition == true)
        {
            context.Report(Rule, Details("audience of the promotion is defined by a condition"));
        }
    }

    private static string? Problem(DocumentContext context, string url, ContentLink? link)
    {
        string destination = link?.DestinationUrl ?? url;
        bool reveals =
            link?.RevealsCondition
            ?? (TrackedLink.TellsOfCondition(destination) || TrackedLink.TellsOfCondition(link?.LandingPageTopic));
        if (!reveals)
        {
            return null;
        }

        if ((TrackedLink.ClickIdentifier(url) ?? TrackedLink.ClickIdentifier(destination)) is { } identifier)
        {
            return $"link to a page about a condition carries the click identifier {identifier}";
        }

        KnownDomain? domain = LinkHost.Find(context.Environment.Organization.WebDomains, LinkHost.Of(destination));
        foreach (string tracker in (link?.Trackers ?? []).Concat(domain?.Trackers ?? []))
        {
            if (!HasAgreement(context, tracker))
            {
                return $"link leads to a page about a condition with the tracker {tracker}, and there is no agreement with its vendor";
            }
        }

        return domain is null && TrackedLink.NamesConditionInCampaign(url)
            ? "campaign parameters of the link name a condition"
            : null;
    }

    private static bool HasAgreement(DocumentContext context, string vendor)
    {
        AnalysisDay today = context.Environment.Today;
        foreach (
            VendorAgreement agreement in context.Document.VendorAgreements.Concat(
                context.Environment.Organization.VendorAgreements
            )
        )
        {
            bool isVendor =
                string.Equals(agreement.VendorId, vendor, StringComparison.OrdinalIgnoreCase)
                || string.Equals(agreement.VendorName, vendor, StringComparison.OrdinalIgnoreCase);
            if (isVendor && agreement.Kind == AgreementKind.BusinessAssociate && !(agreement.ExpiresOn < today))
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string what) =>
        new()
        {
            Arguments = [new("what", what)],
            Cues = ["click identifier, tracker or audience", "page or parameter about a condition"],
            Guards = ["campaign parameters on the organisation's own pages", "agreement with the vendor"],
        };
}
