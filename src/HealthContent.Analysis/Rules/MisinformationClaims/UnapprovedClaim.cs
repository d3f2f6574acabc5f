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
        if (DocumentClaims.AreAbsent(context))
        {
            if (isPromotion && HealthClaims(context).Any())
            {
                context.NotEvaluated(Rule, "organization.claims");
            }

            return;
        }

        var claims = DocumentClaims.Of(context);
        if (claims.HasLibrary)
        {
            CheckUnknown(context, claims, isPromotion);
        }
        else if (isPromotion && (!claims.Unknown.IsEmpty || MakesUnknown(context, claims)))
        {
            context.NotEvaluated(Rule, "organization.claims");
        }

        foreach (MadeClaim made in claims.Made)
        {
            CheckMade(context, claims, made, isPromotion);
        }

        foreach (Claim named in claims.Named)
        {
            if (!claims.Makes(named) && claims.ProblemsOf(named) is { IsEmpty: false } problems)
            {
                string what = Describe(named, problems);
                context.Report(Rule, Details(what, Severity.Error, Confidence.High, "claimIds"));
            }
        }
    }

    private static void CheckMade(DocumentContext context, DocumentClaims claims, MadeClaim made, bool isPromotion)
    {
        ImmutableArray<ClaimProblem> problems = claims.ProblemsOf(made);
        if (problems.IsEmpty && made.Match.IsWidened)
        {
            Severity severity = isPromotion ? Severity.Error : Severity.Info;
            string what = $"the text says more than claim {made.Claim.Id}";
            Report(context, made, Details(what, severity, Confidence.Medium, $"{made.Match.Kind}"));
        }
        else if (!problems.IsEmpty && !claims.MayBeMadeAsOther(made))
        {
            Confidence confidence = made.Match.Kind == ClaimMatchKind.Similar ? Confidence.Medium : Confidence.High;
            bool lacksWords = problems.All(problem => problem.Kind == ClaimProblemKind.Qualifier);
            // Which of two claims has to go, only a person can say.
            bool hasCompanion = problems.Any(problem => problem.Kind == ClaimProblemKind.Companion);
            ProposedFix? fix =
                lacksWords ? ClaimQualifiers.Insert(context.Facts, made)
                : hasCompanion ? null
                : UseApproved(claims, made.Facts, made.Span);
            DiagnosticDetails details = Details(
                Describe(made.Claim, problems),
                Severity.Error,
                confidence,
                $"{made.Match.Kind}"
            );
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

        foreach ((SurfaceFacts facts, TextSpan span) in HealthClaims(context))
        {
            if (!claims.Knows(facts, span))
            {
                string what = $"\"{facts.Surface.Slice(span)}\" is no claim of the claims library";
                DiagnosticDetails details = Details(what, severity, confidence, "health claim");
                details = UseApproved(claims, facts, span) is { } fix ? details with { Fixes = [fix] } : details;
                context.ReportIn(Rule, facts.Surface, span, details);
            }
        }
    }

    private static bool MakesUnknown(DocumentContext context, DocumentClaims claims) =>
        HealthClaims(context).Any(found => !claims.Knows(found.Facts, found.Span));

    private static IEnumerable<(SurfaceFacts Facts, TextSpan Span)> HealthClaims(DocumentContext context)
    {
        for (int surface = 0; surface < context.Facts.Surfaces.Length; surface++)
        {
            SurfaceFacts facts = context.Facts.Surfaces[surface];
            for (int index = 0; index < facts.HealthClaims.Length; index++)
            {
                yield return (facts, facts.HealthClaims[index]);
            }
        }
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
