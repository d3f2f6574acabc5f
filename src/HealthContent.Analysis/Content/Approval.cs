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
