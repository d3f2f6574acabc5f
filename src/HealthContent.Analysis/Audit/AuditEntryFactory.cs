using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Audit;

/// <summary>Makes the entries of an audit log from reports and documents, with keyed hashes in place of words.</summary>
/// <remarks>
/// Immutable and safe for use from several threads at once. No entry holds a word of a text of the document, of a comment, of a
/// justification or of a message; identifiers of people, documents, accounts and evidence stay as they are.
/// </remarks>
public sealed class AuditEntryFactory
{
    private readonly ContentAnalysisPipeline pipeline;
    private readonly DecisionSummary summary;

    /// <summary>Makes a factory.</summary>
    /// <param name="pipeline">The pipeline that makes the reports.</param>
    /// <param name="key">The secret of the hashes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditEntryFactory(ContentAnalysisPipeline pipeline, AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(key);
        this.pipeline = pipeline;
        Key = key;
        summary = new DecisionSummary(pipeline, key);
    }

    /// <summary>The secret of the hashes.</summary>
    public AuditKey Key { get; }

    /// <summary>A decision, with the votes and overrides that the document bore.</summary>
    /// <param name="document">The document.</param>
    /// <param name="report">What the pipeline of this factory said of it.</param>
    /// <param name="by">Who asked: a person, or the system that acted by itself.</param>
    /// <param name="role">In which role.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The report is on another document, or <paramref name="by"/> is empty.</exception>
    public AuditEntry Decision(
        ContentDocument document,
        ContentReport report,
        string by,
        GovernanceRole role = GovernanceRole.Unspecified
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(report);
        if (!string.Equals(document.Id, report.DocumentId, StringComparison.Ordinal))
        {
            throw new ArgumentException("The report is on another document.", nameof(report));
        }

        AuditEntry entry = New(AuditEventKind.Decision, document, by, pipeline.TimeProvider.GetUtcNow(), role);
        string salt = entry.Salt!;
        return entry with
        {
            Decision = summary.Of(document, report, salt),
            Approvals = [.. document.Approvals.Select(vote => WithoutWords(vote, salt))],
            Overrides = [.. document.Overrides.Select(one => WithoutWords(one, salt))],
            BreakGlass = document.BreakGlass is { } glass ? WithoutWords(glass, salt) : null,
        };
    }

    /// <summary>A vote.</summary>
    /// <param name="document">The document as the reviewer saw it.</param>
    /// <param name="vote">The vote.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditEntry Approval(ContentDocument document, Approval vote)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(vote);
        AuditEntry entry = New(AuditEventKind.Approval, document, vote.UserId, vote.WithdrawnAt ?? vote.At, vote.Role);
        return entry with { Approvals = [WithoutWords(vote, entry.Salt!)] };
    }

    /// <summary>An override.</summary>
    /// <param name="document">The document with the finding.</param>
    /// <param name="given">The override.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditEntry Override(ContentDocument document, FindingOverride given)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(given);
        DateTimeOffset at = given.At ?? pipeline.TimeProvider.GetUtcNow();
        AuditEntry entry = New(AuditEventKind.Override, document, given.By, at, given.Role);
        return entry with { Overrides = [WithoutWords(given, entry.Salt!)] };
    }

    /// <summary>The use of break-glass, or its review afterwards.</summary>
    /// <param name="document">The document.</param>
    /// <param name="use">The use; once it was reviewed, the entry is the reviewer's.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditEntry BreakGlass(ContentDocument document, BreakGlass use)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(use);
        bool isReview = use is { ReviewedBy: not null, ReviewedAt: not null };
        AuditEntry entry = New(
            AuditEventKind.BreakGlass,
            document,
            isReview ? use.ReviewedBy! : use.UserId,
            isReview ? use.ReviewedAt!.Value : use.At,
            GovernanceRole.Unspecified
        );
        return entry with { BreakGlass = WithoutWords(use, entry.Salt!) };
    }

    /// <summary>Something that was done to a document.</summary>
    /// <param name="document">The document, as it was after that.</param>
    /// <param name="action">What was done.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditEntry Action(ContentDocument document, ContentAction action)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(action);
        DateTimeOffset at = action.At ?? pipeline.TimeProvider.GetUtcNow();
        AuditEntry entry = New(AuditEventKind.Action, document, action.UserId, at, action.Role);
        return entry with { Action = action.Kind };
    }

    /// <summary>A publication.</summary>
    /// <param name="document">The document as it went out.</param>
    /// <param name="receipt">What the channel answered.</param>
    /// <param name="by">Who published: a person, or the system that acted by itself.</param>
    /// <param name="role">In which role.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="by"/> is empty.</exception>
    public AuditEntry Publication(
        ContentDocument document,
        PublicationReceipt receipt,
        string by,
        GovernanceRole role = GovernanceRole.Publisher
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(receipt);
        AuditEntry entry = New(AuditEventKind.Publication, document, by, receipt.At, role);
        return entry with { Publication = receipt };
    }

    private AuditEntry New(
        AuditEventKind kind,
        ContentDocument document,
        string by,
        DateTimeOffset at,
        GovernanceRole role
    ) =>
        new()
        {
            Kind = kind,
            By = by,
            At = at,
            Role = role,
            DocumentId = document.Id,
            DocumentHash = ContentHash.Compute(document),
            Salt = AuditKey.NewSalt(),
            KeyCheck = Key.Check,
        };

    private Approval WithoutWords(Approval vote, string salt) => vote with { Comment = Hash(vote.Comment, salt) };

    private FindingOverride WithoutWords(FindingOverride given, string salt) =>
        given with
        {
            Justification = Hash(given.Justification, salt),
            // The words are few, and their own hash could be guessed; see ContentHash.ComputeSpan.
            SpanHash = Hash(given.SpanHash, salt),
        };

    private BreakGlass WithoutWords(BreakGlass use, string salt) => use with { Reason = Hash(use.Reason, salt) };

    private string? Hash(string? words, string salt) => words is null ? null : Key.Hash(salt, words);
}
