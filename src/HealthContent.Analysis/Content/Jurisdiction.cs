using System.Collections.Frozen;

namespace HealthContent.Analysis.Content;

/// <summary>Where a law applies: an ISO 3166 code or a group, for example <c>US</c>, <c>US-CA</c>, <c>UK</c>, <c>EU</c>.</summary>
/// <param name="Code">The code in upper case. <c>GB</c> and <c>UK</c> are the same.</param>
public readonly record struct Jurisdiction(string Code)
{
    private static readonly Lazy<FrozenDictionary<string, string>> Groups = new(() =>
        EmbeddedData
            .ReadTable("Content/jurisdictions.dataset.txt", 2)
            .ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>
    /// Whether this jurisdiction is <paramref name="other"/> or holds it, as <c>US</c> holds <c>US-CA</c> and <c>EU</c> holds
    /// <c>DE</c> and <c>DE-BY</c>.
    /// </summary>
    /// <param name="other">The jurisdiction that may lie inside.</param>
    public bool Contains(Jurisdiction other)
    {
        string own = Written(Code);
        string inner = Written(other.Code);
        if (Holds(own, inner))
        {
            return true;
        }

        int part = inner.IndexOf('-', StringComparison.Ordinal);
        return Groups.Value.TryGetValue(part < 0 ? inner : inner[..part], out string? group)
            && string.Equals(own, group, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static bool Holds(string own, string inner) =>
        inner.StartsWith(own, StringComparison.OrdinalIgnoreCase)
        && (inner.Length == own.Length || inner[own.Length] == '-');

    // ISO 3166 has GB where laws and people say UK.
    private static string Written(string code) => Holds("GB", code) ? "UK" + code[2..] : code;
}
