using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>What a document is for.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentIntent>))]
public enum ContentIntent
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Teaches about health.</summary>
    Educational,

    /// <summary>Sells or advertises a service or product.</summary>
    Promotional,

    /// <summary>Looks for staff or study participants.</summary>
    Recruitment,

    /// <summary>Tells about opening hours, appointments and the like.</summary>
    Service,

    /// <summary>Informs in an emergency.</summary>
    Crisis,

    /// <summary>Takes part in a conversation.</summary>
    Conversation,

    /// <summary>A professional speaking for themselves.</summary>
    Personal,
}
