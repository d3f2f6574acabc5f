namespace HealthContent.Analysis.Matching;

/// <summary>The named captures of all programs.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class CaptureTable
{
    private readonly int[] names;
    private readonly ulong[] positions;
    private readonly StringTable texts;

    private CaptureTable(int[] names, ulong[] positions, StringTable texts)
    {
        this.names = names;
        this.positions = positions;
        this.texts = texts;
    }

    public IEnumerable<string> Names(int first, int count) =>
        names.Skip(first).Take(count).Distinct().Select(name => texts[name].ToString());

    /// <summary>The positions that belong to captures of a name; none when there is no such capture.</summary>
    public ulong Positions(int first, int count, ReadOnlySpan<char> name)
    {
        ulong found = 0;
        for (int index = first; index < first + count; index++)
        {
            found |= texts[names[index]].SequenceEqual(name) ? positions[index] : 0;
        }

        return found;
    }

    public static CaptureTable Read(TableReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<ulong>(), StringTable.Read(reader));

    public void Write(TableWriter writer)
    {
        writer.WriteArray<int>(names);
        writer.WriteArray<ulong>(positions);
        texts.Write(writer);
    }

    /// <summary>Collects the captures.</summary>
    internal sealed class Builder
    {
        private readonly List<int> names = [];
        private readonly List<ulong> positions = [];
        private readonly List<string> texts = [];

        /// <summary>Adds the captures of a program, and says where they start.</summary>
        public int Add((string Name, ulong Positions)[] captures)
        {
            int first = names.Count;
            foreach ((string name, ulong capturePositions) in captures)
            {
                int text = texts.IndexOf(name);
                if (text < 0)
                {
                    text = texts.Count;
                    texts.Add(name);
                }

                names.Add(text);
                positions.Add(capturePositions);
            }

            return first;
        }

        public CaptureTable Build() => new([.. names], [.. positions], StringTable.Create(texts));
    }
}
