using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy;

/// <summary>An entry of <c>suppressions</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SuppressionEntry
{
    public required string RuleId { get; init; }

    public required PolicySource Source { get; init; }

    /// <summary>The identifier of the document; null for any.</summary>
    public string? Document { get; init; }

    /// <summary>The folded words that the finding lies in; empty for any.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>The keyed fingerprint of the finding; null for any.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The baseline whose key the fingerprint was made with.</summary>
    public Baseline? FingerprintKey { get; init; }

    public SurfaceKind? Surface { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public string? ApprovedBy { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether the reason says something.</summary>
    public required bool HasReason { get; init; }

    /// <summary>What findings that the entry matches carry. One instance, so that its use can be told.</summary>
    public DiagnosticSuppression Mark =>
        field ??= new DiagnosticSuppression(SuppressionKind.Suppressed, Reason, By, ExpiresOn);

    /// <summary>Whether the entry is about a finding, in force or not.</summary>
    public bool IsAbout(ContentDocument document, ContentDiagnostic diagnostic) =>
        string.Equals(RuleId, diagnostic.Rule.Id, StringComparison.Ordinal)
        && (Document is null || string.Equals(Document, document.Id, StringComparison.Ordinal))
        && (Surface is null || Surface == diagnostic.Surface)
        && (Words.Length == 0 || HoldsWords(document, diagnostic))
        && (
            Fingerprint is null
            || string.Equals(Fingerprint, FingerprintKey?.FingerprintOf(document, diagnostic), StringComparison.Ordinal)
        );

    /// <summary>Why the entry has no force for a finding of a severity, apart from its expiry; null when it has.</summary>
    public string? Problem(Severity severity, AnalysisDay today)
    {
        if (!HasReason)
        {
            return "its reason says nothing";
        }

        if (severity < Severity.Error)
        {
            return null;
        }

        if (ApprovedBy is null || string.Equals(ApprovedBy, By, StringComparison.OrdinalIgnoreCase))
        {
            return "an error needs the approval of somebody else";
        }

        return ExpiresOn is not { } last || today < last.AddDays(-MaxDaysForErrors)
            ? $"an error needs an expiry of at most {MaxDaysForErrors} days"
            : null;
    }

    private const int MaxDaysForErrors = 365;

    private bool HoldsWords(ContentDocument document, ContentDiagnostic diagnostic)
    {
        if (diagnostic.Span.IsEmpty || Policy.Fingerprint.Find(document, diagnostic) is not { } surface)
        {
            return false;
        }

        var words = FoldedWords.Read(surface.Text, surface.Format, diagnostic.Span);
        (int first, int end) = words.Touching(diagnostic.Span);
        for (int start = Math.Max(0, first - Words.Length + 1); start < end; start++)
        {
            // The finding lies within the words given, or they within it.
            bool covers = start <= first && start + Words.Length >= end;
            bool lies = start >= first && start + Words.Length <= end;
            if ((covers || lies) && StandsAt(words, start))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsAt(FoldedWords words, int start)
    {
        for (int index = 0; index < Words.Length; index++)
        {
            if (
                start + index >= words.Count
                || !string.Equals(words[start + index], Words[index], StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }
}
