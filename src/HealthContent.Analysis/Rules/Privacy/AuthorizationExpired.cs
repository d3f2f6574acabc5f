using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1029: a consent ends before the content goes out.</summary>
internal sealed class AuthorizationExpired : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1029",
        "Authorisation expired before publish date",
        RuleCategory.Privacy,
        Severity.Error,
        "consent {consent} {state} {when}"
    )
    {
        Why = "An authorisation whose date has passed or whose event has happened is defective and allows nothing.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(b)(2)(i)"),
        HelpLink = "Rules/Privacy/AuthorizationExpired.md",
        Scopes = RuleScopes.Document,
        NeverLoosenable = true,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

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
            if (State(consents, consent, consents.PublishesAt) is { } state)
            {
                Report(context, consent, state, null);
            }
            else if (consents.IsPublished && State(consents, consent, context.Environment.Now) is { } since)
            {
                Report(context, consent, since, Severity.Warning);
            }
        }
    }

    private static string? State(DocumentConsents consents, Consent consent, AnalysisInstant at)
    {
        ConsentEvaluation evaluation = ConsentEvaluation.Evaluate(consent, new ConsentUse(), at, consents.Zone);
        return evaluation.Details(IsEnd) is { } state && !consents.HasNewer(consent, at) ? state : null;
    }

    // A revocation is told by its own rule.
    private static bool IsEnd(ConsentProblem problem) =>
        problem.Kind is ConsentProblemKind.Expired or ConsentProblemKind.Superseded or ConsentProblemKind.NotYetGiven;

    private static void Report(DocumentContext context, Consent consent, string state, Severity? severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments =
                [
                    new("consent", consent.Id),
                    new("state", state.StartsWith("expired", StringComparison.Ordinal) ? state : $"is {state}"),
                    new(
                        "when",
                        severity is null
                            ? "and cannot be used at publication"
                            : "since publication: renew it or take the content down"
                    ),
                ],
                Cues = ["consent.expiresOn, expiryEvent, status", "the instant of publication"],
                Guards = ["a newer consent of the same person in force"],
            }
        );
}
