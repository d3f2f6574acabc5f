using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>Something that happened, as it goes into an audit log: who did what to which document, when, and on what grounds.</summary>
/// <remarks>
/// Immutable and safe to share between threads. It holds identifiers, hashes, offsets and decisions, and has no member for words of
/// a document. <see cref="AuditEntryFactory"/> makes entries so; who fills one by hand keeps to it.
/// </remarks>
public sealed record AuditEntry
{
    /// <summary>What happened.</summary>
    public required AuditEventKind Kind { get; init; }

    /// <summary>The identifier of who did it: a person, or the system that acted by itself.</summary>
    /// <exception cref="ArgumentException">The value is empty: a record always says who.</exception>
    public required string By
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The role in which it was done.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>The caller's identifier of the document.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The hash of everything a reader gets, as <see cref="Content.ContentHash"/> makes it; approvals bear the same.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>The random salt of the keyed hashes in this entry, as 32 hexadecimal digits.</summary>
    public string? Salt { get; init; }

    /// <summary>Tells the key of the keyed hashes from other keys without revealing it.</summary>
    public string? KeyCheck { get; init; }

    /// <summary>The decision with all it rests on.</summary>
    public AuditDecision? Decision { get; init; }

    /// <summary>The votes concerned. Comments are keyed hashes.</summary>
    public ImmutableArray<Approval> Approvals
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The overrides concerned. Justifications, and hashes of words, are keyed hashes.</summary>
    public ImmutableArray<FindingOverride> Overrides
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The use of break-glass. The reason is a keyed hash.</summary>
    public BreakGlass? BreakGlass { get; init; }

    /// <summary>What was done to the document, when the kind is <see cref="AuditEventKind.Action"/>.</summary>
    public ContentActionKind? Action { get; init; }

    /// <summary>What the channel answered when the document was published.</summary>
    public PublicationReceipt? Publication { get; init; }

    /// <summary>The identifier of the inbound message that was triaged or answered.</summary>
    public string? MessageId { get; init; }

    /// <summary>The class that the inbound message was given.</summary>
    public TriageClass TriageClass { get; init; }

    /// <summary>Whom the inbound message was handed to.</summary>
    public string? HandedTo { get; init; }

    /// <summary>The identifiers of the incidents that it belongs to.</summary>
    public ImmutableArray<string> IncidentIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>References to evidence that is kept elsewhere.</summary>
    public ImmutableArray<string> Evidence
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What can happen that an audit log keeps.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AuditEventKind>))]
public enum AuditEventKind
{
    /// <summary>The library decided on a document.</summary>
    Decision,

    /// <summary>A reviewer voted, or withdrew the vote.</summary>
    Approval,

    /// <summary>Somebody took responsibility for a finding.</summary>
    Override,

    /// <summary>Break-glass was used or reviewed.</summary>
    BreakGlass,

    /// <summary>Something was done to a document: drafted, edited, scheduled, corrected, withdrawn, archived.</summary>
    Action,

    /// <summary>A document went out.</summary>
    Publication,

    /// <summary>An inbound message was classed or handed on.</summary>
    Triage,

    /// <summary>An inbound message was answered.</summary>
    Reply,

    /// <summary>An incident was opened, linked or closed.</summary>
    Incident,

    /// <summary>A policy, profile or rule set was taken into use.</summary>
    PolicyChange,
}

/// <summary>What a channel answered when a document was published.</summary>
public sealed record PublicationReceipt
{
    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The identifier of the post on the channel.</summary>
    public required string PostId { get; init; }

    /// <summary>When it went out.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address of the post.</summary>
    public string? Url { get; init; }
}
