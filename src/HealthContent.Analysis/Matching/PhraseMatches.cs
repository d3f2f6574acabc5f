using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>The hits in one surface, in the order of their starts. Keeps its memory between uses.</summary>
internal sealed class PhraseMatches
{
    private ReusableList<PhraseMatch> items;

    // For each pattern the hit found last, only valid when the run agrees: clearing them would cost time for every pattern in every
    // text.
    private (int Run, PhraseMatch Match)[] last = [];
    private int run;

    /// <summary>Room for routes to be tried in.</summary>
    public ProgramMemory Memory { get; } = new();

    public ReadOnlySpan<PhraseMatch> Items => items.Items;

    public void Begin(int routeCount, int patternCount)
    {
        items.Clear();
        run++;
        Memory.Begin(routeCount);
        if (last.Length < patternCount)
        {
            last = new (int, PhraseMatch)[patternCount];
        }
    }

    /// <summary>The hits that start from one place of the stream on, and before another.</summary>
    public ReadOnlySpan<PhraseMatch> Between(int from, int to)
    {
        int first = FirstFrom(from);
        return items.Items[first..Math.Max(first, FirstFrom(to))];
    }

    /// <summary>The index of the first hit that starts at a place of the stream or after it.</summary>
    public int FirstFrom(int streamIndex)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = items[middle].Start < streamIndex ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether a pattern has a hit.</summary>
    public bool Contains(int pattern) => pattern < last.Length && last[pattern].Run == run;

    /// <summary>Adds a hit, in any order.</summary>
    public void Add(PhraseMatch match) => items.Add(match);

    /// <summary>
    /// Puts the hits in order and leaves of each pattern the longest at the earliest start, then the next after its end.
    /// </summary>
    public void End()
    {
        items.Sort(static (left, right) => Compare(left, right));
        int kept = 0;
        for (int index = 0; index < items.Count; index++)
        {
            PhraseMatch match = items[index];
            (int Run, PhraseMatch Match) before = last[match.Pattern];
            if (before.Run == run && (before.Match.Start == match.Start || before.Match.End > match.Start))
            {
                continue;
            }

            last[match.Pattern] = (run, match);
            items[kept++] = match;
        }

        items.Truncate(kept);
    }

    private static int Compare(PhraseMatch left, PhraseMatch right)
    {
        int order = left.Start.CompareTo(right.Start);
        order = order != 0 ? order : left.Pattern.CompareTo(right.Pattern);
        order = order != 0 ? order : right.End.CompareTo(left.End);
        return order != 0 ? order : left.Program.CompareTo(right.Program);
    }
}
