using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Testing;

/// <summary>Verifies what holds for every analyzer, whatever it looks for. One call in any test framework.</summary>
/// <remarks>
/// The kit brings texts of its own, ordinary and hostile. What an analyzer does where it finds nothing says little: give it
/// documents in which it finds something.
/// </remarks>
public static class AnalyzerConformance
{
    /// <summary>Verifies an analyzer on the documents of the kit.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="analyzer"/> is null.</exception>
    /// <exception cref="ContentVerificationException">The analyzer breaks an invariant; the message lists all that it breaks.</exception>
    public static void Verify(ContentAnalyzer analyzer) => Verify(analyzer, []);

    /// <summary>Verifies an analyzer on the documents of the kit and on others.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="documents">Documents in which the analyzer finds something. They have no markup.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ContentVerificationException">The analyzer breaks an invariant; the message lists all that it breaks.</exception>
    public static void Verify(ContentAnalyzer analyzer, IEnumerable<ContentDocument> documents) =>
        Verify(analyzer, documents, ConformanceChecks.All);

    /// <summary>Verifies some invariants of an analyzer on the documents of the kit and on others.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="documents">Documents in which the analyzer finds something. They have no markup.</param>
    /// <param name="checks">The invariants.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ContentVerificationException">The analyzer breaks an invariant; the message lists all that it breaks.</exception>
    public static void Verify(
        ContentAnalyzer analyzer,
        IEnumerable<ContentDocument> documents,
        ConformanceChecks checks
    ) => Verify(analyzer, documents, checks, TimeSpan.FromSeconds(10));

    internal static void Verify(
        ContentAnalyzer analyzer,
        IEnumerable<ContentDocument> documents,
        ConformanceChecks checks,
        TimeSpan cancellationPatience
    )
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(documents);
        var run = new ConformanceRun(analyzer, documents, cancellationPatience);
        IReadOnlyList<string> failures = run.Check(checks);
        if (failures.Count > 0)
        {
            throw new ContentVerificationException(
                $"{analyzer.Name} does not conform:{string.Concat(failures.Select(failure => $"\n- {failure}"))}"
            );
        }
    }
}
