namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>What an address tells of a condition and of the person who follows it.</summary>
internal static class TrackedLink
{
    private static readonly Lazy<WordSet> Conditions = new(() =>
        WordSet.Read("Rules/Privacy/ConditionRevealingLinkTracking.dataset.txt")
    );

    /// <summary>The parameter by which an advertiser knows a click again; null when there is none.</summary>
    public static string? ClickIdentifier(string url)
    {
        foreach (Range range in Parameters(url))
        {
            string name = NameOf(url.AsSpan()[range]).ToString();
            if (IsClickIdentifier(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the path, the parameters or the words name a condition.</summary>
    public static bool TellsOfCondition(string? text) =>
        text is not null
        && HasCondition(
            text.AsSpan(
                text.Contains("://", StringComparison.Ordinal) ? text.IndexOf("://", StringComparison.Ordinal) + 3 : 0
            )
        );

    /// <summary>Whether a campaign parameter names a condition.</summary>
    public static bool NamesConditionInCampaign(string url)
    {
        foreach (Range range in Parameters(url))
        {
            ReadOnlySpan<char> parameter = url.AsSpan()[range];
            if (parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && HasCondition(parameter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The address without click identifiers and campaign parameters.</summary>
    public static string WithoutTracking(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return url;
        }

        List<string> kept = [];
        foreach (Range range in Parameters(url))
        {
            string parameter = url[range];
            string name = NameOf(parameter).ToString();
            if (!IsClickIdentifier(name) && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
            {
                kept.Add(parameter);
            }
        }

        int fragment = url.IndexOf('#', query);
        string rest = fragment < 0 ? "" : url[fragment..];
        return kept.Count == 0 ? url[..query] + rest : $"{url[..query]}?{string.Join('&', kept)}{rest}";
    }

    private static IEnumerable<Range> Parameters(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            yield break;
        }

        int fragment = url.IndexOf('#', query);
        int last = fragment < 0 ? url.Length : fragment;
        for (int start = query + 1; start < last; )
        {
            int end = url.IndexOf('&', start, last - start);
            end = end < 0 ? last : end;
            yield return start..end;
            start = end + 1;
        }
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> parameter)
    {
        int equals = parameter.IndexOf('=');
        return equals < 0 ? parameter : parameter[..equals];
    }

    private static bool IsClickIdentifier(string name) =>
        name.ToLowerInvariant()
            is "fbclid"
                or "gclid"
                or "gbraid"
                or "wbraid"
                or "dclid"
                or "msclkid"
                or "ttclid"
                or "twclid"
                or "li_fat_id"
                or "epik"
                or "sccid";

    // Words and pairs of words: "mental-health" stands in the list as one entry.
    private static bool HasCondition(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> previous = default;
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsAsciiLetter(text[index]))
            {
                continue;
            }

            ReadOnlySpan<char> word = text[start..index];
            start = index + 1;
            if (word.IsEmpty)
            {
                continue;
            }

            if (
                Conditions.Value.Contains(word)
                || (!previous.IsEmpty && Conditions.Value.Contains($"{previous}-{word}"))
            )
            {
                return true;
            }

            previous = word;
        }

        return false;
    }
}
