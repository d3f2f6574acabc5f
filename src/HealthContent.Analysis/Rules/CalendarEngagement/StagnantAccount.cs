using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using PublishingChannel = HealthContent.Analysis.Content.Channel;

namespace HealthContent.Analysis.Rules.CalendarEngagement;

/// <summary>HCA2101: an account was silent for longer than the plan allows.</summary>
internal sealed class StagnantAccount : ContentAnalyzer
{
    private static readonly RuleOption MaxGap = new("max-gap-days", "The longest silence in days", 7);

    private static readonly RuleOption MaxGapLongForm = new(
        "max-gap-days-long-form",
        "The longest silence in days on YouTube and on the website",
        30
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA2101",
        "Stagnant account",
        RuleCategory.CalendarEngagement,
        Severity.Warning,
        "{account} was silent for {days} days {when}; the plan allows {limit}"
    )
    {
        Why =
            "People take a silent account for a closed service, and questions and warnings that reach it go unanswered.",
        Authorities = AuthorityIndex.Find("G-CADENCE"),
        HelpLink = "Rules/CalendarEngagement/StagnantAccount.md",
        Scopes = RuleScopes.Feed,
        Options = [MaxGap, MaxGapLongForm],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

    private static void Check(FeedContext context)
    {
        ContentFeed feed = context.Feed;
        if (feed.Account is { Status: AccountStatus.Closed or AccountStatus.Paused or AccountStatus.Compromised })
        {
            return;
        }

        // How long the silence is takes a value; a feed has no decision that would have to hold.
#pragma warning disable RS0030
        DateTimeOffset end = feed.To is { } to && to < context.Environment.Now ? to : context.Environment.Now.Read();
#pragma warning restore RS0030
        SortedDictionary<string, List<DateTimeOffset>> byChannel = Published(feed, end);
        if (byChannel.Count == 0)
        {
            context.NotEvaluated(Rule, "account.channel");
        }

        foreach ((string channel, List<DateTimeOffset> instants) in byChannel)
        {
            if (!IsClosed(feed, channel))
            {
                instants.Sort();
                CheckChannel(context, new PublishingChannel(channel), instants, end);
            }
        }
    }

    private static SortedDictionary<string, List<DateTimeOffset>> Published(ContentFeed feed, DateTimeOffset end)
    {
        var byChannel = new SortedDictionary<string, List<DateTimeOffset>>(StringComparer.Ordinal);
        string own = feed.Account?.Channel.Id ?? "";
        if (feed.Account is not null)
        {
            byChannel.Add(own, []);
        }

        foreach (ContentDocument item in feed.Items)
        {
            string channel = item.Channel.Id ?? own;
            if (item.PublishedAt is not { } published || published > end)
            {
                continue;
            }

            if (!byChannel.TryGetValue(channel, out List<DateTimeOffset>? instants))
            {
                byChannel.Add(channel, instants = []);
            }

            instants.Add(published);
        }

        return byChannel;
    }

    private static bool IsClosed(ContentFeed feed, string channel)
    {
        foreach (Account account in feed.OtherAccounts)
        {
            if (account.Status == AccountStatus.Closed && account.Channel.Id == channel)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckChannel(
        FeedContext context,
        PublishingChannel channel,
        List<DateTimeOffset> instants,
        DateTimeOffset end
    )
    {
        // Without a start nobody knows how long an account without items has been silent.
        if ((context.Feed.From ?? (instants.Count > 0 ? instants[0] : null)) is not { } start)
        {
            context.NotEvaluated(Rule, "from");
            return;
        }

        bool isLongForm = channel == PublishingChannel.YouTube || channel == PublishingChannel.Website;
        double limit = context.Number(Rule, isLongForm ? MaxGapLongForm : MaxGap);
        Silence longest = FeedPauses.For(context, channel).LongestSilence(start, instants, end);
        if (longest.Days <= limit)
        {
            return;
        }

        string when =
            longest.To == end
                ? "until now"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"from {longest.From:yyyy-MM-dd} to {longest.To:yyyy-MM-dd}"
                );
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = longest.Days > 2 * limit ? Severity.Error : Severity.Warning,
                Arguments =
                [
                    new("account", channel.IsUnspecified ? "account" : $"account on {channel.Id}"),
                    new("days", Math.Floor(longest.Days).ToString(CultureInfo.InvariantCulture)),
                    new("when", when),
                    new("limit", limit.ToString(CultureInfo.InvariantCulture)),
                ],
            }
        );
    }
}
