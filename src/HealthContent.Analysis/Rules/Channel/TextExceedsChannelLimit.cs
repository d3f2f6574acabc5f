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
            || LimitOf(channel, document.Kind, context.Surface) is not { } entry
        )
        {
            return;
        }

        if (!entry.Limit.IsKnown)
        {
            context.NotEvaluated(Rule, $"the {entry.What} limit of the channel");
            return;
        }

        if (entry.Limit.Maximum is not { } limit || CannotExceed(context.Surface.Text, channel, limit))
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
                        new("what", entry.What),
                        new("count", length.Count.ToString(CultureInfo.InvariantCulture)),
                        new("unit", Unit(channel.CountMethod)),
                        new("channel", channel.Name),
                        new("limit", limit.ToString(CultureInfo.InvariantCulture)),
                    ],
                }
            );
        }
    }

    // Each text that the channel shows on its own has its own limit; other texts have none that is known to be one.
    private static (ChannelLimit Limit, string What)? LimitOf(
        ChannelProfile channel,
        ContentKind kind,
        SurfaceText surface
    ) =>
        surface.Kind switch
        {
            SurfaceKind.Title => channel.Title.Maximum is null ? null : (channel.Title, "title"),
            SurfaceKind.FirstComment => (channel.Reply, "comment"),
            SurfaceKind.Body => kind switch
            {
                ContentKind.Bio => (channel.Bio, "biography"),
                ContentKind.Reply or ContentKind.ReviewReply => (channel.Reply, "reply"),
                // Private messages and pages of text are written in other places than posts are.
                ContentKind.DirectMessage => (DirectMessage(channel), "message"),
                ContentKind.Article => (Article(channel), "article"),
                _ => (channel.Post, "post"),
            },
            _ => null,
        };

    private static ChannelLimit DirectMessage(ChannelProfile channel) =>
        channel.Post is { IsKnown: true, Maximum: null } ? ChannelLimit.None : ChannelLimit.Unknown;

    private static ChannelLimit Article(ChannelProfile channel) => channel.Post;

    private static bool CannotExceed(string text, ChannelProfile channel, int limit) =>
        channel.LinkLength is null && channel.CountMethod != TextCountMethod.Weighted && text.Length <= limit;

    private static string Unit(TextCountMethod method) =>
        method == TextCountMethod.Weighted ? "weighted characters" : "characters";
}
