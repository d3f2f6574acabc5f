using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

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
