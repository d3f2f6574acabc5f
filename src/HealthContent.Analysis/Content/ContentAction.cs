using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Something that somebody did to a document.</summary>
public sealed record ContentAction
{
    /// <summary>What was done.</summary>
    public required ContentActionKind Kind { get; init; }

    /// <summary>The identifier of who did it.</summary>
    public required string UserId { get; init; }

    /// <summary>The role in which it was done.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>What can be done to a document.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentActionKind>))]
public enum ContentActionKind
{
    /// <summary>Drafted.</summary>
    Draft,

    /// <summary>Edited.</summary>
    Edit,

    /// <summary>Translated.</summary>
    Translate,

    /// <summary>Approved.</summary>
    Approve,

    /// <summary>Scheduled.</summary>
    Schedule,

    /// <summary>Published.</summary>
    Publish,

    /// <summary>Corrected after publication.</summary>
    Correct,

    /// <summary>Taken down.</summary>
    Withdraw,

    /// <summary>Archived.</summary>
    Archive,
}
