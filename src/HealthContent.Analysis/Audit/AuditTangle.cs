using System.Globalization;

namespace HealthContent.Analysis.Audit;

/// <summary>
/// The lines of a log from the first one on that does not fit. Tells what was done to them: which records stand in their order, which
/// were moved, put in, changed, and which are gone.
/// </summary>
/// <param name="anchor">The number of the last record before them.</param>
/// <param name="anchorHash">The hash of that record.</param>
internal sealed class AuditTangle(long anchor, AuditDigest anchorHash)
{
    private const string LaterOnes = "later ones are there";

    private readonly List<Seen> lines = [];
    private readonly List<AuditProblem> problems = [];

    public void Add(bool isRecord, in AuditLine line, long? storedAs) =>
        lines.Add(new Seen(isRecord, line, storedAs, false));

    public void AddCut() => lines.Add(new Seen(false, default, null, true));

    /// <summary>Adds what is wrong to a list.</summary>
    /// <param name="result">The list.</param>
    /// <param name="checkpoints">What checkpoints know, by number.</param>
    /// <param name="found">Gets the hashes of the records that checkpoints know of.</param>
    /// <returns>The highest number of a record that is there in some form.</returns>
    public long Resolve(
        List<AuditProblem> result,
        Dictionary<long, AuditDigest> checkpoints,
        Dictionary<long, AuditDigest> found
    )
    {
        Dictionary<long, int> members = FindMembers(checkpoints);
        foreach ((long sequence, int index) in members)
        {
            if (checkpoints.ContainsKey(sequence))
            {
                found[sequence] = lines[index].Line.Named;
            }
        }

        List<int> kept = InOrder([.. Enumerable.Range(0, lines.Count).Where(index => IsMember(members, index))]);
        AddMoved(members, kept);
        long highest = FillGaps(members, kept);
        CheckLinks(members);
        result.AddRange(problems);
        return highest;
    }

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

    /// <summary>Gives the lines that can no longer be read the numbers that are free where they stand. What stays free is gone.</summary>
    private long FillGaps(Dictionary<long, int> members, List<int> kept)
    {
        long from = anchor;
        int start = 0;
        foreach (int index in kept)
        {
            long to = lines[index].Line.Sequence;
            long[] free = Free(members, from, to);
            List<Seen> broken = Broken(start, index);
            FillGap(free, broken);
            AddMissing(members, to, broken, free);
            from = to;
            start = index + 1;
        }

        List<Seen> end = Broken(start, lines.Count);
        long highest = Math.Max(from, members.Count == 0 ? 0 : members.Keys.Max());
        foreach (Seen seen in end)
        {
            if (seen.StoredAs > highest + 1)
            {
                problems.Add(
                    new AuditProblem(AuditProblemKind.Missing, highest + 1, seen.StoredAs.Value - 1, LaterOnes)
                );
                highest = seen.StoredAs.Value - 1;
            }

            highest++;
            AddBroken(seen, highest);
        }

        return highest;
    }

    // At most as many numbers as there are lines: a forged number must not make a list of billions.
    private long[] Free(Dictionary<long, int> members, long from, long to)
    {
        var free = new List<long>();
        for (long number = from + 1; number < to && free.Count <= lines.Count; number++)
        {
            if (!members.ContainsKey(number))
            {
                free.Add(number);
            }
        }

        return [.. free];
    }

    private List<Seen> Broken(int start, int end)
    {
        List<Seen> broken = [];
        for (int index = start; index < end; index++)
        {
            if (!lines[index].IsIntact)
            {
                broken.Add(lines[index]);
            }
        }

        return broken;
    }

    private void FillGap(long[] free, List<Seen> broken)
    {
        var claimed = new HashSet<long>();
        if (broken.Count < free.Length)
        {
            // Some are gone: a number that a line still shows, and that is free, is believed.
            long least = 0;
            for (int index = 0; index < broken.Count; index++)
            {
                long shown = broken[index].StoredAs ?? broken[index].Line.Sequence;
                if (shown > least && Array.BinarySearch(free, shown) >= 0)
                {
                    claimed.Add(shown);
                    least = shown;
                    broken[index] = broken[index] with { Assigned = shown };
                }
            }
        }

        int next = 0;
        for (int index = 0; index < broken.Count; index++)
        {
            if (broken[index].Assigned == 0)
            {
                while (next < free.Length && claimed.Contains(free[next]))
                {
                    next++;
                }

                if (next == free.Length)
                {
                    string where = "it stands between records that follow one another";
                    Add(AuditProblemKind.Inserted, broken[index].IsRecord ? broken[index].Line.Sequence : 0, where);
                    continue;
                }

                broken[index] = broken[index] with { Assigned = free[next++] };
            }

            AddBroken(broken[index], broken[index].Assigned);
        }
    }

    private void AddBroken(in Seen seen, long number)
    {
        if (seen.IsCut)
        {
            Add(AuditProblemKind.Truncated, number, "the file ends inside it");
        }
        else
        {
            Add(
                AuditProblemKind.Changed,
                number,
                seen.IsRecord ? "its hash does not fit what it says" : "it cannot be read"
            );
        }
    }

    private void AddMissing(Dictionary<long, int> members, long to, List<Seen> broken, long[] free)
    {
        if (free.Length == 0)
        {
            return;
        }

        var filled = new HashSet<long>(broken.Select(seen => seen.Assigned));
        foreach (long number in free)
        {
            if (!filled.Contains(number))
            {
                Add(AuditProblemKind.Missing, number, LaterOnes);
            }
        }

        if (free.Length <= lines.Count)
        {
            return;
        }

        // What lies beyond the list is one stretch, apart from the members that were moved away.
        long beyond = free[^1] + 1;
        foreach (long moved in members.Keys.Where(number => number >= beyond && number < to).Order().Append(to))
        {
            if (moved > beyond)
            {
                problems.Add(new AuditProblem(AuditProblemKind.Missing, beyond, moved - 1, LaterOnes));
            }

            beyond = moved + 1;
        }
    }

    /// <summary>Finds records that fit themselves but not the chain: content and hash were replaced together.</summary>
    private void CheckLinks(Dictionary<long, int> members)
    {
        long[] numbers = [.. members.Keys.Order()];
        for (int index = 0; index < numbers.Length; index++)
        {
            int start = index;
            while (index < numbers.Length && IsBreak(members, numbers, index))
            {
                index++;
            }

            if (index - start == 1)
            {
                // A single break: the later record vouches for another one than is there.
                AddReplaced(start == 0 ? Math.Max(anchor, 1) : numbers[start - 1]);
            }

            // Several in a row meet in those between.
            for (int between = start; between < index - 1; between++)
            {
                AddReplaced(numbers[between]);
            }
        }
    }

    private void AddReplaced(long number) =>
        Add(AuditProblemKind.Changed, number, "the records around it vouch for another one");

    // Whether a record names another hash than that of the record before it.
    private bool IsBreak(Dictionary<long, int> members, long[] numbers, int index)
    {
        AuditLine line = lines[members[numbers[index]]].Line;
        long before = index == 0 ? anchor : numbers[index - 1];
        AuditDigest expected = index == 0 ? anchorHash : lines[members[numbers[index - 1]]].Line.Named;
        return before + 1 == line.Sequence && line.Previous != expected;
    }

    private bool IsMember(Dictionary<long, int> members, int index) =>
        lines[index].IsIntact && members.TryGetValue(lines[index].Line.Sequence, out int member) && member == index;

    private void Add(AuditProblemKind kind, long number, string detail) =>
        problems.Add(new AuditProblem(kind, number, number, detail));

    /// <summary>A line.</summary>
    /// <param name="IsRecord">Whether it has the form of a record.</param>
    /// <param name="Line">What it says of itself.</param>
    /// <param name="StoredAs">The number under which it is stored.</param>
    /// <param name="IsCut">Whether the file ends in it.</param>
    private readonly record struct Seen(bool IsRecord, AuditLine Line, long? StoredAs, bool IsCut)
    {
        /// <summary>The number that it was found to have; 0 before.</summary>
        public long Assigned { get; init; }

        public bool IsIntact => IsRecord && Line.IsIntact;
    }
}
