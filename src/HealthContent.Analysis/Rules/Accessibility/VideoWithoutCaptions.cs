using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1805: a video has no captions, or only those that a machine made.</summary>
internal sealed class VideoWithoutCaptions : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1805",
        "Video without captions",
        RuleCategory.Accessibility,
        Severity.Error,
        "{what}"
    )
    {
        Why =
            "Deaf people, and the many who watch without sound, get nothing of what is said; a caption that a machine misheard may say the wrong dose.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.2.2; W-504; W-ADAII; W-SOCIAL"),
        HelpLink = "Rules/Accessibility/VideoWithoutCaptions.md",
        Scopes = RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (item.Kind != MediaKind.Video || item.HasSpeech == false || item.IsDecorative)
        {
            return;
        }

        if (item.CaptionTracks.IsEmpty)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    // Without speech there may still be sounds that matter.
                    Confidence = item.HasSpeech == true ? Confidence.High : Confidence.Medium,
                    Arguments = [new("what", "video has no captions")],
                    Cues = ["captionTracks"],
                    Guards = ["hasSpeech", "isDecorative"],
                }
            );
        }
        else if (!item.CaptionTracks.Any(static track => track.IsGenerated != true || track.IsEdited == true))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Severity = Severity.Warning,
                    Arguments = [new("what", "a machine made the captions, and nobody corrected them")],
                    Cues = ["captionTracks.isGenerated"],
                    Guards = ["captionTracks.isEdited"],
                }
            );
        }
    }
}
