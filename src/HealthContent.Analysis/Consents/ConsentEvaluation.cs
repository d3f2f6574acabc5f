using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Consents;

/// <summary>Whether a consent covers a use at an instant, and if not, every reason.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A day holds through its end where the organisation is. What a record does not
/// name it does not cover; only a list of territories or of single media that is empty sets no limit.
/// </remarks>
public sealed class ConsentEvaluation
{
    private ConsentEvaluation(Consent consent, ImmutableArray<ConsentProblem> problems)
    {
        Consent = consent;
        Problems = problems;
    }

    /// <summary>The consent.</summary>
    public Consent Consent { get; }

    /// <summary>Every reason against it, in order of weight.</summary>
    public ImmutableArray<ConsentProblem> Problems { get; }

    /// <summary>Whether it has effect at the instant: given, and neither revoked, expired nor replaced.</summary>
    public bool IsInForce => Problems.IsEmpty || !Problems[0].EndsConsent;

    /// <summary>Whether it is in force and names all of the use. Elements that the record lacks do not count here.</summary>
    public bool Covers => Problems.IsEmpty || Problems[0].Kind >= ConsentProblemKind.MissingElement;

    /// <summary>Evaluates a consent.</summary>
    /// <param name="consent">The record.</param>
    /// <param name="use">What is to be done.</param>
    /// <param name="at">When it is done.</param>
    /// <param name="zone">Where days begin and end; null for the offset in which <paramref name="at"/> is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="consent"/> or <paramref name="use"/> is null.</exception>
    public static ConsentEvaluation Evaluate(
        Consent consent,
        ConsentUse use,
        DateTimeOffset at,
        TimeZoneInfo? zone = null
    )
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(use);
        return Evaluate(consent, use, (AnalysisInstant)at, zone);
    }

    internal static ConsentEvaluation Evaluate(Consent consent, ConsentUse use, AnalysisInstant at, TimeZoneInfo? zone)
    {
        var problems = ImmutableArray.CreateBuilder<ConsentProblem>();
        ConsentTerm.Check(consent, at, zone, problems);
        ConsentBounds.Check(consent, use, problems);
        foreach (string element in ConsentElements.Missing(consent))
        {
            problems.Add(new ConsentProblem(ConsentProblemKind.MissingElement, element));
        }

        if (ConsentElements.LacksAuthority(consent))
        {
            problems.Add(new ConsentProblem(ConsentProblemKind.MissingAuthority, "the representative's authority"));
        }

        problems.Sort(static (left, right) => left.Kind - right.Kind);
        return new ConsentEvaluation(consent, problems.ToImmutable());
    }

    /// <summary>The problems of one kind, as a list for people; null when there are none.</summary>
    internal string? Details(Func<ConsentProblem, bool> belongs)
    {
        string[] details = [.. Problems.Where(belongs).Select(problem => problem.Detail)];
        return details.Length == 0 ? null : string.Join(", ", details);
    }
}
