using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A product and its regulatory status.</summary>
public sealed record Product
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The brand name.</summary>
    public required string Name { get; init; }

    /// <summary>The non-proprietary name, nicknames and model names.</summary>
    public ImmutableArray<string> Aliases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What it is.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>The status and what it holds for, by jurisdiction.</summary>
    public ImmutableArray<ProductApproval> Approvals
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether it carries a boxed warning.</summary>
    public bool? HasBoxedWarning { get; init; }

    /// <summary>The serious risks that a balanced text names.</summary>
    public ImmutableArray<string> SeriousRisks
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where the prescribing information is.</summary>
    public string? PrescribingInformationUrl { get; init; }

    /// <summary>The identifier of the product that a compounded one imitates.</summary>
    public string? ReferenceProductId { get; init; }

    /// <summary>Whether the organisation answers for it and must forward adverse events.</summary>
    public bool? IsOwn { get; init; }
}

/// <summary>The status of a product in a jurisdiction.</summary>
public sealed record ProductApproval
{
    /// <summary>The jurisdiction.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The status.</summary>
    public required ProductStatus Status { get; init; }

    /// <summary>The schedule or device class, for example <c>S4</c> or <c>II</c>.</summary>
    public string? Class { get; init; }

    /// <summary>Whether it is given only on prescription.</summary>
    public bool? IsPrescriptionOnly { get; init; }

    /// <summary>The conditions it is approved for.</summary>
    public ImmutableArray<string> Indications
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a product is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ProductKind>))]
public enum ProductKind
{
    /// <summary>A medicine.</summary>
    Medicine,

    /// <summary>A vaccine.</summary>
    Vaccine,

    /// <summary>A compounded medicine.</summary>
    CompoundedMedicine,

    /// <summary>A device.</summary>
    Device,

    /// <summary>A test.</summary>
    Diagnostic,

    /// <summary>A dietary supplement.</summary>
    Supplement,

    /// <summary>A cosmetic.</summary>
    Cosmetic,

    /// <summary>A cosmetic injectable.</summary>
    CosmeticInjectable,

    /// <summary>A food.</summary>
    Food,

    /// <summary>A homeopathic or herbal remedy.</summary>
    TraditionalRemedy,

    /// <summary>Software.</summary>
    Software,
}

/// <summary>The regulatory status of a product.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ProductStatus>))]
public enum ProductStatus
{
    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Cleared, as by an FDA 510(k).</summary>
    Cleared,

    /// <summary>Authorised for an emergency.</summary>
    EmergencyAuthorized,

    /// <summary>Granted through the De Novo way.</summary>
    DeNovo,

    /// <summary>Registered or listed, which is no approval.</summary>
    Registered,

    /// <summary>Exempt.</summary>
    Exempt,

    /// <summary>Under investigation.</summary>
    Investigational,

    /// <summary>Not approved.</summary>
    Unapproved,

    /// <summary>Recalled or withdrawn.</summary>
    Withdrawn,
}

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

/// <summary>An award or ranking that may be named.</summary>
public sealed record Award
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Who gives it.</summary>
    public string? Body { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>What it was given for.</summary>
    public string? Scope { get; init; }

    /// <summary>The last day on which it may be named.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Where it can be verified.</summary>
    public string? Url { get; init; }
}
