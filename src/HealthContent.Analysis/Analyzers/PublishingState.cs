using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Whether a document is out, and the instants at which its evidence has to hold.</summary>
/// <param name="Document">The document.</param>
/// <param name="Now">The instant of the analysis.</param>
internal readonly record struct PublishingState(ContentDocument Document, AnalysisInstant Now)
{
    /// <summary>Whether the document went out.</summary>
    public bool IsPublished => Document.Status == ContentStatus.Published || Document.PublishedAt <= Now;

    /// <summary>Whether nobody can read the document any more.</summary>
    public bool IsTakenDown =>
        Document.Status is ContentStatus.Archived or ContentStatus.Withdrawn || Document.WithdrawnAt <= Now;

    /// <summary>When the document went or goes out: now at the earliest when it has not.</summary>
    public AnalysisInstant PublishesAt =>
        IsPublished ? Document.PublishedAt ?? Now
        : Document.ScheduledAt is { } scheduled ? Now.NotBefore(scheduled)
        : Now;

    /// <summary>The instant at which evidence is judged: that of publication, and on every look afterwards the present.</summary>
    public AnalysisInstant JudgedAt => IsPublished ? Now : PublishesAt;
}
