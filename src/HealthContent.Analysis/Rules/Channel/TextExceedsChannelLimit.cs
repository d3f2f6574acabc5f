using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Channel;

/// <summary>HCA2001: a text is longer than its channel allows.</summary>
internal sealed class TextExceedsChannelLimit : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA2001",
        "Text exceeds channel limit",
        RuleCategory.Channel,
        Severity.Error,
        "{what} has {count} {unit}, the limit of {channel} is {limit}"
    )
    {
        Why =
            "A post that is too long is refused or cut off, and what is cut off is often the safety text or the disclosure at the end.",
        Authorities = AuthorityIndex.Find("X-LIMITS"),
        HelpLink = "Rules/Channel/TextExceedsChannelLimit.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.Channel.IsUnspecified
            || document.Kind is ContentKind.Comment or ContentKind.Script
            || context.Environment.Channels.Find(document.Channel) is not { } channel
        )
        {
            return;
        }

        ChannelLimit known = channel.LimitOf(document.Kind, context.Surface.Kind);
        string what = What(document.Kind, context.Surface.Kind);
        if (!known.IsKnown)
        {
            context.NotEvaluated(Rule, $"the {what} limit of the channel");
            return;
        }

        if (known.Maximum is not { } limit || CannotExceed(context.Surface.Text, channel, limit))
        {
            return;
        }

        TextLength length = TextLength.Measure(context.Surface, channel, limit);
        if (length.Count > limit)
        {
            context.Report(
                Rule,
                TextSpan.FromBounds(length.FitsUntil, context.Surface.Text.Length),
                new DiagnosticDetails
                {
                    Arguments =
                    [
                        new("what", what),
                        new("count", length.Count.ToString(CultureInfo.InvariantCulture)),
                        new("unit", Unit(channel.CountMethod)),
                        new("channel", channel.Name),
                        new("limit", limit.ToString(CultureInfo.InvariantCulture)),
                    ],
                }
            );
        }
    }

    private static string What(ContentKind kind, SurfaceKind surface) =>
        surface switch
        {
            SurfaceKind.Title => "title",
            SurfaceKind.FirstComment => "comment",
            _ => kind switch
            {
                ContentKind.Bio => "biography",
                ContentKind.Reply or ContentKind.ReviewReply => "reply",
                ContentKind.DirectMessage => "message",
                ContentKind.Article => "article",
                _ => "post",
            },
        };

    private static bool CannotExceed(string text, ChannelProfile channel, int limit) =>
        channel.LinkLength is null && channel.CountMethod != TextCountMethod.Weighted && text.Length <= limit;

    private static string Unit(TextCountMethod method) =>
        method == TextCountMethod.Weighted ? "weighted characters" : "characters";
}
