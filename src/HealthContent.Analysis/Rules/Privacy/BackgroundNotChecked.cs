using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1041: a picture from a place of care or records whose background nobody looked at.</summary>
internal sealed class BackgroundNotChecked : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1041",
        "Work-place photo without background-PHI check",
        RuleCategory.Privacy,
        Severity.Warning,
        "taken in a {place}, and nobody attests to have looked at screens, boards, labels and people behind"
    )
    {
        Why = "A whiteboard, a screen or a wristband behind a smiling team has given patients away many times.",
        Authorities = AuthorityIndex.Find("P-NCSBN; R-OCR; R-PHI 164.530(c)"),
        HelpLink = "Rules/Privacy/BackgroundNotChecked.md",
        Scopes = RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        if (
            context.Media.BackgroundCheck is not { } check
            || check.IsChecked == true
            || context.Media.Kind is not (MediaKind.Image or MediaKind.Animation or MediaKind.Video)
        )
        {
            return;
        }

        string? place = check.LocationType switch
        {
            LocationType.ClinicalArea => "place of care",
            LocationType.WaitingArea => "waiting area",
            LocationType.Workstation => "place of work with screens and records",
            LocationType.Laboratory => "laboratory or pharmacy",
            _ => null,
        };
        if (place is not null)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("place", place)],
                    Cues = ["media.backgroundCheck.locationType"],
                    Guards = ["media.backgroundCheck.isChecked"],
                }
            );
        }
    }
}
