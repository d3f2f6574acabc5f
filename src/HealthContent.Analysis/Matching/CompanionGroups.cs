using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Tells from a few bits that a route has no companion where it needs one. All words that are companions stand in groups, a bit each
/// (superimposed coding, Mooers 1948), so that one comparison of two <see cref="Signature"/>s is enough.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class CompanionGroups
{
    // The last bit is that of words in no group; no route needs it.
    private const byte None = Signature.BitCount - 1;
    private const byte FirstKind = None - 15;

    private readonly byte[] bitOfWord;

    private CompanionGroups(byte[] bitOfWord) => this.bitOfWord = bitOfWord;

    /// <summary>Sets the bits of one token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="signature">The bits of a <see cref="Signature"/>.</param>
    public void Write(Token token, Span<ulong> signature)
    {
        Set(signature, FirstKind + (int)token.Kind);
        if (token.Word >= 0)
        {
            Set(signature, bitOfWord[token.Word]);
        }
    }

    public static CompanionGroups Read(TableReader reader) => new(reader.ReadArray<byte>());

    public void Write(TableWriter writer) => writer.WriteArray<byte>(bitOfWord);

    /// <param name="companions">For each route the positions of its companion; none when it needs none.</param>
    /// <param name="frequencies">How often positions accept a token.</param>
    /// <param name="words">The words of the vocabulary.</param>
    /// <param name="required">For each route what it needs: the signature of the reach of its companion must have a part of it.</param>
    public static CompanionGroups Build(
        IReadOnlyList<Position[]> companions,
        PositionFrequencies frequencies,
        List<string> words,
        out Signature[] required
    )
    {
        byte[] groups = Group(companions, frequencies, words);
        required = new Signature[companions.Count];
        for (int index = 0; index < required.Length; index++)
        {
            Signature signature = companions[index].Length == 0 ? Signature.All : default;
            foreach (Position position in companions[index])
            {
                if (position.Kind == PositionKind.Token)
                {
                    signature = signature.Union(Signature.Of((byte)(FirstKind + position.Argument)));
                }

                foreach (int word in frequencies.WordsOf(position))
                {
                    signature = signature.Union(Signature.Of(groups[word]));
                }
            }

            required[index] = signature;
        }

        return new CompanionGroups(groups);
    }

    // Words that the same routes need share groups, and groups are about equally frequent: so a long list of rare words is a few
    // bits that few sentences have.
    private static byte[] Group(
        IReadOnlyList<Position[]> companions,
        PositionFrequencies frequencies,
        List<string> words
    )
    {
        var known = new HashSet<int>();
        List<int> order =
        [
            .. companions.SelectMany(static positions => positions).SelectMany(frequencies.WordsOf).Where(known.Add),
        ];

        int[] ordered = [.. order.Select(word => frequencies.OfWord(word) + 1)];
        (int low, int high) = (1, Math.Max(1, ordered.Sum()));
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = Fill(ordered, middle).LastOrDefault() < FirstKind ? (low, middle) : (middle + 1, high);
        }

        byte[] groups = new byte[words.Count];
        Array.Fill(groups, None);
        int next = 0;
        foreach (int group in Fill(ordered, low))
        {
            groups[order[next++]] = (byte)group;
        }

        return groups;
    }

    // The group of each word when none is to be more frequent than that, unless a word alone is.
    private static IEnumerable<int> Fill(int[] frequencies, int limit)
    {
        (int group, int sum) = (0, 0);
        foreach (int frequency in frequencies)
        {
            (group, sum) = sum > 0 && sum + frequency > limit ? (group + 1, frequency) : (group, sum + frequency);
            yield return group;
        }
    }

    private static void Set(Span<ulong> signature, int bit) => signature[bit >> 6] |= 1UL << (bit & 63);
}
