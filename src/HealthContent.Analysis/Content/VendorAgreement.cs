using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>An agreement with a vendor.</summary>
public sealed record VendorAgreement
{
    /// <summary>The identifier of the vendor.</summary>
    public required string VendorId { get; init; }

    /// <summary>The name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>The kind of agreement.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>The day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether the vendor handles protected health information.</summary>
    public bool? HandlesHealthInformation { get; init; }

    /// <summary>The identifiers of its subcontractors.</summary>
    public ImmutableArray<string> Subcontractors
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What it covers, in words.</summary>
    public string? Scope { get; init; }

    /// <summary>The channels it covers.</summary>
    public ImmutableArray<Channel> Channels
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>The kind of an agreement.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AgreementKind>))]
public enum AgreementKind
{
    /// <summary>A business associate agreement (45 CFR 164.504(e)).</summary>
    BusinessAssociate,

    /// <summary>A data processing agreement (GDPR article 28).</summary>
    DataProcessing,

    /// <summary>A general services agreement.</summary>
    MasterServices,
}
