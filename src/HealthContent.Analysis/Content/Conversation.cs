using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>What a document answers, and who can read along.</summary>
public sealed record Conversation
{
    /// <summary>The caller's identifier of the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>Who can read the conversation.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The messages before the document, oldest first; the last one is what it answers.</summary>
    public ImmutableArray<ConversationMessage> Messages
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>How well the conversation is protected.</summary>
    public ChannelSecurity? Security { get; init; }

    /// <summary>How many people receive the document.</summary>
    public int? RecipientCount { get; init; }

    /// <summary>Whether the recipients can see one another.</summary>
    public bool? AreRecipientsVisible { get; init; }

    /// <summary>The triage class of the message that is answered.</summary>
    public TriageClass TriageClass { get; init; }

    /// <summary>The message that the document answers: the last of <see cref="Messages"/>.</summary>
    /// <value>Null when there is none.</value>
    [JsonIgnore]
    public ConversationMessage? Parent => Messages.IsEmpty ? null : Messages[^1];
}

/// <summary>A message of a conversation.</summary>
public sealed record ConversationMessage
{
    /// <summary>The caller's identifier of the message.</summary>
    public string? Id { get; init; }

    /// <summary>The text as its author wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public MessageAuthor? Author { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Who can read it, where it differs from the conversation.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The pictures and files sent with it.</summary>
    public ImmutableArray<MediaItem> Attachments
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The stars of a review, from 1 to 5.</summary>
    public double? Rating { get; init; }
}

/// <summary>Who wrote a message that came in.</summary>
public sealed record MessageAuthor
{
    /// <summary>The handle on the channel.</summary>
    public string? Handle { get; init; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Who the author is to the organisation, as far as it knows.</summary>
    public AuthorRelation Relation { get; init; }

    /// <summary>How old the author is, roughly.</summary>
    public AgeBand AgeBand { get; init; }

    /// <summary>How often the author wrote before, within the caller's window.</summary>
    public int? EarlierMessageCount { get; init; }

    /// <summary>How often an earlier message was in the class crisis.</summary>
    public int? EarlierCrisisCount { get; init; }

    /// <summary>How many people follow the author.</summary>
    public long? FollowerCount { get; init; }
}

/// <summary>How well a conversation is protected.</summary>
public sealed record ChannelSecurity
{
    /// <summary>Whether a business associate or processor agreement covers the channel.</summary>
    public bool? HasAgreement { get; init; }

    /// <summary>Whether it is encrypted from end to end.</summary>
    public bool? IsEncrypted { get; init; }

    /// <summary>Whether the record is kept as the organisation must keep it.</summary>
    public bool? IsRecordKept { get; init; }
}

/// <summary>Who can read something.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The followers or members of a group.</summary>
    Followers,

    /// <summary>Only those who take part.</summary>
    Private,
}

/// <summary>Who an author outside the organisation is to it.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AuthorRelation>))]
public enum AuthorRelation
{
    /// <summary>Not known.</summary>
    Unspecified,

    /// <summary>A patient, now or before.</summary>
    Patient,

    /// <summary>A relative or carer of a patient.</summary>
    Relative,

    /// <summary>A visitor.</summary>
    Visitor,

    /// <summary>Somebody who wrote a review.</summary>
    Reviewer,

    /// <summary>A member of staff, now or before.</summary>
    Staff,

    /// <summary>A healthcare professional from elsewhere.</summary>
    HealthcareProfessional,

    /// <summary>A journalist.</summary>
    Journalist,

    /// <summary>A legislator or other official.</summary>
    Official,

    /// <summary>A regulator.</summary>
    Regulator,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>A competitor.</summary>
    Competitor,

    /// <summary>A partner, donor or supplier.</summary>
    Partner,

    /// <summary>Anybody else.</summary>
    Public,
}
