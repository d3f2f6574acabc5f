using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Somebody's recommendation in a document.</summary>
public sealed record Endorsement
{
    /// <summary>Who recommends.</summary>
    public EndorserKind Endorser { get; init; }

    /// <summary>The profession of who recommends.</summary>
    public Profession Profession { get; init; }

    /// <summary>The identifier of the product.</summary>
    public string? ProductId { get; init; }

    /// <summary>The identifier of the service.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Whether the endorser is paid.</summary>
    public bool? IsPaid { get; init; }
}

/// <summary>Who recommends something.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EndorserKind>))]
public enum EndorserKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A patient or customer.</summary>
    Patient,

    /// <summary>A clinician.</summary>
    Clinician,

    /// <summary>A celebrity.</summary>
    Celebrity,

    /// <summary>An influencer.</summary>
    Influencer,

    /// <summary>An employee or insider.</summary>
    Insider,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>An invented or generated person.</summary>
    Virtual,
}

/// <summary>Where a testimonial came from.</summary>
public sealed record Testimonial
{
    /// <summary>Whether it was asked for.</summary>
    public bool? IsSolicited { get; init; }

    /// <summary>Whether the author gets anything for it.</summary>
    public bool? IsIncentivized { get; init; }

    /// <summary>Whether the organisation checked that its author is a customer.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Whether the organisation controls where it stands, which makes it advertising.</summary>
    public bool? IsControlledByOrganization { get; init; }

    /// <summary>Whether it was chosen among others for its rating.</summary>
    public bool? IsSelected { get; init; }

    /// <summary>Where it was first published.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>How it was made.</summary>
    public Provenance? Provenance { get; init; }
}
