using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1032: the record of a consent lacks what the law asks of one.</summary>
internal sealed class AuthorizationElementMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1032",
        "Authorisation record missing a required element",
        RuleCategory.Privacy,
        Severity.Error,
        "consent {consent} lacks {what}"
    )
    {
        Why = "An authorisation that lacks a core element or a required statement is not valid, whoever signed it.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(c)(1) to (4)"),
        HelpLink = "Rules/Privacy/AuthorizationElementMissing.md",
        Jurisdictions = [new("US")],
        Scopes = RuleScopes.Document,
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
            // What is not in force is told by the rules about its end; a complete form would not help it.
            ConsentEvaluation evaluation = consents.Evaluate(consent, new ConsentUse());
            if (
                evaluation.IsInForce
                && evaluation.Details(problem => problem.Kind == ConsentProblemKind.MissingElement) is { } what
            )
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("consent", consent.Id), new("what", what)],
                        Cues = ["the fields of the consent record"],
                    }
                );
            }
        }
    }
}
