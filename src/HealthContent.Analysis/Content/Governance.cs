using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

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
