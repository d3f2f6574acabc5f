namespace HealthContent.Analysis.Text;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    public const int LongestLength = 8;

    private static readonly Lazy<WordSet> Words = new(() => WordSet.Read("Text/abbreviations.dataset.txt"));

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Words.Value.Contains(word);
}
