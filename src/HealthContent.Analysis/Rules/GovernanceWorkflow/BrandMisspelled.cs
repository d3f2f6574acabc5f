using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1917: a brand is written in a way that its owner does not want.</summary>
internal sealed class BrandMisspelled : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1917",
        "Brand, name or logo misuse and inconsistent voice",
        RuleCategory.GovernanceWorkflow,
        Severity.Info,
        "{brand} is not written so here"
    )
    {
        Why =
            "A name that is written in five ways is found in none of them, and readers doubt that it is the same house.",
        Authorities = AuthorityIndex.Find("G-BRAND"),
        HelpLink = "Rules/GovernanceWorkflow/BrandMisspelled.md",
        Scopes = RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        foreach (Brand brand in context.Environment.Organization.Brands)
        {
            foreach (string variant in brand.ForbiddenVariants)
            {
                Find(context, brand, variant);
            }
        }
    }

    private static void Find(SurfaceContext context, Brand brand, string variant)
    {
        string text = context.Surface.Text;
        // Variants differ from the name in letter case too: "mercy health" for "Mercy Health".
        for (
            int at = WholeWords.IndexOf(text, variant, 0, StringComparison.Ordinal);
            at >= 0;
            at = WholeWords.IndexOf(text, variant, at + 1, StringComparison.Ordinal)
        )
        {
            var span = new TextSpan(at, variant.Length);
            if (!IsPartOfAddress(text, span) && !IsInName(text, span, brand.Name))
            {
                context.Report(
                    Rule,
                    span,
                    new DiagnosticDetails
                    {
                        Arguments = [new("brand", brand.Name)],
                        Cues = ["brands.forbiddenVariants"],
                        Fixes = [new ProposedFix("write the name", span, brand.Name, FixApplicability.Safe)],
                    }
                );
            }
        }
    }

    // Handles, hashtags and addresses have spellings of their own.
    private static bool IsPartOfAddress(string text, TextSpan span) =>
        (span.Start > 0 && text[span.Start - 1] is '@' or '#' or '/' or '.')
        || (
            span.End + 1 < text.Length
            && text[span.End] is '.' or '/' or '@'
            && char.IsLetterOrDigit(text[span.End + 1])
        );

    // "Mercy Hosp" may stand in the right name "Mercy Hospital of Riverside"; then nothing is wrong.
    private static bool IsInName(string text, TextSpan span, string name)
    {
        int first = Math.Max(0, span.End - name.Length);
        int at = text.IndexOf(name, first, Math.Min(text.Length - first, name.Length * 2), StringComparison.Ordinal);
        return at >= 0 && at <= span.Start && at + name.Length >= span.End;
    }
}
