using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules;

/// <summary>The host of an address, and what the organisation knows of it.</summary>
internal static class LinkHost
{
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

    /// <summary>The known domain that a host is or lies in; null when there is none.</summary>
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

    private static bool IsWithin(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || (
            host.Length > domain.Length
            && host[^(domain.Length + 1)] == '.'
            && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        );
}
