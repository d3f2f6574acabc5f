using System.Collections.Immutable;

namespace HealthContent.Analysis.Diagnostics;

/// <summary>The laws, guidelines and studies that rules rest on, by their keys.</summary>
public static class AuthorityIndex
{
    private static readonly Lazy<Dictionary<string, Authority>> Authorities = new(Load);

    /// <summary>Finds authorities by their keys.</summary>
    /// <param name="keys">Keys parted by <c>;</c>, each with its section, for example <c>R-SAFEHARBOR (C); R-PHI</c>.</param>
    /// <exception cref="KeyNotFoundException">A key is unknown.</exception>
    public static ImmutableArray<Authority> Find(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = ImmutableArray.CreateBuilder<Authority>();
        foreach (string part in keys.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int space = part.IndexOf(' ', StringComparison.Ordinal);
            string key = space < 0 ? part : part[..space];
            if (!Authorities.Value.TryGetValue(key, out Authority? authority))
            {
                throw new KeyNotFoundException(
                    $"No authority has the key '{key}'{Suggestion.Text(key, Authorities.Value.Keys)}"
                );
            }

            found.Add(space < 0 ? authority : authority with { Section = part[(space + 1)..].Trim() });
        }

        return found.ToImmutable();
    }

    private static Dictionary<string, Authority> Load()
    {
        var authorities = new Dictionary<string, Authority>(StringComparer.Ordinal);
        var asOf = DateOnly.MinValue;
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText("Diagnostics/authorities.dataset.txt"))
        )
        {
            if (line.StartsWith("# As of: ", StringComparison.Ordinal))
            {
                asOf = DateOnly.ParseExact(line[9..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (body && !line.IsEmpty)
            {
                string[] cells = line.ToString().Split('|', 3, StringSplitOptions.TrimEntries);
                authorities.Add(cells[0], new Authority(cells[0], null, cells[2], asOf, cells[1] == "confirmed"));
            }

            body |= line.SequenceEqual("---");
        }

        return authorities;
    }
}
