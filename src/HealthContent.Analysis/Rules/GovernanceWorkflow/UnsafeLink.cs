using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1924: a link hides where it leads, imitates a known site or is not encrypted.</summary>
internal sealed class UnsafeLink : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1924",
        "Account impersonation, link safety or malicious short link",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "link {what}"
    )
    {
        Why = "People follow a link of a hospital without a second look; criminals know that.",
        Authorities = AuthorityIndex.Find("G-LINKS"),
        HelpLink = "Rules/GovernanceWorkflow/UnsafeLink.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
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
        if (Problem(context, url, link) is { } problem)
        {
            context.Report(Rule, Details(context.Document, problem));
        }
    }

    private static void CheckDocument(DocumentContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        foreach (FormattedSource source in context.Facts.FormattedSources)
        {
            foreach (FormattedLink link in source.Links)
            {
                if (ShowsOther(link.Text.Trim(), LinkHost.Of(link.Url)))
                {
                    context.ReportIn(
                        Rule,
                        source,
                        link.SourceSpan,
                        Details(context.Document, ("shows another site than it leads to", true))
                    );
                }
            }
        }

        foreach (ContentLink link in context.Document.Links)
        {
            if (!DocumentLinks.IsInText(context, link.Url) && Problem(context, link.Url, link) is { } problem)
            {
                context.Report(Rule, Details(context.Document, problem));
            }
        }
    }

    private static (string What, bool MayDeceive)? Problem(DocumentContext context, string url, ContentLink? link)
    {
        string host = LinkHost.Of(url);
        string destination = link?.DestinationUrl is { } known ? LinkHost.Of(known) : host;
        ImmutableArray<KnownDomain> domains = context.Environment.Organization.WebDomains;
        if (LinkHost.Find(domains, destination) is { Kind: KnownDomainKind.Denied })
        {
            return ("leads to a site that must not be linked", true);
        }

        // The organisation's own short links lead where it wants.
        bool isShort =
            SuspiciousHost.IsShortener(host) || LinkHost.Find(domains, host) is { Kind: KnownDomainKind.Shortener };
        if (isShort && link?.DestinationUrl is null)
        {
            return ("is shortened and hides where it leads", false);
        }

        if (SuspiciousHost.Imitated(domains, destination) is { } imitated)
        {
            return ($"leads to a site that looks like {imitated}", true);
        }

        if (link?.Text is { } text && ShowsOther(text, destination))
        {
            return ("shows another site than it leads to", true);
        }

        return url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? ("is not encrypted", false) : null;
    }

    private static bool ShowsOther(string text, string destination) =>
        destination.Length > 0
        && LinkHost.Of(text) is { Length: > 0 } shown
        && IsAddress(text)
        && !text.Contains('@', StringComparison.Ordinal)
        && !LinkHost.AreSame(shown, destination);

    private static bool IsAddress(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) && LinkHost.Of(text).Contains('.', StringComparison.Ordinal);

    // Short and unencrypted links are all over; in what speaks of or to patients they are a way in.
    private static bool TouchesPatients(ContentDocument document) =>
        document.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage
        || document.Types.Contains(ContentType.PatientStory)
        || document.Types.Contains(ContentType.Testimonial)
        || !document.Consents.IsEmpty
        || !document.ConsentIds.IsEmpty;

    private static DiagnosticDetails Details(ContentDocument document, (string What, bool MayDeceive) problem) =>
        new()
        {
            Severity = problem.MayDeceive || TouchesPatients(document) ? Severity.Warning : Severity.Info,
            Arguments = [new("what", problem.What)],
            Cues = ["the host of the address", "links.destinationUrl, text"],
            Guards = ["known destination of a short link", "domain of the organisation"],
        };
}
