using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>An entry of the claims library: a statement that was checked and may be made, and under which conditions.</summary>
public sealed record Claim
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The approved words.</summary>
    public required string CanonicalText { get; init; }

    /// <summary>Approved words for other languages and channels.</summary>
    public ImmutableArray<ClaimVariant> Variants
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What is claimed.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>What it is claimed of: a product, service or condition.</summary>
    public string? Subject { get; init; }

    /// <summary>The evidence.</summary>
    public ImmutableArray<Citation> Evidence
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>How sure the evidence makes it, in the terms of GRADE.</summary>
    public EvidenceCertainty Certainty { get; init; }

    /// <summary>Words that must stand beside it.</summary>
    public ImmutableArray<string> RequiredQualifiers
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The result that people can generally expect.</summary>
    public string? TypicalResult { get; init; }

    /// <summary>The absolute figures behind a relative one.</summary>
    public string? AbsoluteFigures { get; init; }

    /// <summary>The population, label and source of a dose.</summary>
    public string? Population { get; init; }

    /// <summary>The identifiers of claims that must not stand beside it.</summary>
    public ImmutableArray<string> ProhibitedWith
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The channels it is approved for.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Channel> Channels
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The jurisdictions it is approved for.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of who approved it.</summary>
    public ImmutableArray<string> ApprovedBy
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The day by which it must be reviewed.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The last day on which it may be made.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The state.</summary>
    public ClaimStatus Status { get; init; }
}

/// <summary>Approved words of a claim for a language or channel.</summary>
public sealed record ClaimVariant
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The channel.</summary>
    public Channel Channel { get; init; }
}

/// <summary>How sure a body of evidence makes a statement (Grading of Recommendations, Assessment, Development and Evaluations).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EvidenceCertainty>))]
public enum EvidenceCertainty
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Further research is very unlikely to change it.</summary>
    High,

    /// <summary>Further research may change it.</summary>
    Moderate,

    /// <summary>Further research is likely to change it.</summary>
    Low,

    /// <summary>Any estimate is uncertain.</summary>
    VeryLow,
}

/// <summary>What is claimed.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>That something works.</summary>
    Efficacy,

    /// <summary>That something is safe.</summary>
    Safety,

    /// <summary>That something is better.</summary>
    Comparative,

    /// <summary>A number.</summary>
    Statistic,

    /// <summary>A dose.</summary>
    Dosing,

    /// <summary>An award or ranking.</summary>
    Award,

    /// <summary>A price.</summary>
    Price,
}

/// <summary>The state of a claim.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClaimStatus>))]
public enum ClaimStatus
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Being checked.</summary>
    Draft,

    /// <summary>May be made.</summary>
    Approved,

    /// <summary>Must not be made for now.</summary>
    Suspended,

    /// <summary>Must not be made any more.</summary>
    Retired,

    /// <summary>Was checked and refused.</summary>
    Rejected,
}
