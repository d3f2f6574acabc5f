using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Tells whose an e-mail address is, from its words and its domain.</summary>
internal static class Mailboxes
{
    private const int ShortestDomainName = 3;
    private const int ShortestCompound = 6;

    private static readonly Lazy<Tables> Data = new(Load);

    /// <summary>The subkind of an address: <c>reserved</c>, <c>role-mailbox</c>, <c>free-mail</c>, or null for any other.</summary>
    public static string? Classify(ReadOnlySpan<char> address)
    {
        foreach (char character in address)
        {
            if (CharacterFolding.IsIgnorable(character))
            {
                return Classify(WithoutInvisible(address));
            }
        }

        int at = address.LastIndexOf('@');
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> local = address[..at];
        ReadOnlySpan<char> domain = address[(at + 1)..];
        return IsReserved(domain) ? "reserved"
            : IsRole(local) ? "role-mailbox"
            : Data.Value.Free.Contains(domain) ? "free-mail"
            : NamesItsDomain(local, domain) ? "role-mailbox"
            : null;
    }

    private static string WithoutInvisible(ReadOnlySpan<char> address)
    {
        var visible = new System.Text.StringBuilder(address.Length);
        foreach (char character in address)
        {
            if (!CharacterFolding.IsIgnorable(character))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static bool IsReserved(ReadOnlySpan<char> domain)
    {
        while (true)
        {
            if (Data.Value.Reserved.Contains(domain))
            {
                return true;
            }

            int dot = domain.IndexOf('.');
            if (dot < 0)
            {
                return false;
            }

            domain = domain[(dot + 1)..];
        }
    }

    // "press", "customer.relations", "media-enquiries2": one word of the local part names a task.
    private static bool IsRole(ReadOnlySpan<char> local)
    {
        if (Data.Value.Roles.Contains(local))
        {
            return true;
        }

        int start = 0;
        for (int index = 0; index <= local.Length; index++)
        {
            if (index < local.Length && char.IsAsciiLetter(local[index]))
            {
                continue;
            }

            if (
                index > start
                && (Data.Value.Roles.Contains(local[start..index]) || IsCompoundRole(local[start..index]))
            )
            {
                return true;
            }

            start = index + 1;
        }

        return local.EndsWith("info", StringComparison.OrdinalIgnoreCase)
            || local.StartsWith("info", StringComparison.OrdinalIgnoreCase)
            || !local.ContainsAnyInRange('A', 'z');
    }

    // "customercontact", "integrityspeakupline": a long word of a task at either end. Short ones end many a name.
    private static bool IsCompoundRole(ReadOnlySpan<char> word)
    {
        for (int length = ShortestCompound; length < word.Length; length++)
        {
            if (Data.Value.Roles.Contains(word[..length]) || Data.Value.Roles.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }

    // "cdcinfo@cdc.gov", "heritage-gsk@gsk.com": a mailbox that bears the name of its organisation is not a person's.
    private static bool NamesItsDomain(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        foreach (Range range in domain.Split('.'))
        {
            ReadOnlySpan<char> name = domain[range];
            if (
                name.Length >= ShortestDomainName
                && range.End.Value < domain.Length
                && local.Contains(name, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static Tables Load()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["role"] = [],
            ["free"] = [],
            ["reserved"] = [],
        };
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText("Recognition/mailboxes.dataset.txt"))
        )
        {
            if (body && !line.IsEmpty && line[0] != '#')
            {
                string[] cells = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                words[cells[0]].AddRange(cells.AsSpan(1));
            }

            body |= line.SequenceEqual("---");
        }

        return new Tables(Set(words["role"]), Set(words["free"]), Set(words["reserved"]));
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(List<string> words) =>
        words.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record Tables(
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Free,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reserved
    );
}
