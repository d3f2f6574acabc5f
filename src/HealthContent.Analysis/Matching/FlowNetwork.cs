namespace HealthContent.Analysis.Matching;

/// <summary>A small network of capacities, and its minimum cut by shortest augmenting paths (Edmonds and Karp 1972).</summary>
internal sealed class FlowNetwork(int nodeCount)
{
    private readonly List<int>[] edgesOf = [.. Enumerable.Range(0, nodeCount).Select(_ => new List<int>())];
    private readonly List<(int To, long Capacity)> edges = [];

    /// <summary>What flows from the source to the sink.</summary>
    public long Flow { get; private set; }

    public void Add(int from, int to, long capacity)
    {
        edgesOf[from].Add(edges.Count);
        edges.Add((to, capacity));
        edgesOf[to].Add(edges.Count);
        edges.Add((from, 0));
    }

    /// <summary>The nodes on the side of the source once as much flows as can.</summary>
    public bool[] SourceSide(int source, int sink)
    {
        while (true)
        {
            int[] edgeTo = ShortestPaths(source);
            if (edgeTo[sink] < 0)
            {
                return [.. edgeTo.Select((edge, node) => node == source || edge >= 0)];
            }

            long flow = long.MaxValue;
            for (int node = sink; node != source; node = edges[edgeTo[node] ^ 1].To)
            {
                flow = Math.Min(flow, edges[edgeTo[node]].Capacity);
            }

            Flow = Flow > long.MaxValue - flow ? long.MaxValue : Flow + flow;
            for (int node = sink; node != source; node = edges[edgeTo[node] ^ 1].To)
            {
                Change(edgeTo[node], -flow);
                Change(edgeTo[node] ^ 1, flow);
            }
        }
    }

    // An edge and its way back stand side by side.
    private void Change(int edge, long difference) => edges[edge] = (edges[edge].To, edges[edge].Capacity + difference);

    private int[] ShortestPaths(int source)
    {
        int[] edgeTo = new int[nodeCount];
        Array.Fill(edgeTo, -1);
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out int node))
        {
            foreach (int edge in edgesOf[node])
            {
                (int to, long capacity) = edges[edge];
                if (capacity > 0 && to != source && edgeTo[to] < 0)
                {
                    edgeTo[to] = edge;
                    waiting.Enqueue(to);
                }
            }
        }

        return edgeTo;
    }
}
