using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Recognition;

/// <summary>Tells whether the consents that a document rests on are in force for its channel and cover a use.</summary>
internal static class ConsentReader
{
    public static ConsentCoverage Read(
        ContentDocument document,
        OrganizationProfile organization,
        DateTimeOffset now,
        ConsentScope scope
    )
    {
        foreach (Consent consent in document.Consents)
        {
            if (Covers(consent, document.Channel, now, scope))
            {
                return ConsentCoverage.Covered;
            }
        }

        bool unknown = false;
        foreach (string id in document.ConsentIds)
        {
            if (Find(document, organization, id) is not { } consent)
            {
                unknown = true;
            }
            else if (Covers(consent, document.Channel, now, scope))
            {
                return ConsentCoverage.Covered;
            }
        }

        return unknown ? ConsentCoverage.Unknown : ConsentCoverage.None;
    }

    private static Consent? Find(ContentDocument document, OrganizationProfile organization, string id)
    {
        foreach (Consent consent in document.Consents)
        {
            if (string.Equals(consent.Id, id, StringComparison.Ordinal))
            {
                return consent;
            }
        }

        foreach (Consent consent in organization.Consents)
        {
            if (string.Equals(consent.Id, id, StringComparison.Ordinal))
            {
                return consent;
            }
        }

        return null;
    }

    private static bool Covers(Consent consent, Channel channel, DateTimeOffset now, ConsentScope scope) =>
        IsInForce(consent, now) && IsFor(consent, channel) && scope.IsNamedBy(consent);

    private static bool IsInForce(Consent consent, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.Date);
        return consent.Status is ConsentStatus.Active or ConsentStatus.Unspecified
            && consent.SupersededBy is null
            && !(consent.RevokedAt <= now)
            && !(consent.ExpiresOn < today)
            && !(consent.ExpiryEvent?.OccurredAt <= now)
            && !(consent.EmbargoedUntil > today);
    }

    // A document without a channel asks for none in particular.
    private static bool IsFor(Consent consent, Channel channel) =>
        channel == default || consent.CoversAllChannels == true || consent.Channels.Contains(channel);
}
