using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1806: a sound is published without its words in writing.</summary>
internal sealed class AudioWithoutTranscript : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1806",
        "Audio-only without transcript",
        RuleCategory.Accessibility,
        Severity.Error,
        "recording has no transcript"
    )
    {
        Why = "A recording says nothing to somebody who is deaf, and nobody can search it or look a number up in it.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.2.1; W-504; W-ADAII"),
        HelpLink = "Rules/Accessibility/AudioWithoutTranscript.md",
        Scopes = RuleScopes.Media | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (
            item.Kind == MediaKind.Audio
            && item.HasSpeech != false
            && !item.IsDecorative
            && string.IsNullOrWhiteSpace(item.Transcript)
            && !HasText(item)
            && !OffersTranscript(context)
        )
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Confidence = item.HasSpeech == true ? Confidence.High : Confidence.Medium,
                    Cues = ["transcript"],
                    Guards = ["hasSpeech", "text of a caption track", "transcript named or linked in the post"],
                }
            );
        }
    }

    private static bool HasText(MediaItem item)
    {
        foreach (CaptionTrack track in item.CaptionTracks)
        {
            if (!string.IsNullOrWhiteSpace(track.Text))
            {
                return true;
            }
        }

        return false;
    }

    // "Read the transcript: …", a link with that text, or the transcript itself below its heading.
    private static bool OffersTranscript(MediaContext context)
    {
        foreach (ContentLink link in context.Document.Links)
        {
            if (link.Text?.Contains("transcript", StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (
                surface.Surface.Kind
                    is SurfaceKind.Body
                        or SurfaceKind.Title
                        or SurfaceKind.Summary
                        or SurfaceKind.FirstComment
                && surface.OffersTranscript
            )
            {
                return true;
            }
        }

        return false;
    }
}
