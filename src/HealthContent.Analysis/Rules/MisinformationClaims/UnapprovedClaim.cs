using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Rules.PromotionDisclosure;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1324: a claim that the claims library does not let stand, or does not hold. The page beside this file says more.</summary>
internal sealed class UnapprovedClaim : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1324",
        "Unapproved or expired claim text",
        RuleCategory.MisinformationClaims,
        Severity.Error,
        "{what}"
    )
    {
        Why = "Only wording that was checked, and whose evidence still holds, belongs into promotion.",
        Authorities = AuthorityIndex.Find("A-FTCHPCG; G-MLR"),
        HelpLink = "Rules/MisinformationClaims/UnapprovedClaim.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind == ContentKind.Comment)
        {
            return;
        }

        bool isPromotion = Promotion.IsStated(document);
        var claims = DocumentClaims.Of(context);
        if (claims.HasLibrary)
        {
            CheckUnknown(context, claims, isPromotion);
        }
        else if (isPromotion && MakesClaims(context, claims))
        {
            context.NotEvaluated(Rule, "organization.claims");
        }

        var companions = new ClaimCompanions(claims);
        foreach (MadeClaim made in claims.Made)
        {
            CheckMade(context, claims, companions, made, isPromotion);
        }

        foreach (Claim named in claims.Named)
        {
            if (!IsMade(claims, named))
            {
                ImmutableArray<ClaimProblem> problems =
                [
                    .. claims.Evaluate(named).Problems,
                    .. companions.Problems(named),
                ];
                if (!problems.IsEmpty)
                {
                    context.Report(
                        Rule,
                        Details(Describe(named, problems), Severity.Error, Confidence.High, "claimIds")
                    );
                }
            }
        }
    }

    private static void CheckMade(
        DocumentContext context,
        DocumentClaims claims,
        ClaimCompanions companions,
        MadeClaim made,
        bool isPromotion
    )
    {
        ImmutableArray<ClaimProblem> problems =
        [
            .. claims.Evaluate(made.Claim).Problems,
            .. ClaimQualifiers.WrongChannel(context.Document, made),
            .. companions.Problems(made.Claim),
            .. ClaimQualifiers.Missing(context.Facts.Surfaces, made),
        ];
        if (problems.IsEmpty)
        {
            if (made.Match.IsWidened)
            {
                Severity severity = isPromotion ? Severity.Error : Severity.Info;
                string what = $"the text says more than claim {made.Claim.Id}";
                Report(context, made, Details(what, severity, Confidence.Medium, $"{made.Match.Kind}"));
            }
        }
        else if (!ReplacedByOther(claims, made))
        {
            DiagnosticDetails details = Details(
                Describe(made.Claim, problems),
                Severity.Error,
                made.Match.Kind == ClaimMatchKind.Similar ? Confidence.Medium : Confidence.High,
                $"{made.Match.Kind}"
            );
            bool lacksWords = problems.All(problem => problem.Kind == ClaimProblemKind.Qualifier);
            // Which of two claims has to go, only a person can say.
            bool hasCompanion = problems.Any(problem => problem.Kind == ClaimProblemKind.Companion);
            ProposedFix? fix =
                lacksWords ? ClaimQualifiers.Insert(context.Facts.Surfaces, made)
                : hasCompanion ? null
                : UseApproved(claims, made.Facts, made.Span);
            Report(context, made, fix is { } found ? details with { Fixes = [found] } : details);
        }
    }

    private static void CheckUnknown(DocumentContext context, DocumentClaims claims, bool isPromotion)
    {
        Severity severity = isPromotion ? Severity.Error : Severity.Info;
        Confidence confidence = isPromotion ? Confidence.Medium : Confidence.Low;
        foreach (string id in claims.Unknown)
        {
            context.Report(Rule, Details($"claim {id} is not in the claims library", severity, confidence, "claimIds"));
        }

        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            foreach (TextSpan span in facts.HealthClaims)
            {
                if (IsKnown(claims, facts, span))
                {
                    continue;
                }

                string what = $"\"{facts.Surface.Slice(span)}\" is no claim of the claims library";
                DiagnosticDetails details = Details(what, severity, confidence, "health claim");
                ProposedFix? fix = UseApproved(claims, facts, span);
                context.ReportIn(
                    Rule,
                    facts.Surface,
                    span,
                    fix is { } found ? details with { Fixes = [found] } : details
                );
            }
        }
    }

    private static bool MakesClaims(DocumentContext context, DocumentClaims claims)
    {
        if (!claims.Unknown.IsEmpty)
        {
            return true;
        }

        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            foreach (TextSpan span in facts.HealthClaims)
            {
                if (!IsKnown(claims, facts, span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsKnown(DocumentClaims claims, SurfaceFacts facts, TextSpan span)
    {
        foreach (MadeClaim made in claims.Made)
        {
            if (ReferenceEquals(made.Facts, facts) && made.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMade(DocumentClaims claims, Claim claim)
    {
        foreach (MadeClaim made in claims.Made)
        {
            if (made.Claim == claim)
            {
                return true;
            }
        }

        return false;
    }

    // The same words may stand in the library twice, retired under one identifier and approved under another.
    private static bool ReplacedByOther(DocumentClaims claims, MadeClaim made)
    {
        foreach (MadeClaim other in claims.Made)
        {
            if (
                other.Claim != made.Claim
                && ReferenceEquals(other.Facts, made.Facts)
                && other.Span.Contains(made.Span)
                && other.Match.Kind <= made.Match.Kind
                && claims.Evaluate(other.Claim).MayBeMade
            )
            {
                return true;
            }
        }

        return false;
    }

    private static ProposedFix? UseApproved(DocumentClaims claims, SurfaceFacts facts, TextSpan span) =>
        claims.Nearest(facts.Surface.Slice(span).ToString()) is { } nearest
            ? new ProposedFix($"use the approved words of claim {nearest.Claim.Id}", span, nearest.Text.TrimEnd('.'))
            : null;

    private static string Describe(Claim claim, ImmutableArray<ClaimProblem> problems) =>
        $"claim {claim.Id} {string.Join(", ", problems.Select(problem => problem.Detail))}";

    private static void Report(DocumentContext context, MadeClaim made, in DiagnosticDetails details) =>
        context.ReportIn(Rule, made.Facts.Surface, made.Span, details);

    private static DiagnosticDetails Details(string what, Severity severity, Confidence confidence, string cue) =>
        new()
        {
            Severity = severity,
            Confidence = confidence,
            Arguments = [new MessageArgument("what", what)],
            Cues = [cue],
            Guards = ["negated, refuted, question", "another approved claim of the same words"],
        };
}
