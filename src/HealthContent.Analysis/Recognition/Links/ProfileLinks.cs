namespace HealthContent.Analysis.Recognition.Links;

/// <summary>Tells which web addresses are those of somebody's profile on a social network.</summary>
internal static class ProfileLinks
{
    private const int ShortestName = 2;
    private const int LongestName = 100;

    private static readonly Lazy<Tables> Data = new(Load);

    /// <summary>Whether an address leads to a profile and to nothing in it.</summary>
    /// <param name="url">The address, with or without its scheme.</param>
    /// <param name="hasQuery">Whether parameters follow the name.</param>
    public static bool IsProfile(ReadOnlySpan<char> url, out bool hasQuery)
    {
        hasQuery = false;
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = scheme < 0 ? url : url[(scheme + 3)..];
        int slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        ReadOnlySpan<char> host = WithoutSubdomain(rest[..slash]);
        if (!Data.Value.Hosts.TryGetValue(host, out string[]? prefixes))
        {
            return false;
        }

        ReadOnlySpan<char> path = rest[slash..];
        foreach (string prefix in prefixes)
        {
            if (path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return IsName(path[prefix.Length..], out hasQuery);
            }
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> rest, out bool hasQuery)
    {
        int query = rest.IndexOfAny('?', '#', '&');
        hasQuery = query >= 0;
        ReadOnlySpan<char> name = (hasQuery ? rest[..query] : rest).TrimEnd('/');
        if (name.Length is < ShortestName or > LongestName || Data.Value.Reserved.Contains(name))
        {
            return false;
        }

        foreach (char character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '.' or '-' or '%'))
            {
                return false;
            }
        }

        return true;
    }

    // "www.", "m.", "uk.linkedin.com": the last two labels are the host.
    private static ReadOnlySpan<char> WithoutSubdomain(ReadOnlySpan<char> host)
    {
        int last = host.LastIndexOf('.');
        int before = last < 0 ? -1 : host[..last].LastIndexOf('.');
        return before < 0 ? host : host[(before + 1)..];
    }

    private static Tables Load()
    {
        var hosts = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var reserved = new List<string>();
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(
                EmbeddedData.ReadText("Recognition/Links/profile-links.dataset.txt")
            )
        )
        {
            if (body && !line.IsEmpty)
            {
                string[] cells = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (cells[0] == "reserved")
                {
                    reserved.AddRange(cells.AsSpan(1));
                }
                else
                {
                    (hosts.TryGetValue(cells[1], out List<string>? known) ? known : hosts[cells[1]] = []).Add(cells[2]);
                }
            }

            body |= line.SequenceEqual("---");
        }

        return new Tables(
            hosts
                .ToDictionary(host => host.Key, host => host.Value.ToArray(), StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>(),
            reserved.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>()
        );
    }

    private sealed record Tables(
        Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Hosts,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reserved
    );
}
