using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Claims;

/// <summary>Whether a claim may be made at an instant, on a channel and to readers somewhere, and if not, every reason.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Which words and which other claims stand beside it is not part of this: that takes
/// a text. A day holds through its end where the organisation is.
/// </remarks>
public sealed class ClaimEvaluation
{
    private ClaimEvaluation(Claim claim, ImmutableArray<ClaimProblem> problems, bool isDueForReview)
    {
        Claim = claim;
        Problems = problems;
        IsDueForReview = isDueForReview;
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>Every reason against it, in order of weight.</summary>
    public ImmutableArray<ClaimProblem> Problems { get; }

    /// <summary>Whether it may be made, as far as the record says.</summary>
    public bool MayBeMade => Problems.IsEmpty;

    /// <summary>Whether the day has passed by which it had to be reviewed. It may be made all the same.</summary>
    public bool IsDueForReview { get; }

    /// <summary>Evaluates a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="channel">Where it is made; when unspecified no channel is asked for.</param>
    /// <param name="jurisdictions">Where the readers are; when empty no jurisdiction is asked for.</param>
    /// <param name="at">When it is made.</param>
    /// <param name="zone">Where days begin and end; null for the offset in which <paramref name="at"/> is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    public static ClaimEvaluation Evaluate(
        Claim claim,
        Channel channel,
        ImmutableArray<Jurisdiction> jurisdictions,
        DateTimeOffset at,
        TimeZoneInfo? zone = null
    )
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Evaluate(claim, channel, jurisdictions, (AnalysisInstant)at, zone);
    }

    internal static ClaimEvaluation Evaluate(
        Claim claim,
        Channel channel,
        ImmutableArray<Jurisdiction> jurisdictions,
        AnalysisInstant at,
        TimeZoneInfo? zone
    )
    {
        AnalysisDay day = at.In(zone);
        var problems = ImmutableArray.CreateBuilder<ClaimProblem>();
        CheckStatus(claim, day, problems);
        if (claim.ExpiresOn is { } last && last < day)
        {
            problems.Add(new ClaimProblem(ClaimProblemKind.Expired, $"expired on {Written(last)}"));
        }

        if (!channel.IsUnspecified && !claim.Channels.IsEmpty && !claim.Channels.Contains(channel))
        {
            problems.Add(new ClaimProblem(ClaimProblemKind.Channel, $"is not approved for {channel}"));
        }

        foreach (Jurisdiction place in jurisdictions.IsDefault || claim.Jurisdictions.IsEmpty ? [] : jurisdictions)
        {
            if (!claim.Jurisdictions.Any(allowed => allowed.Contains(place)))
            {
                problems.Add(new ClaimProblem(ClaimProblemKind.Jurisdiction, $"is not approved for {place}"));
            }
        }

        return new ClaimEvaluation(claim, problems.ToImmutable(), claim.ReviewBy < day);
    }

    private static void CheckStatus(Claim claim, AnalysisDay day, ImmutableArray<ClaimProblem>.Builder problems)
    {
        ClaimProblem? problem = claim.Status switch
        {
            ClaimStatus.Rejected => new ClaimProblem(ClaimProblemKind.Rejected, "was refused"),
            ClaimStatus.Retired => new ClaimProblem(ClaimProblemKind.Retired, "is retired"),
            ClaimStatus.Suspended => new ClaimProblem(ClaimProblemKind.Suspended, "is suspended"),
            ClaimStatus.Draft => new ClaimProblem(ClaimProblemKind.NotApproved, "is a draft"),
            _ when claim.ApprovedOn > day => new ClaimProblem(
                ClaimProblemKind.NotApproved,
                $"is approved only from {Written(claim.ApprovedOn.Value)} on"
            ),
            _ => null,
        };
        if (problem is { } found)
        {
            problems.Add(found);
        }
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
