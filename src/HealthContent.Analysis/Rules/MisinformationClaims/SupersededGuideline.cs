using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>A guideline that a newer one replaced.</summary>
/// <param name="Topic">Words of its topic, one of which stands in a sentence about it.</param>
/// <param name="Year">The year by which people call it.</param>
/// <param name="ReplacedIn">The year of the newer one.</param>
/// <param name="ReplacedBy">The newer one.</param>
internal sealed record SupersededGuideline(ImmutableArray<string> Topic, int Year, int ReplacedIn, string ReplacedBy)
{
    private static readonly Lazy<ImmutableArray<SupersededGuideline>> All = new(Load);

    /// <summary>The guideline of a year that a sentence is about; null when the list does not know it.</summary>
    public static SupersededGuideline? Find(ReadOnlySpan<char> sentence, int year)
    {
        foreach (SupersededGuideline each in All.Value)
        {
            if (each.Year != year)
            {
                continue;
            }

            foreach (string word in each.Topic)
            {
                if (WholeWords.StandIn(sentence, word))
                {
                    return each;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<SupersededGuideline> Load()
    {
        var all = ImmutableArray.CreateBuilder<SupersededGuideline>();
        foreach (string[] columns in EmbeddedData.ReadTable("Rules/MisinformationClaims/guidelines.dataset.txt", 5))
        {
            all.Add(
                new SupersededGuideline(
                    [.. columns[0].Split(',', StringSplitOptions.TrimEntries)],
                    int.Parse(columns[1], CultureInfo.InvariantCulture),
                    int.Parse(columns[2], CultureInfo.InvariantCulture),
                    columns[3]
                )
            );
        }

        return all.ToImmutable();
    }
}
