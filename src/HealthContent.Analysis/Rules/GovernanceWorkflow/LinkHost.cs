using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>The host of an address, and what is known of it.</summary>
internal static class LinkHost
{
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Shorteners = new(() =>
        EmbeddedData.ReadWords("Rules/GovernanceWorkflow/UnsafeLink.dataset.txt")
    );

    /// <summary>The host in lower case, without scheme, user, port and a leading <c>www.</c>.</summary>
    public static string Of(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = url.AsSpan(scheme < 0 ? 0 : scheme + 3);
        int end = rest.IndexOfAny('/', '?', '#');
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        int port = rest.IndexOf(':');
        rest = port < 0 ? rest : rest[..port];
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        return rest.ToString().ToLowerInvariant();
    }

    public static bool IsShortener(string host) => Shorteners.Value.Contains(host);

    public static KnownDomain? Find(ImmutableArray<KnownDomain> domains, string host)
    {
        foreach (KnownDomain known in domains)
        {
            if (IsWithin(host, known.Domain))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>Whether one of two hosts is the other or lies in it.</summary>
    public static bool AreSame(string left, string right) => IsWithin(left, right) || IsWithin(right, left);

    /// <summary>The own domain that a host imitates: one letter away, look-alike digits, or the name within another domain.</summary>
    public static string? Imitated(ImmutableArray<KnownDomain> domains, string host)
    {
        foreach (KnownDomain known in domains)
        {
            if (
                known.Kind is not (KnownDomainKind.Own or KnownDomainKind.PatientPortal)
                || Find(domains, host) is not null
            )
            {
                continue;
            }

            string own = known.Domain.ToLowerInvariant();
            if (
                Fold(host) == Fold(own)
                || IsOneEditAway(host, own)
                || host.StartsWith($"{own}.", StringComparison.Ordinal)
            )
            {
                return own;
            }
        }

        return null;
    }

    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || (
            host.Length > domain.Length
            && host[^(domain.Length + 1)] == '.'
            && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        );

    private static string Fold(string host) =>
        host.Replace("rn", "m", StringComparison.Ordinal)
            .Replace("vv", "w", StringComparison.Ordinal)
            .Replace('0', 'o')
            .Replace('1', 'l')
            .Replace('i', 'l')
            .Replace("-", "", StringComparison.Ordinal);

    // One letter added, lost, changed or swapped with its neighbour. Short names are one letter away from too many.
    private static bool IsOneEditAway(string left, string right)
    {
        if (left == right || Math.Abs(left.Length - right.Length) > 1 || Math.Min(left.Length, right.Length) < 8)
        {
            return false;
        }

        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        int leftRest = left.Length - start - end;
        int rightRest = right.Length - start - end;
        bool isSwapped =
            leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start];
        return (leftRest <= 1 && rightRest <= 1) || isSwapped;
    }
}
