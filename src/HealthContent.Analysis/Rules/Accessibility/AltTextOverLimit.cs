using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1803: a text alternative is longer than its channel takes, or advises.</summary>
internal sealed class AltTextOverLimit : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1803",
        "Alt text over platform limit",
        RuleCategory.Accessibility,
        Severity.Warning,
        "alt text has {count} characters, {what} {limit} on {channel}"
    )
    {
        Why =
            "What stands over the limit is cut off or refused, and a description without its end may say the opposite.",
        Authorities = AuthorityIndex.Find("X-ALT; W-WCAG 1.1.1"),
        HelpLink = "Rules/Accessibility/AltTextOverLimit.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        if (
            context.Surface.Kind != SurfaceKind.AltText
            || context.Environment.Channels.Find(context.Document.Channel) is not { } channel
            || channel.SupportsAltText == false
        )
        {
            return;
        }

        if (!channel.AltText.IsKnown && !channel.AltTextAdvice.IsKnown)
        {
            context.NotEvaluated(Rule, "the alt text limit of the channel");
            return;
        }

        if (!Exceeds(context, channel, channel.AltText.Maximum, Severity.Warning))
        {
            Exceeds(context, channel, channel.AltTextAdvice.Maximum, Severity.Info);
        }
    }

    private static bool Exceeds(SurfaceContext context, ChannelProfile channel, int? limit, Severity severity)
    {
        // No way of counting but the weighted one makes a text longer than its code units.
        bool fits = channel.CountMethod != TextCountMethod.Weighted && context.Surface.Text.Length <= limit;
        if (limit is not { } maximum || fits)
        {
            return false;
        }

        TextLength length = TextLength.Measure(context.Surface, channel, maximum);
        if (length.Count <= maximum)
        {
            return false;
        }

        context.Report(
            Rule,
            TextSpan.FromBounds(length.FitsUntil, context.Surface.Text.Length),
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments =
                [
                    new("count", length.Count.ToString(CultureInfo.InvariantCulture)),
                    new("what", severity == Severity.Warning ? "over the limit of" : "over the advised"),
                    new("limit", maximum.ToString(CultureInfo.InvariantCulture)),
                    new("channel", channel.Name),
                ],
                Cues = [severity == Severity.Warning ? "limit" : "advice"],
            }
        );
        return true;
    }
}
