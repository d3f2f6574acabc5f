namespace HealthContent.Analysis.Audit;

/// <summary>
/// The lines of a log from the first one on that does not fit. Tells what was done to them: which records stand in their order, which
/// were moved, put in, changed, and which are gone.
/// </summary>
/// <param name="anchor">The number of the last record before them.</param>
/// <param name="anchorHash">The hash of that record.</param>
internal sealed partial class AuditTangle(long anchor, AuditDigest anchorHash)
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
