using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>What a host hides: where a short link leads, and that it looks like another.</summary>
internal static class SuspiciousHost
{
    private static readonly Lazy<WordSet> Shorteners = new(() =>
        WordSet.Read("Rules/GovernanceWorkflow/UnsafeLink.dataset.txt")
    );

    public static bool IsShortener(string host) => Shorteners.Value.Contains(host);

    /// <summary>The own domain that a host imitates: one letter away, look-alike digits, or the name within another domain.</summary>
    public static string? Imitated(ImmutableArray<KnownDomain> domains, string host)
    {
        foreach (KnownDomain known in domains)
        {
            if (
                known.Kind is not (KnownDomainKind.Own or KnownDomainKind.PatientPortal)
                || LinkHost.Find(domains, host) is not null
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
