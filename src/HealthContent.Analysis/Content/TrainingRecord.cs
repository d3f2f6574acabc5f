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
