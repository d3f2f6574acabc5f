using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1703: an acronym that not everybody knows is not spelled out where it comes first.</summary>
internal sealed class AcronymNotSpelledOut : ContentAnalyzer
{
    private static readonly RuleOption Allowed = new("allowed", "Further acronyms that the readers know", null);

    private static readonly RuleDescriptor Rule = new(
        "HCA1703",
        "Acronym not spelled out at first use",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "{acronym} is not spelled out"
    )
    {
        Why = "An acronym that staff use all day is a closed door to a patient who meets it for the first time.",
        Authorities = AuthorityIndex.Find("T-CCI; W-WCAG 3.1.4"),
        HelpLink = "Rules/HealthLiteracy/AcronymNotSpelledOut.md",
        Options = [Allowed],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        SurfaceText surface = context.Surface;
        if (
            context.Document.Audience is Audience.HealthcareProfessional or Audience.Staff
            || context.Document.Kind == ContentKind.Comment
            || surface.Kind is SurfaceKind.Hashtags or SurfaceKind.FileName
        )
        {
            return;
        }

        // The acronyms met so far: the first use counts.
        HashSet<string>? met = null;
        ReadOnlySpan<Token> tokens = surface.Tokens;
        for (int index = 0; index < tokens.Length; index++)
        {
            if (AcronymReader.Length(surface, index) is not (> 0 and var length))
            {
                continue;
            }

            var span = new TextSpan(tokens[index].Start, length);
            ReadOnlySpan<char> acronym = surface.Slice(span);
            if (KnownAcronyms.IsCommon(acronym) || !AcronymReader.IsAcronym(surface, index, length))
            {
                continue;
            }

            string text = acronym.ToString();
            met ??= new HashSet<string>(StringComparer.Ordinal);
            if (met.Add(text) && !IsAllowed(context, text) && !AcronymReader.IsSpelledOut(surface, index, length))
            {
                context.Report(Rule, span, new DiagnosticDetails { Arguments = [new("acronym", text)] });
            }
        }
    }

    private static bool IsAllowed(SurfaceContext context, string acronym)
    {
        OrganizationProfile organization = context.Environment.Organization;
        return context.Words(Rule, Allowed).Contains(acronym, StringComparer.OrdinalIgnoreCase)
            || organization.KnownAcronyms.Contains(acronym, StringComparer.OrdinalIgnoreCase)
            || Holds(organization.Name, acronym)
            || Holds(context.Document.Account?.DisplayName, acronym)
            || organization.Brands.Any(brand => Holds(brand.Name, acronym))
            || organization.ProperNames.Any(name => Holds(name, acronym))
            || organization.Services.Any(service => Holds(service.Name, acronym));
    }

    // A name that has the acronym among its words.
    private static bool Holds(string? name, string acronym)
    {
        if (name is null)
        {
            return false;
        }

        foreach (Range word in name.AsSpan().SplitAny(" -/,()"))
        {
            if (name.AsSpan(word).Equals(acronym, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
