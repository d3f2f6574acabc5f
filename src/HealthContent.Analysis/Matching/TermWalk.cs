using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>Visits the ends of the terms of several words of one class that start at a place of the stream, the nearest first.</summary>
internal ref struct TermWalk
{
    private readonly TermTrie trie;
    private readonly int classId;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly ReadOnlySpan<int> stream;
    private int node;

    public TermWalk(TermTrie trie, int classId, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int start)
    {
        this.trie = trie;
        this.classId = classId;
        this.tokens = tokens;
        this.stream = stream;
        End = start + 1;
        node = trie.Next(TermTrie.Root, tokens[stream[start]].Word);
    }

    /// <summary>The place of the stream behind the term.</summary>
    public int End { get; private set; }

    /// <summary>Whether there is one more; a term ends with its sentence at the latest.</summary>
    public bool MoveNext()
    {
        while (node >= 0 && End < stream.Length)
        {
            Token token = tokens[stream[End]];
            if (token.Has(TokenFlags.SentenceStart) || token.Word < 0)
            {
                return false;
            }

            node = trie.Next(node, token.Word);
            End++;
            if (node >= 0 && trie.Ends(node, classId, out _))
            {
                return true;
            }
        }

        return false;
    }
}
