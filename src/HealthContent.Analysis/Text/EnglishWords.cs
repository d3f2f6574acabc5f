namespace HealthContent.Analysis.Text;

/// <summary>Common English words, read when first asked for.</summary>
internal static class EnglishWords
{
    public const int LongestLength = 24;

    private static readonly Lazy<WordSet> Words = new(() => WordSet.Read("Text/english-words.dataset.txt"));

    /// <summary>Whether the word is common, whatever its case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Words.Value.Contains(word);

    /// <summary>The usual spelling of a word that is common: an acronym is all capitals.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out ReadOnlySpan<char> spelling)
    {
        spelling = [];
        return word.Length <= LongestLength && Words.Value.TryGet(word, out spelling);
    }

    /// <summary>Whether the word is written in capitals.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> spelling) =>
        spelling.Length > 1 && char.IsAsciiLetterUpper(spelling[0]);
}
