using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>The terms of several words, as paths of words; where a term ends stand the classes it belongs to.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TermTrie
{
    public const int Root = 0;

    // Open addressing: a node with a word gives the next node; 0, which nothing leads to, is an empty place.
    private readonly Table<Edge> edges;

    // For each node where its ends start; an end is a class and a wording or -1.
    private readonly NumberLists ends;
    private readonly ClassUnions unions;

    private TermTrie(Table<Edge> edges, NumberLists ends, ClassUnions unions)
    {
        this.edges = edges;
        this.ends = ends;
        this.unions = unions;
    }

    public int Next(int node, int word)
    {
        int mask = edges.Length - 1;
        for (int place = Place(Key(node, word), mask); ; place = (place + 1) & mask)
        {
            ref readonly Edge edge = ref edges[place];
            if (edge.Next == 0)
            {
                return -1;
            }

            if (edge.Node == node && edge.Word == word)
            {
                return edge.Next;
            }
        }
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
        new(reader.ReadTable<Edge>(), NumberLists.Read(reader), ClassUnions.Read(reader));

    public void Write(TableWriter writer)
    {
        writer.WriteTable(edges);
        ends.Write(writer);
        unions.Write(writer);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int Place(long key, int mask) =>
        (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 33) & mask;

    // A node and a word, and where they lead: side by side, since that is one look at memory.
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Edge(int Node, int Word, int Next);

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
            var places = new Edge[size];
            foreach ((long key, int node) in edges)
            {
                int place = Place(key, size - 1);
                while (places[place].Next != 0)
                {
                    place = (place + 1) & (size - 1);
                }

                places[place] = new Edge((int)(key >> 32), (int)key, node);
            }

            return new TermTrie(places, NumberLists.Create([.. nodeEnds.Select(ends => ends.ToArray())]), unions);
        }
    }
}
