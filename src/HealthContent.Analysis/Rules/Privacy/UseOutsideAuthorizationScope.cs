using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1031: content does with somebody's information what their consent does not name.</summary>
internal sealed class UseOutsideAuthorizationScope : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1031",
        "Use outside the authorisation's scope",
        RuleCategory.Privacy,
        Severity.Error,
        "{consent} {verb} not cover {what}"
    )
    {
        Why = "A use or disclosure must be consistent with the authorisation: what it does not name it does not allow.",
        Authorities = AuthorityIndex.Find("R-AUTH 164.508(a)(1)"),
        HelpLink = "Rules/Privacy/UseOutsideAuthorizationScope.md",
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

        // Channel and purpose bind every person's consent; a medium or an element needs one that names it.
        ConsentUse shared = consents.Use with
        {
            Media = [],
            Elements = [],
        };
        List<ConsentEvaluation> inForce = [];
        foreach (Consent consent in consents.Named)
        {
            ConsentEvaluation evaluation = consents.Evaluate(consent, shared);
            if (!evaluation.IsInForce)
            {
                continue;
            }

            inForce.Add(evaluation);
        }

        NoteMissingData(context, consents, inForce);
        foreach (ConsentEvaluation evaluation in inForce)
        {
            if (
                evaluation.Details(problem => problem.IsOutOfScope) is { } what
                && !inForce.Exists(other => other.Covers && IsSameSubject(other.Consent, evaluation.Consent))
            )
            {
                Report(context, $"consent {evaluation.Consent.Id}", "does", what);
            }
        }

        CheckParts(context, consents, inForce);
    }

    private static void CheckParts(DocumentContext context, DocumentConsents consents, List<ConsentEvaluation> inForce)
    {
        if (inForce.Count == 0)
        {
            return;
        }

        List<string> uncovered = [];
        foreach (ConsentUse part in Parts(consents.Use))
        {
            string? what = null;
            foreach (ConsentEvaluation evaluation in inForce)
            {
                what = consents
                    .Evaluate(evaluation.Consent, part)
                    .Details(problem => problem.IsOutOfScope && problem.Kind != ConsentProblemKind.Embargoed);
                if (what is null)
                {
                    break;
                }
            }

            if (what is not null && !uncovered.Contains(what))
            {
                uncovered.Add(what);
            }
        }

        if (uncovered.Count > 0)
        {
            string who = inForce.Count == 1 ? $"consent {inForce[0].Consent.Id}" : "the consents";
            Report(context, who, inForce.Count == 1 ? "does" : "do", string.Join(", ", uncovered));
        }
    }

    private static IEnumerable<ConsentUse> Parts(ConsentUse use)
    {
        foreach (MediaItem item in use.Media)
        {
            yield return new ConsentUse { Media = [item] };
        }

        foreach (ConsentElement element in use.Elements)
        {
            yield return new ConsentUse { Elements = [element] };
        }
    }

    private static void NoteMissingData(
        DocumentContext context,
        DocumentConsents consents,
        List<ConsentEvaluation> inForce
    )
    {
        if (consents.Use.Channel.IsUnspecified && inForce.Exists(each => each.Consent.CoversAllChannels != true))
        {
            context.NotEvaluated(Rule, "channel");
        }

        if (consents.Use.Purpose is null && inForce.Count > 0)
        {
            context.NotEvaluated(Rule, "intent");
        }
    }

    private static bool IsSameSubject(Consent left, Consent right) =>
        left.SubjectReference is { } subject
        && string.Equals(subject, right.SubjectReference, StringComparison.Ordinal);

    private static void Report(DocumentContext context, string consent, string verb, string what) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("consent", consent), new("verb", verb), new("what", what)],
                Cues = ["consent.channels, purposes, mediaKinds, elements, territories, allows…"],
                Guards = ["another consent that names it"],
            }
        );
}
