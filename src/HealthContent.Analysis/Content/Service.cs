using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A service that the organisation offers.</summary>
public sealed record Service
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms of the name.</summary>
    public ImmutableArray<string> Aliases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The specialty, for example <c>oncology</c>.</summary>
    public string? Specialty { get; init; }

    /// <summary>The regulated class of a procedure.</summary>
    public ProcedureClass ProcedureClass { get; init; }

    /// <summary>Whether an assessment by a clinician comes first.</summary>
    public bool? RequiresAssessment { get; init; }

    /// <summary>Where it is offered.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Who pays for it.</summary>
    public ImmutableArray<PayerKind> Payers
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The prices.</summary>
    public ImmutableArray<Price> Prices
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where people can find or book it.</summary>
    public string? Url { get; init; }
}

/// <summary>A price of the schedule.</summary>
public sealed record Price
{
    /// <summary>The amount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The currency (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>What it includes.</summary>
    public string? Includes { get; init; }

    /// <summary>What it leaves out.</summary>
    public string? Excludes { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>The regulated class of a procedure.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ProcedureClass>))]
public enum ProcedureClass
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Medical care.</summary>
    Medical,

    /// <summary>A non-surgical cosmetic procedure.</summary>
    NonSurgicalCosmetic,

    /// <summary>A higher-risk non-surgical cosmetic procedure (Australia).</summary>
    HigherRiskCosmetic,

    /// <summary>Cosmetic surgery.</summary>
    CosmeticSurgery,
}
