using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The items of an account over time, with what came in.</summary>
/// <remarks>Immutable and safe to share between threads. Lists are never <c>default</c>.</remarks>
public sealed record ContentFeed
{
    /// <summary>The address of the JSON Schema, for editors. Not used otherwise.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The caller's identifier of the feed.</summary>
    public string? Id { get; init; }

    /// <summary>The account.</summary>
    public Account? Account { get; init; }

    /// <summary>The other accounts that publish in the same feed.</summary>
    public ImmutableArray<Account> OtherAccounts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The first instant that the feed covers.</summary>
    /// <value>Null means that of the first item.</value>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant before which the feed ends.</summary>
    /// <value>Null means now.</value>
    public DateTimeOffset? To { get; init; }

    /// <summary>What was published or is scheduled, in any order.</summary>
    public ImmutableArray<ContentDocument> Items
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What came in, in any order.</summary>
    public ImmutableArray<InboundMessage> Inbound
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When the account is silent on purpose.</summary>
    public ImmutableArray<PlannedPause> PlannedPauses
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The series of measured numbers.</summary>
    public ImmutableArray<MetricSeries> Metrics
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The campaigns that run through the feed.</summary>
    public ImmutableArray<Campaign> Campaigns
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>A time in which an account is silent on purpose.</summary>
public sealed record PlannedPause
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The channel that is silent.</summary>
    /// <value>Unspecified means all.</value>
    public Channel Channel { get; init; }
}

/// <summary>How readers reacted to a document.</summary>
public sealed record ContentPerformance
{
    /// <summary>How often it was shown.</summary>
    public long? Impressions { get; init; }

    /// <summary>How many people saw it.</summary>
    public long? Reach { get; init; }

    /// <summary>How many reactions, comments and shares it got.</summary>
    public long? Interactions { get; init; }

    /// <summary>How often its links were followed.</summary>
    public long? Clicks { get; init; }

    /// <summary>How many comments it got.</summary>
    public long? Comments { get; init; }

    /// <summary>How often it was shared.</summary>
    public long? Shares { get; init; }

    /// <summary>How often a click led to what was wanted.</summary>
    public long? Conversions { get; init; }

    /// <summary>When the numbers were taken.</summary>
    public DateTimeOffset? MeasuredAt { get; init; }
}

/// <summary>A number measured again and again.</summary>
public sealed record MetricSeries
{
    /// <summary>What is measured.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>The channel.</summary>
    public Channel Channel { get; init; }

    /// <summary>What a rate is divided by, for example <c>reach</c>.</summary>
    public string? Denominator { get; init; }

    /// <summary>The values, in any order.</summary>
    public ImmutableArray<MetricPoint> Points
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>One value of a series.</summary>
public sealed record MetricPoint
{
    /// <summary>When it was measured.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The value.</summary>
    public required double Value { get; init; }

    /// <summary>Whether paid promotion ran in that period.</summary>
    public bool IsPaid { get; init; }
}

/// <summary>What a series measures.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MetricKind>))]
public enum MetricKind
{
    /// <summary>Followers.</summary>
    Followers,

    /// <summary>Impressions.</summary>
    Impressions,

    /// <summary>Reach.</summary>
    Reach,

    /// <summary>Interactions divided by something.</summary>
    EngagementRate,

    /// <summary>Clicks.</summary>
    Clicks,

    /// <summary>Clicks divided by impressions.</summary>
    ClickThroughRate,

    /// <summary>Conversions.</summary>
    Conversions,

    /// <summary>Messages that came in.</summary>
    InboundVolume,

    /// <summary>Mentions.</summary>
    Mentions,

    /// <summary>Sentiment from -1 to 1.</summary>
    Sentiment,
}
