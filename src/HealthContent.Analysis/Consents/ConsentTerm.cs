using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Consents;

/// <summary>From when to when a consent has effect.</summary>
internal static class ConsentTerm
{
    public static void Check(
        Consent consent,
        AnalysisInstant at,
        TimeZoneInfo? zone,
        ImmutableArray<ConsentProblem>.Builder problems
    )
    {
        AnalysisDay day = at.In(zone);
        if (IsRevoked(consent, at))
        {
            string when = consent.RevokedAt is { } revoked ? $" on {Written(Days.Of(revoked, zone))}" : "";
            problems.Add(new ConsentProblem(ConsentProblemKind.Revoked, $"revoked{when}"));
        }

        if (Expiry(consent, at, day) is { } expiry)
        {
            problems.Add(new ConsentProblem(ConsentProblemKind.Expired, expiry));
        }

        if (consent.Status == ConsentStatus.Superseded || consent.SupersededBy is not null)
        {
            problems.Add(new ConsentProblem(ConsentProblemKind.Superseded, "replaced by another record"));
        }

        if (consent.SignedOn > day)
        {
            problems.Add(new ConsentProblem(ConsentProblemKind.NotYetGiven, "signed only later"));
        }

        if (consent.EmbargoedUntil > day)
        {
            string first = Written(consent.EmbargoedUntil.Value);
            problems.Add(new ConsentProblem(ConsentProblemKind.Embargoed, $"anything before {first}"));
        }
    }

    /// <summary>Whether a revocation has effect. It works from its own instant, and only a newer consent can follow it.</summary>
    public static bool IsRevoked(Consent consent, AnalysisInstant at)
    {
        if (consent.RevokedAt is { } revoked)
        {
            return revoked <= at;
        }

        if (consent.Status == ConsentStatus.Revoked)
        {
            return true;
        }

        foreach (ConsentEvent change in consent.Events)
        {
            if (change.Kind == ConsentEventKind.Revoked && change.At <= at)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Expiry(Consent consent, AnalysisInstant at, AnalysisDay day)
    {
        if (consent.ExpiresOn is { } last && last < day)
        {
            return $"expired on {Written(last)}";
        }

        if (consent.ExpiryEvent?.OccurredAt <= at)
        {
            return "expired by its event";
        }

        return consent.Status == ConsentStatus.Expired ? "expired" : null;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
