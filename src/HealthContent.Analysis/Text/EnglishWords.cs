namespace HealthContent.Analysis.Text;

/// <summary>Common English words, read when first asked for.</summary>
internal static class EnglishWords
{
    public const int LongestLength = 24;

    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words = new(() =>
        EmbeddedData.ReadWords("Text/english-words.dataset.txt")
    );

    /// <summary>Whether the word is common, whatever its case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Words.Value.Contains(word);

    /// <summary>The usual spelling of a word that is common: an acronym is all capitals.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out string? spelling)
    {
        spelling = null;
        return word.Length <= LongestLength && Words.Value.TryGetValue(word, out spelling);
    }

    /// <summary>Whether the word is written in capitals.</summary>
    public static bool IsAcronym(string spelling) => spelling.Length > 1 && char.IsAsciiLetterUpper(spelling[0]);
}
