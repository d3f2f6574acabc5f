using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1801: an image has no text alternative and is not marked as decorative.</summary>
internal sealed class ImageWithoutAltText : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1801",
        "Image without alt text",
        RuleCategory.Accessibility,
        Severity.Error,
        "image has no alt text{remark}"
    )
    {
        Why =
            "Somebody who uses a screen reader, or whose images do not load, gets nothing of what the image says: a dose chart, an address, a warning.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.1.1; W-504; W-ADAII; W-SOCIAL"),
        HelpLink = "Rules/Accessibility/ImageWithoutAltText.md",
        Scopes = RuleScopes.Media | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMediaAction(CheckMedia);
        context.RegisterDocumentAction(CheckSources);
    }

    private static void CheckMedia(MediaContext context)
    {
        MediaItem item = context.Media;
        bool isPicture = item.Kind is MediaKind.Image or MediaKind.Animation;
        // An empty alternative says that the image is decorative; one of white space says nothing.
        if (isPicture && !item.IsDecorative && item.AltText != "" && string.IsNullOrWhiteSpace(item.AltText))
        {
            context.Report(Rule, Details(context));
        }
    }

    private static void CheckSources(DocumentContext context)
    {
        foreach (FormattedSource source in context.Facts.FormattedSources)
        {
            foreach (FormattedImage image in source.Images)
            {
                bool isBlank = string.IsNullOrWhiteSpace(image.AltText);
                if (!isBlank || (image.AltText == "" && source.Format != ContentFormat.Markdown))
                {
                    continue;
                }

                DiagnosticDetails details = Details(context);
                if (source.Format == ContentFormat.Markdown)
                {
                    // Markdown cannot say that an image is decorative: an empty alternative may mean just that.
                    details = details with
                    {
                        Severity = Severity.Warning,
                        Confidence = Confidence.Low,
                    };
                }

                context.ReportIn(Rule, source, image.SourceSpan, details);
            }
        }
    }

    private static DiagnosticDetails Details(DocumentContext context)
    {
        ChannelProfile? channel = context.Environment.Channels.Find(context.Document.Channel);
        return channel?.SupportsAltText == false
            ? new DiagnosticDetails
            {
                Severity = Severity.Warning,
                Arguments = [new("remark", $", and {channel.Name} has no field for it: describe it in the text")],
            }
            : new DiagnosticDetails { Arguments = [new("remark", "")] };
    }
}
