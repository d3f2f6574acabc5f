namespace HealthContent.Analysis.Matching;

/// <summary>The terms of several words, as paths of words; where a term ends stand the classes it belongs to.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TermTrie
{
    public const int Root = 0;

    // Open addressing: a node with a word gives the next node; 0, which nothing leads to, is an empty place.
    private readonly Table<long> keys;
    private readonly Table<int> next;

    // For each node where its ends start; an end is a class and a wording or -1.
    private readonly NumberLists ends;
    private readonly ClassUnions unions;

    private TermTrie(Table<long> keys, Table<int> next, NumberLists ends, ClassUnions unions)
    {
        this.keys = keys;
        this.next = next;
        this.ends = ends;
        this.unions = unions;
    }

    public int Next(int node, int word)
    {
        long key = Key(node, word);
        for (int place = Place(key, keys.Length); next[place] != 0; place = (place + 1) & (keys.Length - 1))
        {
            if (keys[place] == key)
            {
                return next[place];
            }
        }

        return -1;
    }

    /// <summary>Whether a term of a class ends at a node, and the number of its preferred wording or -1.</summary>
    public bool Ends(int node, int classId, out int wording)
    {
        ReadOnlySpan<int> found = ends[node];
        for (int index = 0; index < found.Length; index += 2)
        {
            if (unions.Holds(classId, found[index]))
            {
                wording = found[index + 1];
                return true;
            }
        }

        wording = -1;
        return false;
    }

    public static TermTrie Read(TableReader reader) =>
        new(reader.ReadTable<long>(), reader.ReadTable<int>(), NumberLists.Read(reader), ClassUnions.Read(reader));

    public void Write(TableWriter writer)
    {
        writer.WriteTable(keys);
        writer.WriteTable(next);
        ends.Write(writer);
        unions.Write(writer);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int Place(long key, int size) =>
        (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 33) & (size - 1);

    /// <summary>Collects the terms.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<long, int> edges = [];
        private readonly List<List<int>> nodeEnds =
        [
            [],
        ];

        public int Add(int node, int word)
        {
            long key = Key(node, word);
            if (!edges.TryGetValue(key, out int next))
            {
                next = nodeEnds.Count;
                edges.Add(key, next);
                nodeEnds.Add([]);
            }

            return next;
        }

        public void AddEnd(int node, int classId, int wording) => nodeEnds[node].AddRange([classId, wording]);

        public TermTrie Build(ClassUnions unions)
        {
            int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, edges.Count * 2));
            long[] keys = new long[size];
            int[] next = new int[size];
            foreach ((long key, int node) in edges)
            {
                int place = Place(key, size);
                while (next[place] != 0)
                {
                    place = (place + 1) & (size - 1);
                }

                keys[place] = key;
                next[place] = node;
            }

            return new TermTrie(keys, next, NumberLists.Create([.. nodeEnds.Select(ends => ends.ToArray())]), unions);
        }
    }
}
