using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>How a text came into its language.</summary>
public sealed record Translation
{
    /// <summary>The language it was translated from, as a BCP 47 tag.</summary>
    public string? SourceLocale { get; init; }

    /// <summary>The identifier of the document it was translated from.</summary>
    public string? SourceDocumentId { get; init; }

    /// <summary>How it was translated.</summary>
    public TranslationMethod Method { get; init; }

    /// <summary>The identifier of who reviewed the translation.</summary>
    public string? ReviewerId { get; init; }

    /// <summary>The day of the review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The day on which it was translated.</summary>
    public DateOnly? TranslatedOn { get; init; }

    /// <summary>The day on which the source last changed.</summary>
    public DateOnly? SourceChangedOn { get; init; }

    /// <summary>What an error in the translation could do.</summary>
    public TranslationCriticality Criticality { get; init; }
}

/// <summary>How a text was translated.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TranslationMethod>))]
public enum TranslationMethod
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>By a person.</summary>
    Human,

    /// <summary>By a machine, unread.</summary>
    Machine,

    /// <summary>By a machine, then corrected by a person.</summary>
    MachinePostEdited,
}

/// <summary>What an error in a translation could do.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TranslationCriticality>))]
public enum TranslationCriticality
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Little.</summary>
    Routine,

    /// <summary>Mislead about rights, access or costs.</summary>
    Important,

    /// <summary>Harm somebody: doses, instructions, emergencies.</summary>
    Critical,
}
