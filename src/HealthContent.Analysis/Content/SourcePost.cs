using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A post of somebody else that a document shares or quotes.</summary>
public sealed record SourcePost
{
    /// <summary>The text as its author wrote it.</summary>
    public string? Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public MessageAuthor? Author { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Url { get; init; }

    /// <summary>The channel it comes from.</summary>
    public Channel Channel { get; init; }

    /// <summary>How it is shared.</summary>
    public SharingKind Sharing { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The identifier of the consent of its author.</summary>
    public string? ConsentId { get; init; }

    /// <summary>The right to use its media and words.</summary>
    public License? License { get; init; }
}

/// <summary>How a post of somebody else is shared.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SharingKind>))]
public enum SharingKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Shared as it is.</summary>
    Repost,

    /// <summary>Quoted with words of one's own.</summary>
    Quote,

    /// <summary>Copied: a screenshot or text.</summary>
    Copy,

    /// <summary>Made part of a video: a stitch or duet.</summary>
    Remix,

    /// <summary>The same text, adapted from another channel.</summary>
    CrossPost,
}
