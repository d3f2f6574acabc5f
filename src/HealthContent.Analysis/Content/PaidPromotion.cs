using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>The paid promotion of a document.</summary>
public sealed record PaidPromotion
{
    /// <summary>Whether an ordinary post is boosted.</summary>
    public bool? IsBoosted { get; init; }

    /// <summary>Who pays for it, as published.</summary>
    public string? PaidBy { get; init; }

    /// <summary>The category declared to the channel, for example <c>health</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The certification that the channel asks for.</summary>
    public string? Certification { get; init; }

    /// <summary>The lowest age of the audience in years.</summary>
    public int? MinimumAge { get; init; }

    /// <summary>The highest age of the audience in years.</summary>
    public int? MaximumAge { get; init; }

    /// <summary>Where it is shown.</summary>
    public ImmutableArray<Jurisdiction> Regions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The interests or lists that define the audience.</summary>
    public ImmutableArray<string> AudienceSegments
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether a list of patients or site visitors was uploaded or shared to define the audience.</summary>
    public bool? UsesSharedAudience { get; init; }

    /// <summary>Whether the audience is defined by a health condition.</summary>
    public bool? TargetsCondition { get; init; }

    /// <summary>The event that the channel optimises for, for example <c>purchase</c>.</summary>
    public string? OptimizationEvent { get; init; }

    /// <summary>The budget.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The currency of the budget (ISO 4217).</summary>
    public string? Currency { get; init; }
}
