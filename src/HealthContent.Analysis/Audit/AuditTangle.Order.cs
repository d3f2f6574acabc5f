using System.Globalization;

namespace HealthContent.Analysis.Audit;

/// <content>Which lines are records of the chain, and which of them stand in their place.</content>
internal sealed partial class AuditTangle
{
    /// <summary>For each number the line that holds its record. Of several the one that the others vouch for; the rest was put in.</summary>
    private Dictionary<long, int> FindMembers(Dictionary<long, AuditDigest> checkpoints)
    {
        var hashes = new HashSet<(long, AuditDigest)> { (anchor, anchorHash) };
        foreach (Seen seen in lines)
        {
            if (seen.IsIntact)
            {
                hashes.Add((seen.Line.Sequence, seen.Line.Named));
            }
        }

        // From the end on, so that each record that is chosen tells which one it follows.
        var members = new Dictionary<long, int>();
        IEnumerable<IGrouping<long, int>> candidates = Enumerable
            .Range(0, lines.Count)
            .Where(index => lines[index].IsIntact)
            .GroupBy(index => lines[index].Line.Sequence)
            .OrderByDescending(group => group.Key);
        foreach (IGrouping<long, int> group in candidates)
        {
            int member = group.Key <= anchor ? -1 : group.MaxBy(Standing);
            foreach (int index in group)
            {
                if (index == member)
                {
                    members[group.Key] = index;
                }
                else
                {
                    Add(AuditProblemKind.Inserted, group.Key, "another record has this number and fits the chain");
                }
            }
        }

        return members;

        int Standing(int index)
        {
            AuditLine line = lines[index].Line;
            bool isKnown = checkpoints.TryGetValue(line.Sequence, out AuditDigest known) && known == line.Named;
            bool isNamed =
                members.TryGetValue(line.Sequence + 1, out int next) && lines[next].Line.Previous == line.Named;
            return (isKnown ? 16 : 0)
                + (isNamed ? 8 : 0)
                + (hashes.Contains((line.Sequence - 1, line.Previous)) ? 4 : 0)
                + (index > 0 && lines[index - 1].Line.Sequence == line.Sequence - 1 ? 1 : 0)
                + (index + 1 < lines.Count && lines[index + 1].Line.Sequence == line.Sequence + 1 ? 1 : 0);
        }
    }

    /// <summary>The lines that stand in their order. What was moved is the rest.</summary>
    private List<int> InOrder(List<int> members)
    {
        List<int> run = LongestRun(members);
        int moved = members.Count - run.Count;
        List<int> sorted = [.. members.OrderBy(index => lines[index].Line.Sequence)];
        List<int> inPlace = [.. members.Where((index, place) => sorted[place] == index)];
        // Where records changed places with one another, both were moved; where one was moved, the others only made room.
        return moved > 0 && members.Count - inPlace.Count <= 2 * moved ? inPlace : run;
    }

    /// <summary>The longest choice of lines whose numbers grow.</summary>
    private List<int> LongestRun(List<int> members)
    {
        // Patience sorting: for each length the line with the smallest number that ends a run of it.
        var ends = new List<int>();
        var before = new int[lines.Count];
        foreach (int index in members)
        {
            int low = 0;
            int high = ends.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) =
                    lines[ends[middle]].Line.Sequence < lines[index].Line.Sequence ? (middle + 1, high) : (low, middle);
            }

            before[index] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(index);
            }
            else
            {
                ends[low] = index;
            }
        }

        var run = new List<int>(ends.Count);
        for (int index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = before[index])
        {
            run.Add(index);
        }

        run.Reverse();
        return run;
    }

    private void AddMoved(Dictionary<long, int> members, List<int> kept)
    {
        var inOrder = new HashSet<int>(kept);
        long predecessor = anchor;
        for (int index = 0; index < lines.Count; index++)
        {
            Seen seen = lines[index];
            if (!IsMember(members, index))
            {
                continue;
            }

            long sequence = seen.Line.Sequence;
            if (!inOrder.Contains(index))
            {
                string place =
                    predecessor == 0
                        ? "it stands before all others"
                        : string.Create(CultureInfo.InvariantCulture, $"it stands behind record {predecessor}");
                Add(AuditProblemKind.Reordered, sequence, place);
            }
            else if (seen.StoredAs is { } number && number != sequence)
            {
                string shift = string.Create(
                    CultureInfo.InvariantCulture,
                    $"its number in the storage is {Math.Abs(number - sequence)} too {(number > sequence ? "high" : "low")}"
                );
                Add(AuditProblemKind.Reordered, sequence, shift);
            }

            predecessor = sequence;
        }
    }
}
