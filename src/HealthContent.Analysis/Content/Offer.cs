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
