using System.Globalization;

namespace HealthContent.Analysis.Matching;

/// <summary>How often words stand in health texts. Read only when phrases are compiled.</summary>
internal static class WordFrequencies
{
    // Of a word that is not in the list.
    private const int Rare = 1;

    private static readonly Lazy<Dictionary<string, (int Rank, int Frequency)>> Words = new(Load);

    /// <summary>How many words are known to be frequent.</summary>
    public static int Count => Words.Value.Count;

    /// <summary>How often a word stands in 100,000 words.</summary>
    public static int Of(string word) => Words.Value.TryGetValue(word, out var found) ? found.Frequency : Rare;

    /// <summary>The place of a word among the frequent ones, from 0 for the most frequent; -1 when it is none of them.</summary>
    public static int RankOf(string word) => Words.Value.TryGetValue(word, out var found) ? found.Rank : -1;

    private static Dictionary<string, (int Rank, int Frequency)> Load()
    {
        var words = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        const string File = "Matching/word-frequencies.dataset.txt";
        var lines = new DataLines(File, EmbeddedData.ReadText(File));
        lines.ReadHead();
        while (lines.MoveNext())
        {
            int bar = lines.Current.IndexOf('|');
            if (
                bar < 0
                || !int.TryParse(
                    lines.Current[(bar + 1)..],
                    NumberStyles.AllowLeadingWhite,
                    CultureInfo.InvariantCulture,
                    out int count
                )
            )
            {
                throw lines.Error("'word | number' was expected", 1);
            }

            words.Add(lines.Current[..bar].Trim().ToString(), (words.Count, count));
        }

        return words;
    }
}
