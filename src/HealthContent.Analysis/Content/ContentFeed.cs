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
