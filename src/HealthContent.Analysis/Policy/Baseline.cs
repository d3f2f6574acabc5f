using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>
/// The findings that stood in old content when a policy was taken into use. A finding that a baseline holds has no effect;
/// the same words a second time in a document are a new finding.
/// </summary>
/// <remarks>
/// Holds keyed fingerprints only (HMAC-SHA256 of the rule and the folded words around the place): they move with the text,
/// survive edits elsewhere and reveal nothing without the key. Never covers rules that may not be loosened.
/// Immutable and safe to share between threads.
/// </remarks>
public sealed partial class Baseline
{
    internal const int FormatVersion = 1;

    /// <summary>What findings that a baseline covers carry.</summary>
    internal static DiagnosticSuppression Mark { get; } =
        new(SuppressionKind.Baselined, "stood there when the baseline was taken", null, null);

    private readonly byte[] key;
    private readonly FrozenDictionary<string, int> counts;

    internal Baseline(byte[] key, ImmutableArray<BaselineEntry> entries)
    {
        this.key = key;
        Entries = entries;
        counts = entries.ToFrozenDictionary(entry => entry.Fingerprint, entry => entry.Count, StringComparer.Ordinal);
    }

    /// <summary>The entries, ordered by rule and fingerprint.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    internal ReadOnlySpan<byte> Key => key;

    /// <summary>The fingerprint of a finding under the key of this baseline, as a suppression may name it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostic">A finding in the document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string FingerprintOf(ContentDocument document, ContentDiagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(diagnostic);
        return Fingerprint.Compute(key, document, diagnostic);
    }

    /// <summary>The entries that a newer baseline of the same content no longer has, or has fewer of: what was mended.</summary>
    /// <param name="current">A baseline made with the same key from the content as it is now.</param>
    /// <returns>The entries with the number of findings that are gone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="current"/> is null.</exception>
    /// <exception cref="ArgumentException">The baselines have different keys.</exception>
    public ImmutableArray<BaselineEntry> StaleAgainst(Baseline current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (!CryptographicOperations.FixedTimeEquals(key, current.key))
        {
            throw new ArgumentException("The baselines have different keys and cannot be compared.", nameof(current));
        }

        var stale = ImmutableArray.CreateBuilder<BaselineEntry>();
        foreach (BaselineEntry entry in Entries)
        {
            int gone = entry.Count - current.counts.GetValueOrDefault(entry.Fingerprint);
            if (gone > 0)
            {
                stale.Add(entry with { Count = gone });
            }
        }

        return stale.ToImmutable();
    }

    internal int CountOf(string fingerprint) => counts.GetValueOrDefault(fingerprint);
}

/// <summary>One or more findings with the same rule and the same words around them.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Fingerprint">64 hexadecimal digits in lower case.</param>
/// <param name="Count">How many of them one document may have, at least 1.</param>
public sealed record BaselineEntry(string RuleId, string Fingerprint, int Count);
