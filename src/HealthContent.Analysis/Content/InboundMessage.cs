using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A message that came in, and what became of it.</summary>
public sealed record InboundMessage
{
    /// <summary>The message.</summary>
    public required ConversationMessage Message { get; init; }

    /// <summary>Where it came in.</summary>
    public Channel Channel { get; init; }

    /// <summary>When it came in.</summary>
    /// <value>Null means <see cref="ConversationMessage.SentAt"/> of the message.</value>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The identifier of the item of the feed below which it stands.</summary>
    public string? ItemId { get; init; }

    /// <summary>The triage class that a person or the analysis gave it.</summary>
    public TriageClass TriageClass { get; init; }

    /// <summary>Whether it needs an answer.</summary>
    public bool? NeedsResponse { get; init; }

    /// <summary>Whether it is spam.</summary>
    public bool? IsSpam { get; init; }

    /// <summary>The identifier of the message that it repeats.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The sentiment from -1 to 1, as the caller's system sees it.</summary>
    public double? Sentiment { get; init; }

    /// <summary>When a person first answered.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>When an automatic answer went out. It does not stop the clock.</summary>
    public DateTimeOffset? AutomaticResponseAt { get; init; }

    /// <summary>The identifier of the answer among the items of the feed.</summary>
    public string? ResponseItemId { get; init; }

    /// <summary>The identifier of the template that was used.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Whom it was handed to.</summary>
    public string? HandedTo { get; init; }

    /// <summary>When it was hidden from the public.</summary>
    public DateTimeOffset? HiddenAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Which elements of an adverse event are known.</summary>
    public AdverseEventElements? AdverseEvent { get; init; }
}

/// <summary>The four elements that make an adverse event report valid.</summary>
public sealed record AdverseEventElements
{
    /// <summary>Whether the patient can be identified.</summary>
    public bool? HasPatient { get; init; }

    /// <summary>Whether the reporter can be identified.</summary>
    public bool? HasReporter { get; init; }

    /// <summary>Whether the product is named.</summary>
    public bool? HasProduct { get; init; }

    /// <summary>Whether the event is described.</summary>
    public bool? HasEvent { get; init; }
}

/// <summary>The class of a message that came in. In order of urgency after <see cref="Unspecified"/>.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TriageClass>))]
public enum TriageClass
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Crisis or self-harm.</summary>
    Crisis,

    /// <summary>Symptoms of an emergency.</summary>
    Emergency,

    /// <summary>Abuse, violence, safeguarding.</summary>
    Safeguarding,

    /// <summary>Protected health information that the author gave away.</summary>
    SelfDisclosure,

    /// <summary>An adverse event or device problem.</summary>
    AdverseEvent,

    /// <summary>A legal threat or a regulator.</summary>
    Legal,

    /// <summary>A data-subject request or withdrawal of consent.</summary>
    ConsentWithdrawal,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>A journalist or legislator.</summary>
    Media,

    /// <summary>A clinical question.</summary>
    ClinicalQuestion,

    /// <summary>Appointments and administration.</summary>
    Appointment,

    /// <summary>Misinformation.</summary>
    Misinformation,

    /// <summary>Praise or a testimonial.</summary>
    Praise,

    /// <summary>Abuse, hate, spam or scam.</summary>
    AbuseOrSpam,

    /// <summary>Part of a surge.</summary>
    Surge,

    /// <summary>None of these.</summary>
    Neutral,
}
