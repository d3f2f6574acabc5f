using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1807: what a video only shows is nowhere said.</summary>
internal sealed class VisualOnlyInformation : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1807",
        "Visual-only information in video",
        RuleCategory.Accessibility,
        Severity.Warning,
        "{what}"
    )
    {
        Why = "Who cannot see the screen misses the steps that are only shown and the numbers that only stand there.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.2.3; W-WCAG 1.2.5; W-504"),
        HelpLink = "Rules/Accessibility/VisualOnlyInformation.md",
        Scopes = RuleScopes.Media | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (item.Kind != MediaKind.Video || item.IsDecorative || item.HasAudioDescription == true)
        {
            return;
        }

        bool isSilent = item.HasSpeech == false;
        if (isSilent && string.IsNullOrWhiteSpace(item.Transcript) && string.IsNullOrWhiteSpace(item.AltText))
        {
            Report(
                context,
                "nobody speaks in the video, and no audio description or transcript says what it shows",
                true
            );
        }
        else if (!string.IsNullOrWhiteSpace(item.EmbeddedText) && item.IsEmbeddedTextSpoken != true)
        {
            CheckEmbeddedText(context, item.IsEmbeddedTextSpoken == false || isSilent);
        }
    }

    private static void CheckEmbeddedText(MediaContext context, bool isKnown)
    {
        if (
            MediaTexts.Find(context, SurfaceKind.EmbeddedText) is { } embedded
            && MediaTexts.CoverageBeside(context, embedded).Of(embedded.Surface) is var count
            && !(count.IsCovered && count.MissingNumbers == 0)
        )
        {
            Report(
                context,
                isKnown
                    ? "text on the screen is not spoken, and no audio description says it"
                    : "nothing says that the text on the screen is spoken",
                isKnown
            );
        }
    }

    private static void Report(MediaContext context, string what, bool isKnown) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = isKnown ? Severity.Warning : Severity.Info,
                Confidence = isKnown ? Confidence.High : Confidence.Low,
                Arguments = [new("what", what)],
                Cues = ["embeddedText or no speech"],
                Guards = ["hasAudioDescription", "isEmbeddedTextSpoken", "transcript, captions, alt text or post"],
            }
        );
}
