using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>An event that is covered as it happens, and the arrangements for it.</summary>
public sealed record LiveEvent
{
    /// <summary>What it is.</summary>
    public required LiveEventKind Kind { get; init; }

    /// <summary>When it starts.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The identifier of the consent, which must cover live transmission and withdrawal during it.</summary>
    public string? ConsentId { get; init; }

    /// <summary>The delay of the transmission in seconds.</summary>
    public int? DelaySeconds { get; init; }

    /// <summary>The identifier of who may stop the transmission.</summary>
    public string? StopAuthorityId { get; init; }

    /// <summary>What is done when something goes wrong.</summary>
    public string? ComplicationPlan { get; init; }

    /// <summary>The identifier of who posts.</summary>
    public string? PosterId { get; init; }

    /// <summary>The identifiers of those who operate.</summary>
    public ImmutableArray<string> OperatingTeamIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifier of who moderates.</summary>
    public string? ModeratorId { get; init; }

    /// <summary>How questions and comments are moderated.</summary>
    public string? ModerationPlan { get; init; }

    /// <summary>How the family is kept informed, apart from the transmission.</summary>
    public string? FamilyChannel { get; init; }
}

/// <summary>What an event is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LiveEventKind>))]
public enum LiveEventKind
{
    /// <summary>An operation or other procedure.</summary>
    Procedure,

    /// <summary>Questions and answers.</summary>
    QuestionAndAnswer,

    /// <summary>A chat under a hashtag.</summary>
    HashtagChat,

    /// <summary>A tour or day in the life.</summary>
    Tour,

    /// <summary>A talk or conference.</summary>
    Talk,

    /// <summary>Anything else.</summary>
    Other,
}

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
