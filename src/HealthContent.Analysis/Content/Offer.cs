using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>An offer, discount or gift.</summary>
public sealed record Offer
{
    /// <summary>Where the terms are.</summary>
    public string? TermsUrl { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The identifier of the service.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The identifier of the product.</summary>
    public string? ProductId { get; init; }

    /// <summary>The price.</summary>
    public decimal? Price { get; init; }

    /// <summary>The price before.</summary>
    public decimal? RegularPrice { get; init; }

    /// <summary>The currency of the prices (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>Who pays for the service.</summary>
    public ImmutableArray<PayerKind> Payers
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Who may take it.</summary>
    public string? Eligibility { get; init; }
}

/// <summary>Who pays for a service.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PayerKind>))]
public enum PayerKind
{
    /// <summary>The patient.</summary>
    SelfPay,

    /// <summary>A private insurer.</summary>
    PrivateInsurance,

    /// <summary>A federal healthcare programme of the United States, such as Medicare.</summary>
    FederalProgram,

    /// <summary>A public health service or statutory insurer.</summary>
    PublicInsurance,

    /// <summary>An employer.</summary>
    Employer,
}

/// <summary>How a document asks for reviews.</summary>
public sealed record ReviewRequest
{
    /// <summary>What a review earns.</summary>
    public string? Incentive { get; init; }

    /// <summary>Whether only satisfied people are asked.</summary>
    public bool? IsGated { get; init; }

    /// <summary>Whether the incentive depends on what the review says.</summary>
    public bool? IsConditional { get; init; }
}

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

/// <summary>The trial that a document recruits for.</summary>
public sealed record ClinicalTrial
{
    /// <summary>The number in a registry, for example <c>NCT01234567</c>.</summary>
    public string? RegistryId { get; init; }

    /// <summary>The board that approved the recruitment material.</summary>
    public string? Board { get; init; }

    /// <summary>The reference of the approval.</summary>
    public string? ApprovalReference { get; init; }

    /// <summary>The version of the material that was approved.</summary>
    public string? ApprovedVersion { get; init; }

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The last day of the approval.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
