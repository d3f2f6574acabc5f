using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>What has to go once a consent is revoked: the items of a feed that rest on it, and what its record says is out.</summary>
internal static class TakedownList
{
    /// <summary>The places by the consent that was revoked: addresses where known, else identifiers and positions.</summary>
    public static SortedDictionary<string, List<string>> Of(ContentFeed feed, AnalysisEnvironment environment)
    {
        var list = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (Consent consent in environment.Organization.Consents)
        {
            AddPublished(list, consent, environment.Now);
        }

        for (int index = 0; index < feed.Items.Length; index++)
        {
            ContentDocument item = feed.Items[index];
            var consents = DocumentConsents.Of(item, environment);
            foreach (Consent consent in consents.Named)
            {
                AddPublished(list, consent, environment.Now);
                if (
                    !consents.IsTakenDown
                    && ConsentTerm.IsRevoked(consent, consents.JudgedAt)
                    && !consents.HasNewer(consent, consents.JudgedAt)
                )
                {
                    AddItem(list, consent, item, index);
                }
            }
        }

        return list;
    }

    private static void AddPublished(SortedDictionary<string, List<string>> list, Consent consent, AnalysisInstant now)
    {
        if (!ConsentTerm.IsRevoked(consent, now))
        {
            return;
        }

        foreach (PublishedItem item in consent.PublishedItems)
        {
            if (!(item.TakenDownAt <= now))
            {
                Add(list, consent.Id, item.Url ?? item.DocumentId ?? $"an item on {item.Channel}");
            }
        }
    }

    // The record of the consent may know the address of what the feed knows by its identifier.
    private static void AddItem(
        SortedDictionary<string, List<string>> list,
        Consent consent,
        ContentDocument item,
        int index
    )
    {
        foreach (PublishedItem published in consent.PublishedItems)
        {
            if (item.Id is not null && string.Equals(published.DocumentId, item.Id, StringComparison.Ordinal))
            {
                Add(list, consent.Id, published.Url ?? item.Id);
                return;
            }
        }

        Add(list, consent.Id, item.Id ?? string.Create(CultureInfo.InvariantCulture, $"items[{index}]"));
    }

    private static void Add(SortedDictionary<string, List<string>> list, string consent, string place)
    {
        if (!list.TryGetValue(consent, out List<string>? places))
        {
            list.Add(consent, places = []);
        }

        if (!places.Contains(place))
        {
            places.Add(place);
        }
    }
}
