using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1030: a consent was revoked, and what rests on it is still scheduled or can still be read.</summary>
internal sealed class AuthorizationRevoked : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1030",
        "Authorisation revoked or takedown outstanding",
        RuleCategory.Privacy,
        Severity.Error,
        "consent {consent} was revoked; {what}"
    )
    {
        Why = "A revocation stops every further use, and what is already out has to be looked at and taken down.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(b)(5), (c)(2)(i); R-GDPR article 7(3)"),
        HelpLink = "Rules/Privacy/AuthorizationRevoked.md",
        Scopes = RuleScopes.Document | RuleScopes.Feed,
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Check);
        context.RegisterFeedAction(CheckFeed);
    }

    private static void Check(DocumentContext context)
    {
        var consents = DocumentConsents.Of(context);
        if (consents.IsEmpty || consents.IsTakenDown)
        {
            return;
        }

        if (!consents.Unknown.IsEmpty)
        {
            context.NotEvaluated(Rule, "consents");
        }

        foreach (Consent consent in consents.Named)
        {
            if (ConsentTerm.IsRevoked(consent, consents.JudgedAt) && !consents.HasNewer(consent, consents.JudgedAt))
            {
                string what = consents.IsPublished ? "take this content down" : "do not publish";
                context.Report(Rule, Details(consent.Id, what));
            }
        }
    }

    private static void CheckFeed(FeedContext context)
    {
        foreach ((string consent, List<string> places) in TakedownList.Of(context.Feed, context.Environment))
        {
            context.Report(Rule, Details(consent, $"still to take down or unschedule: {string.Join(", ", places)}"));
        }
    }

    private static DiagnosticDetails Details(string consent, string what) =>
        new()
        {
            Arguments = [new("consent", consent), new("what", what)],
            Cues = ["consent.revokedAt, status, events", "the state of what was published"],
            Guards = ["archived or withdrawn", "a newer consent of the same person in force"],
        };
}
