namespace HealthContent.Analysis.Audit;

/// <content>Which records are gone, and which lines stand in for those that can no longer be read.</content>
internal sealed partial class AuditTangle
{
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
}
