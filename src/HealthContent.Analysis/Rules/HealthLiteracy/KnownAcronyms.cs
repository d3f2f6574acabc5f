namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>The acronyms that readers are taken to know.</summary>
internal sealed class KnownAcronyms
{
    private static readonly Lazy<KnownAcronyms> Data = new(Load);

    private readonly HashSet<string> common = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> credentials = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> mixed = new(StringComparer.Ordinal);

    /// <summary>Whether everybody knows it.</summary>
    public static bool IsCommon(ReadOnlySpan<char> acronym) => Contains(Data.Value.common, acronym);

    /// <summary>Whether it is a degree or licence, which stands after a name.</summary>
    public static bool IsCredential(ReadOnlySpan<char> acronym) => Contains(Data.Value.credentials, acronym);

    /// <summary>Whether it is an acronym although it has small letters.</summary>
    public static bool IsMixed(ReadOnlySpan<char> word) => Contains(Data.Value.mixed, word);

    private static bool Contains(HashSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static KnownAcronyms Load()
    {
        var known = new KnownAcronyms();
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(
                EmbeddedData.ReadText("Rules/HealthLiteracy/AcronymNotSpelledOut.dataset.txt")
            )
        )
        {
            if (body && !line.IsEmpty)
            {
                string[] words = line.ToString().Split(' ');
                HashSet<string> set = words[0] switch
                {
                    "public:" => known.common,
                    "credential:" => known.credentials,
                    "mixed:" => known.mixed,
                    _ => throw new InvalidOperationException($"'{words[0]}' is no list of acronyms."),
                };
                set.UnionWith(words.AsSpan(1).ToArray());
            }

            body |= line.SequenceEqual("---");
        }

        return known;
    }
}
