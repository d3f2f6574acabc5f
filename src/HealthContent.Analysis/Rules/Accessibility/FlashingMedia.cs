using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1813: a moving picture flashes, or may flash and was not tested.</summary>
internal sealed class FlashingMedia : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1813",
        "Flashing or strobing media",
        RuleCategory.Accessibility,
        Severity.Error,
        "{what}"
    )
    {
        Why =
            "More than three flashes in a second can cause a seizure, and on a feed that plays by itself nobody can look away in time.",
        Authorities = AuthorityIndex.Find("W-WCAG 2.3.1; W-504"),
        HelpLink = "Rules/Accessibility/FlashingMedia.md",
        Scopes = RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (item.Kind is not (MediaKind.Video or MediaKind.Animation))
        {
            return;
        }

        if (item.FlashRisk == FlashRisk.Present)
        {
            Report(context, "it flashes above the thresholds; a warning in front does not mend that", Severity.Error);
        }
        else if (item.FlashRisk == FlashRisk.Unspecified && item.Depicts.Contains(MediaDepiction.FlashingEffects))
        {
            Report(context, "it has effects that may flash, and nothing says that they were tested", Severity.Warning);
        }
    }

    private static void Report(MediaContext context, string what, Severity severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("what", what)],
                Cues = [severity == Severity.Error ? "flashRisk" : "depicts flashing-effects"],
                Guards = ["flashRisk none"],
            }
        );
}
