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
