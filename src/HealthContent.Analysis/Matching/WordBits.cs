namespace HealthContent.Analysis.Matching;

/// <summary>A set of words as one bit for each word of the vocabulary.</summary>
internal readonly struct WordBits
{
    private readonly ulong[] bits;

    public WordBits(IEnumerable<int> words, int vocabularySize)
    {
        bits = new ulong[(vocabularySize + 63) / 64];
        foreach (int word in words)
        {
            bits[word / 64] |= 1UL << (word % 64);
        }
    }

    public bool Contains(int word) => (bits[word >> 6] >> (word & 63) & 1) != 0;
}
