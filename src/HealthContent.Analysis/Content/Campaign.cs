using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>A campaign.</summary>
public sealed record Campaign
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The objective: specific, measurable, achievable, relevant, time-bound.</summary>
    public CampaignObjective? Objective { get; init; }

    /// <summary>Whom it addresses, in words.</summary>
    public string? AudienceDescription { get; init; }

    /// <summary>What success is measured by.</summary>
    public ImmutableArray<CampaignIndicator> Indicators
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifier of who owns it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The budget.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The currency of the budget (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The phases in order, for example teaser, launch, reminder, thanks.</summary>
    public ImmutableArray<CampaignPhase> Phases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The value of <c>utm_campaign</c> in its links.</summary>
    public string? UtmCampaign { get; init; }

    /// <summary>The phone numbers that belong to it.</summary>
    public ImmutableArray<string> PhoneNumbers
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>The objective of a campaign.</summary>
public sealed record CampaignObjective
{
    /// <summary>What exactly is wanted.</summary>
    public string? Specific { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Measurable { get; init; }

    /// <summary>Why it can be reached.</summary>
    public string? Achievable { get; init; }

    /// <summary>Why it matters.</summary>
    public string? Relevant { get; init; }

    /// <summary>The day by which it is reached.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A number by which a campaign is measured.</summary>
public sealed record CampaignIndicator
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The value to reach.</summary>
    public double? Target { get; init; }

    /// <summary>The unit.</summary>
    public string? Unit { get; init; }
}

/// <summary>A phase of a campaign.</summary>
public sealed record CampaignPhase
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The identifiers of its documents.</summary>
    public ImmutableArray<string> DocumentIds
    {
        get;
        init => field = value.Checked();
    } = [];
}
