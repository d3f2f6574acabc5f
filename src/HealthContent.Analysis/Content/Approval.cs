using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The vote of one reviewer on one state of a document.</summary>
public sealed record Approval
{
    /// <summary>The identifier of the reviewer.</summary>
    public required string UserId { get; init; }

    /// <summary>The role in which the reviewer voted.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>The clinical specialty of the reviewer.</summary>
    public string? Specialty { get; init; }

    /// <summary>The vote.</summary>
    public required ApprovalDecision Decision { get; init; }

    /// <summary>When the vote was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The version of the policy at that time.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The hash of the content that was seen. Without it nobody can tell what was approved.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The reviewer's comment.</summary>
    public string? Comment { get; init; }

    /// <summary>References to evidence.</summary>
    public ImmutableArray<string> Evidence
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The findings that the reviewer saw and accepts.</summary>
    public ImmutableArray<Acknowledgement> Acknowledgements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When the vote was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>A vote.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ApprovalDecision>))]
public enum ApprovalDecision
{
    /// <summary>May go out.</summary>
    Approve,

    /// <summary>Must not go out.</summary>
    Reject,

    /// <summary>May go out after a change.</summary>
    RequestChange,
}

/// <summary>A finding that a reviewer saw and accepts.</summary>
public sealed record Acknowledgement
{
    /// <summary>The id or name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The path of the surface.</summary>
    /// <value>Null means the whole document.</value>
    public string? Surface { get; init; }

    /// <summary>The start in UTF-16 code units.</summary>
    public int? Start { get; init; }

    /// <summary>The end in UTF-16 code units.</summary>
    public int? End { get; init; }
}

/// <summary>Something that somebody did to a document.</summary>
public sealed record ContentAction
{
    /// <summary>What was done.</summary>
    public required ContentActionKind Kind { get; init; }

    /// <summary>The identifier of who did it.</summary>
    public required string UserId { get; init; }

    /// <summary>The role in which it was done.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>What can be done to a document.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentActionKind>))]
public enum ContentActionKind
{
    /// <summary>Drafted.</summary>
    Draft,

    /// <summary>Edited.</summary>
    Edit,

    /// <summary>Translated.</summary>
    Translate,

    /// <summary>Approved.</summary>
    Approve,

    /// <summary>Scheduled.</summary>
    Schedule,

    /// <summary>Published.</summary>
    Publish,

    /// <summary>Corrected after publication.</summary>
    Correct,

    /// <summary>Taken down.</summary>
    Withdraw,

    /// <summary>Archived.</summary>
    Archive,
}

/// <summary>A finding that somebody took responsibility for.</summary>
public sealed record FindingOverride
{
    /// <summary>The id or name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The path of the surface.</summary>
    /// <value>Null means the whole document.</value>
    public string? Surface { get; init; }

    /// <summary>The hash of the words that were overridden; it dies with them.</summary>
    public string? SpanHash { get; init; }

    /// <summary>The identifier of who overrode it.</summary>
    public required string By { get; init; }

    /// <summary>The role in which it was done.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>The kind of reason.</summary>
    public OverrideReason Reason { get; init; }

    /// <summary>The reason in words.</summary>
    public string? Justification { get; init; }

    /// <summary>References to evidence.</summary>
    public ImmutableArray<string> Evidence
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When it was given.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The version of the policy at that time.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The version of the rules at that time.</summary>
    public string? RuleVersion { get; init; }
}

/// <summary>The kind of reason for an override.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OverrideReason>))]
public enum OverrideReason
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The finding is wrong.</summary>
    FalsePositive,

    /// <summary>Evidence is attached.</summary>
    EvidenceAttached,

    /// <summary>On legal advice.</summary>
    LegalAdvice,

    /// <summary>The risk is accepted.</summary>
    AcceptedRisk,
}

/// <summary>The use of break-glass: one spokesperson publishes for public safety, and review follows.</summary>
public sealed record BreakGlass
{
    /// <summary>The identifier of the spokesperson.</summary>
    public required string UserId { get; init; }

    /// <summary>When it was used.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The identifier of who reviewed it afterwards.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>When it was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }
}
