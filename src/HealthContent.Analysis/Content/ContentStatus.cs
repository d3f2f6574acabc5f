using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>How far a document has come.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentStatus>))]
public enum ContentStatus
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Being written.</summary>
    Draft,

    /// <summary>With the reviewers.</summary>
    InReview,

    /// <summary>Waits for its time.</summary>
    Scheduled,

    /// <summary>Can be read.</summary>
    Published,

    /// <summary>Taken out of sight but kept.</summary>
    Archived,

    /// <summary>Taken down.</summary>
    Withdrawn,
}

/// <summary>What a story rests on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StoryBasis>))]
public enum StoryBasis
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>One real person, even with names changed.</summary>
    RealPerson,

    /// <summary>Several real people told as one, and labelled so.</summary>
    Composite,

    /// <summary>Invented, and labelled so.</summary>
    Fictional,
}
