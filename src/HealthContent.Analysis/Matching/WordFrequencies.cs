using System.Globalization;

namespace HealthContent.Analysis.Matching;

/// <summary>How often words stand in health texts. Read only when phrases are compiled.</summary>
internal static class WordFrequencies
{
    // Of a word that is not in the list.
    private const int Rare = 1;

    private static readonly Lazy<Dictionary<string, int>> Counts = new(Load);

    /// <summary>How often a word stands in 100,000 words.</summary>
    public static int Of(string word) => Counts.Value.GetValueOrDefault(word, Rare);

    private static Dictionary<string, int> Load()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
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

            counts.Add(lines.Current[..bar].Trim().ToString(), count);
        }

        return counts;
    }
}
