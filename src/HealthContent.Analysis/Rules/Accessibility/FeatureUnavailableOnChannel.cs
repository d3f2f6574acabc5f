using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1818: a medium has a text alternative that its channel will not show to anybody.</summary>
internal sealed class FeatureUnavailableOnChannel : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1818",
        "Accessibility feature unavailable on chosen channel",
        RuleCategory.Accessibility,
        Severity.Warning,
        "{channel} has no field for the alt text of {what}; say it in the text"
    )
    {
        Why = "An alternative that is written and then dropped on the way helps nobody, and nobody notices.",
        Authorities = AuthorityIndex.Find("W-SOCIAL; W-WCAG 1.1.1; X-LIMITS"),
        HelpLink = "Rules/Accessibility/FeatureUnavailableOnChannel.md",
        Scopes = RuleScopes.Media | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (
            item.Kind is not (MediaKind.Image or MediaKind.Animation)
            || item.IsDecorative
            || string.IsNullOrWhiteSpace(item.AltText)
            || context.Environment.Channels.Find(context.Document.Channel) is not { } channel
        )
        {
            return;
        }

        bool isForAll = channel.SupportsAltText == false;
        bool isForMoving = item.Kind == MediaKind.Animation && channel.SupportsAnimationAltText == false;
        if (
            (isForAll || isForMoving)
            && MediaTexts.Find(context, SurfaceKind.AltText) is { } alternative
            && !MediaTexts.CoverageOfPost(context).Of(alternative.Surface).SaysMost
        )
        {
            context.ReportIn(
                Rule,
                alternative.Surface,
                new(0, alternative.Surface.Text.Length),
                new DiagnosticDetails
                {
                    Arguments = [new("channel", channel.Name), new("what", isForAll ? "images" : "moving pictures")],
                    Cues = ["capabilities of the channel"],
                    Guards = ["isDecorative", "text of the post"],
                }
            );
        }
    }
}
