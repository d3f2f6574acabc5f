using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1413: a link or a code earns the sender a commission, and nothing says so.</summary>
internal sealed class UndisclosedAffiliateLink : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1413",
        "Affiliate, commission or shop link undisclosed",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "{what}, and nothing says so"
    )
    {
        Why = "A commission is a reason to recommend; readers weigh the recommendation by it.",
        Authorities = AuthorityIndex.Find("A-FTC255 255.5; A-CAP2"),
        HelpLink = "Rules/PromotionDisclosure/UndisclosedAffiliateLink.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private const string Parameters = "AffiliateLinks";

    private const string NoOtherCode =
        " unless sentence has (qr | dress | zip | area | source | postal | building | honor | honour | conduct | of conduct)";

    private static readonly PhraseSet Codes = Phrases.ParseAll(
        "<promotion-code> unless negated, refuted, quoted, attributed when surface has <promotion-saving>"
            + NoOtherCode,
        "<promotion-code-used> unless negated, refuted, quoted, attributed when sentence has <promotion-code-saving>"
            + NoOtherCode
            + " unless sentence has <promotion-code>",
        "(discount | promo | voucher | coupon | referral) code {0,1} (\":\" | is | \"-\" | \"–\") <word> unless negated, refuted, quoted, attributed"
            + NoOtherCode
            + " unless sentence has <promotion-code>"
    );

    private static readonly PhraseSet Storefronts = Phrases.Parse(
        "<promotion-storefront> unless negated, refuted, quoted, attributed, question, historical"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([EntityKind.Url], CheckText);
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Codes, hit => CheckWords(hit, "the code may earn a reward", "code with a saving"));
        context.RegisterPhraseAction(
            Storefronts,
            hit => CheckWords(hit, "the link may earn a commission", "a link or shop of the writer's own")
        );
    }

    private static void CheckText(EntityContext context)
    {
        if (EarnsCommission(context, context.Surface.Slice(context.Entity.Span)) && IsOpen(context))
        {
            context.Report(Rule, Details("the link earns a commission", null, "parameters of the link"));
        }
    }

    private static void CheckRecord(DocumentContext context)
    {
        foreach (ContentLink link in context.Document.Links)
        {
            if (link.IsAffiliate == true && IsOpen(context))
            {
                context.Report(Rule, Details("a link earns a commission", null, "links.isAffiliate"));
                return;
            }
        }
    }

    private static void CheckWords(PhraseContext hit, string what, string cue)
    {
        if (IsOpen(hit))
        {
            hit.Report(Rule, Details(what, Severity.Warning, cue) with { Confidence = Confidence.Medium });
        }
    }

    private static bool IsOpen(DocumentContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return false;
        }

        foreach (Disclosure disclosure in context.Document.Disclosures)
        {
            if (disclosure.Kind is DisclosureKind.Affiliate or DisclosureKind.Sponsorship)
            {
                return false;
            }
        }

        return !DisclosureLabels.IsLabelled(context, int.MaxValue);
    }

    private static bool EarnsCommission(DocumentContext context, ReadOnlySpan<char> url)
    {
        int query = url.IndexOf('?');
        if (query < 0)
        {
            return false;
        }

        string host = LinkHost.Of(url[..query].ToString());
        ReadOnlySpan<char> rest = url[(query + 1)..];
        foreach (Range range in rest.Split('&'))
        {
            ReadOnlySpan<char> pair = rest[range];
            int equals = pair.IndexOf('=');
            if (equals <= 0 || equals == pair.Length - 1)
            {
                continue;
            }

            foreach (DatedRequirement known in context.Environment.Requirements[Parameters])
            {
                if (
                    (HasParameter(known, pair) || HasParameter(known, pair[..equals]))
                    && HasHost(known, host)
                    && known.AppliesToAny(ReaderPlace.Of(context))
                    && known.IsInForce(ReaderPlace.Day(context))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasParameter(DatedRequirement known, ReadOnlySpan<char> parameter)
    {
        foreach (string subject in known.Subjects)
        {
            if (parameter.Equals(subject, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHost(DatedRequirement known, string host)
    {
        foreach (string end in known.Values)
        {
            if (end == "*" || host.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string what, Severity? severity, string cue) =>
        new()
        {
            Severity = severity,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["disclosures", "label or 'affiliate link' anywhere in the text"],
        };
}
