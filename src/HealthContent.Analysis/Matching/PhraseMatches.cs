using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>The hits in one surface, in the order of their starts. Keeps its memory between uses.</summary>
internal sealed class PhraseMatches
{
    private PooledList<PhraseMatch> items;

    // For each pattern the hit found last, as an index that is only valid when the run agrees: clearing would cost time for
    // every pattern in every text.
    private (int Run, int Index)[] last = [];
    private int run;

    /// <summary>Room for the position sets of one program at a time. A program leaves it empty, as it found it.</summary>
    public ulong[] Sets { get; } = new ulong[PhraseMatcher.LongestMatch + 1];

    public ReadOnlySpan<PhraseMatch> Items => items.Items;

    public void Begin(int patternCount)
    {
        items.Clear();
        run++;
        if (last.Length < patternCount)
        {
            last = new (int, int)[patternCount];
        }
    }

    /// <summary>Whether an earlier hit of the pattern reaches over a start.</summary>
    public bool IsCovered(int pattern, int start)
    {
        (int Run, int Index) found = last[pattern];
        return found.Run == run && items[found.Index].Start < start && items[found.Index].End > start;
    }

    /// <summary>Adds a hit; of two that start together the longer one stays.</summary>
    public void Add(PhraseMatch match)
    {
        (int Run, int Index) found = last[match.Pattern];
        if (found.Run == run && items[found.Index].Start == match.Start)
        {
            if (match.End > items[found.Index].End)
            {
                items[found.Index] = match;
            }

            return;
        }

        last[match.Pattern] = (run, items.Count);
        items.Add(match);
    }
}
