using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A course that somebody took.</summary>
public sealed record TrainingRecord
{
    /// <summary>The identifier of who took it.</summary>
    public required string UserId { get; init; }

    /// <summary>The course.</summary>
    public required TrainingCourse Course { get; init; }

    /// <summary>The version of the course.</summary>
    public string? Version { get; init; }

    /// <summary>The day on which it was completed.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The result in percent.</summary>
    public double? Score { get; init; }
}

/// <summary>A course.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TrainingCourse>))]
public enum TrainingCourse
{
    /// <summary>Privacy on social media.</summary>
    SocialMediaPrivacy,

    /// <summary>Security of accounts and devices.</summary>
    PlatformSecurity,

    /// <summary>Crisis communication.</summary>
    Crisis,

    /// <summary>Accessibility.</summary>
    Accessibility,

    /// <summary>Advertising and endorsements, prescription medicines.</summary>
    Advertising,

    /// <summary>Reporting of adverse events.</summary>
    AdverseEventReporting,

    /// <summary>Suicide-safe messaging.</summary>
    SafeMessaging,
}

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

/// <summary>The template that a document was made from.</summary>
public sealed record TemplateReference
{
    /// <summary>The identifier of the template.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the template.</summary>
    public string? Version { get; init; }

    /// <summary>Whether anything but its slots was changed.</summary>
    public bool? IsModified { get; init; }

    /// <summary>Whether a system sends it by itself.</summary>
    public bool? IsAutomatic { get; init; }
}

/// <summary>How long something is kept.</summary>
public sealed record Retention
{
    /// <summary>The class of the retention schedule.</summary>
    public RetentionClass Class { get; init; }

    /// <summary>The last day on which it must be kept.</summary>
    public DateOnly? RetainUntil { get; init; }

    /// <summary>The receipt of the archive.</summary>
    public string? ArchiveReceipt { get; init; }

    /// <summary>When it was archived.</summary>
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>The reference of a legal hold, which forbids disposal.</summary>
    public string? LegalHold { get; init; }

    /// <summary>When it was disposed of.</summary>
    public DateTimeOffset? DisposedAt { get; init; }
}

/// <summary>A class of the retention schedule.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RetentionClass>))]
public enum RetentionClass
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>A patient's story.</summary>
    PatientStory,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>The record of a crisis.</summary>
    CrisisRecord,

    /// <summary>An adverse event.</summary>
    AdverseEvent,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>Training.</summary>
    Training,
}

/// <summary>The device and sign-in with which a document is published.</summary>
public sealed record PublishingContext
{
    /// <summary>Whether the organisation manages the device.</summary>
    public bool? IsManagedDevice { get; init; }

    /// <summary>Whether the device is encrypted and locked.</summary>
    public bool? IsDeviceSecured { get; init; }

    /// <summary>Whether several people use the same sign-in.</summary>
    public bool? UsesSharedCredential { get; init; }

    /// <summary>Whether a second factor was asked for.</summary>
    public bool? UsedMultiFactor { get; init; }

    /// <summary>The tool that publishes.</summary>
    public string? Tool { get; init; }
}
