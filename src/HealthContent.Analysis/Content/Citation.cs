using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A source.</summary>
public sealed record Citation
{
    /// <summary>The identifier by which claims and documents refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>The reference in words.</summary>
    public string? Text { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The digital object identifier, for example <c>10.1000/182</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>The PubMed identifier.</summary>
    public string? PubMedId { get; init; }

    /// <summary>The kind of evidence.</summary>
    public EvidenceKind Kind { get; init; }

    /// <summary>The state of the publication.</summary>
    public PublicationStatus Status { get; init; }

    /// <summary>How many people or items were studied.</summary>
    public long? SampleSize { get; init; }

    /// <summary>The day of the publication.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The certainty of the evidence (GRADE).</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The identifier of the source that replaced it.</summary>
    public string? SupersededBy { get; init; }
}

/// <summary>The kind of evidence.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A systematic review or meta-analysis.</summary>
    SystematicReview,

    /// <summary>A randomised controlled trial.</summary>
    RandomizedTrial,

    /// <summary>An observational study.</summary>
    Observational,

    /// <summary>A study in animals or in the laboratory.</summary>
    Preclinical,

    /// <summary>A case report or series.</summary>
    CaseReport,

    /// <summary>A guideline.</summary>
    Guideline,

    /// <summary>Official statistics.</summary>
    OfficialStatistics,

    /// <summary>A product label or prescribing information.</summary>
    Label,

    /// <summary>Data of the organisation.</summary>
    Internal,

    /// <summary>Opinion or news.</summary>
    Opinion,
}

/// <summary>The state of a publication.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PublicationStatus>))]
public enum PublicationStatus
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Peer reviewed.</summary>
    PeerReviewed,

    /// <summary>A preprint.</summary>
    Preprint,

    /// <summary>A press release.</summary>
    PressRelease,

    /// <summary>Corrected or under a note of concern.</summary>
    Concern,

    /// <summary>Retracted.</summary>
    Retracted,

    /// <summary>Replaced by a newer one.</summary>
    Superseded,
}

/// <summary>The certainty of evidence (GRADE).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Very low.</summary>
    VeryLow,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>High.</summary>
    High,
}
