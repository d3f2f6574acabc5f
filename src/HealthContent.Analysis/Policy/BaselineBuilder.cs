using System.Collections.Immutable;
using System.Security.Cryptography;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Policy;

/// <summary>Makes a baseline from the findings in existing content.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
public sealed class BaselineBuilder
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int MinKeyLength = 16;

    private readonly byte[] key;
    private readonly Dictionary<(string Rule, string Fingerprint), int> counts = [];

    /// <summary>Makes a builder with a new random key.</summary>
    public BaselineBuilder()
        : this(RandomNumberGenerator.GetBytes(32)) { }

    /// <summary>Makes a builder with a key, for example that of an older baseline which is to be brought up to date.</summary>
    /// <param name="key">At least <see cref="MinKeyLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public BaselineBuilder(ReadOnlySpan<byte> key)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException($"A key has at least {MinKeyLength} bytes.", nameof(key));
        }

        this.key = key.ToArray();
    }

    /// <summary>Makes a builder with the key of another baseline, to compare or replace it.</summary>
    /// <param name="baseline">The other baseline.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseline"/> is null.</exception>
    public BaselineBuilder(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        key = baseline.Key.ToArray();
    }

    /// <summary>Adds the findings of a document that are not suppressed and may stand in a baseline.</summary>
    /// <param name="document">The document.</param>
    /// <param name="report">The report on it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(ContentDocument document, ContentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Add(document, report.Diagnostics);
    }

    /// <summary>Adds the findings of a document that are not suppressed and may stand in a baseline.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">The findings in it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public void Add(ContentDocument document, ImmutableArray<ContentDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        var here = new Dictionary<(string, string), int>();
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            bool isOpen = diagnostic.Suppression is null or { Kind: SuppressionKind.Baselined };
            if (isOpen && NeverLoosenable.MaySuppress(diagnostic.Rule))
            {
                (string, string) entry = (diagnostic.Rule.Id, Fingerprint.Compute(key, document, diagnostic));
                here[entry] = here.GetValueOrDefault(entry) + 1;
            }
        }

        // A decision sees one document at a time, so what counts is how many of a kind one document has.
        foreach (((string, string) entry, int count) in here)
        {
            counts[entry] = Math.Max(count, counts.GetValueOrDefault(entry));
        }
    }

    /// <summary>The baseline of all that was added.</summary>
    public Baseline Build() =>
        new(
            key,
            [
                .. counts
                    .Select(count => new BaselineEntry(count.Key.Rule, count.Key.Fingerprint, count.Value))
                    .OrderBy(entry => entry.RuleId, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
            ]
        );
}
