namespace HealthContent.Analysis.Matching;

/// <summary>The terms of several words of all lexicons, as a trie over the numbers of the words.</summary>
internal sealed class TermTrie
{
    public const int Root = 0;

    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<(int Class, string? Preferred)>?> nodes = [null];

    public int Add(int node, int word)
    {
        long key = Key(node, word);
        if (!edges.TryGetValue(key, out int next))
        {
            next = nodes.Count;
            edges.Add(key, next);
            nodes.Add(null);
        }

        return next;
    }

    public void AddClass(int node, int classId, string? preferred) => (nodes[node] ??= []).Add((classId, preferred));

    /// <summary>The node after a word, or -1.</summary>
    public int Next(int node, int word) => edges.TryGetValue(Key(node, word), out int next) ? next : -1;

    /// <summary>Whether a term of the class ends at the node.</summary>
    public bool Ends(int node, int classId, out string? preferred)
    {
        preferred = null;
        foreach ((int candidate, string? wording) in nodes[node] ?? [])
        {
            if (candidate == classId)
            {
                preferred = wording;
                return true;
            }
        }

        return false;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
