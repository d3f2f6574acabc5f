using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>What a document is: it decides which rules apply and how strictly.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentKind>))]
public enum ContentKind
{
    /// <summary>A post on a social channel, addressed to everybody.</summary>
    Post,

    /// <summary>A public reply to somebody's message.</summary>
    Reply,

    /// <summary>A public reply to a review or rating.</summary>
    ReviewReply,

    /// <summary>A private message to one person.</summary>
    DirectMessage,

    /// <summary>A message that came in from somebody outside the organisation: what triage reads.</summary>
    Comment,

    /// <summary>The biography or profile text of an account.</summary>
    Bio,

    /// <summary>A web article, press release or blog entry.</summary>
    Article,

    /// <summary>A reusable text with slots, checked once and sent many times.</summary>
    Template,

    /// <summary>The spoken text of a video, podcast or advertisement.</summary>
    Script,

    /// <summary>Paid promotion.</summary>
    Ad,
}
