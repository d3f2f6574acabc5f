using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>What a route needs around the word that triggers it.</summary>
/// <param name="Signature">Of which groups it needs a word: the number of a signature of the <see cref="CompanionGroups"/>.</param>
/// <param name="Reach">Where it needs the word.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Need(ushort Signature, Reach Reach);

/// <summary>The two things that a route needs most.</summary>
/// <param name="First">The rarer one.</param>
/// <param name="Second">Another.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Needs(Need First, Need Second);

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

    private readonly Table<byte> bitOfWord;

    // Those that routes need; many need the same. The first has all groups.
    private readonly Table<Signature> signatures;

    private CompanionGroups(Table<byte> bitOfWord, Table<Signature> signatures)
    {
        this.bitOfWord = bitOfWord;
        this.signatures = signatures;
    }

    /// <summary>Whether what a route needs stands there.</summary>
    /// <param name="needs">What it needs.</param>
    /// <param name="around">What stands around the trigger, for each <see cref="Reach"/>.</param>
    public bool AreMet(Needs needs, ReadOnlySpan<Signature> around) =>
        IsMet(needs.First, around) && IsMet(needs.Second, around);

    private bool IsMet(Need need, ReadOnlySpan<Signature> around) =>
        around[(int)need.Reach].Overlaps(signatures[need.Signature]);

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

    public static CompanionGroups Read(TableReader reader) =>
        new(reader.ReadTable<byte>(), reader.ReadTable<Signature>());

    public void Write(TableWriter writer)
    {
        writer.WriteTable(bitOfWord);
        writer.WriteTable(signatures);
    }

    /// <param name="companions">For each route its companions: the positions that are one, and where it stands.</param>
    /// <param name="frequencies">How often positions accept a token.</param>
    /// <param name="words">The words of the vocabulary.</param>
    /// <param name="needs">For each route what it needs.</param>
    public static CompanionGroups Build(
        IReadOnlyList<(Position[] Positions, Reach Reach)[]> companions,
        PositionFrequencies frequencies,
        List<string> words,
        out Needs[] needs
    )
    {
        byte[] groups = Group(companions, frequencies, words);
        var distinct = new List<Signature> { Signature.All };
        var known = new Dictionary<Signature, ushort>();
        needs = new Needs[companions.Count];
        for (int index = 0; index < needs.Length; index++)
        {
            Need[] own = Array.ConvertAll(companions[index], NeedOf);
            needs[index] = new Needs(own.FirstOrDefault(), own.ElementAtOrDefault(1));
        }

        return new CompanionGroups(groups, distinct.ToArray());

        Need NeedOf((Position[] Positions, Reach Reach) companion)
        {
            Signature signature = default;
            foreach (Position position in companion.Positions)
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

            // A signature that gets no number any more is not asked for: its routes are tried wherever they are triggered.
            if (!known.TryGetValue(signature, out ushort number) && distinct.Count <= ushort.MaxValue)
            {
                number = (ushort)distinct.Count;
                known.Add(signature, number);
                distinct.Add(signature);
            }

            return number == 0 ? default : new Need(number, companion.Reach);
        }
    }

    // Words that the same routes need share groups, and groups are about equally frequent: so a long list of rare words is a few
    // bits that few sentences have.
    private static byte[] Group(
        IReadOnlyList<(Position[] Positions, Reach Reach)[]> companions,
        PositionFrequencies frequencies,
        List<string> words
    )
    {
        var known = new HashSet<int>();
        List<int> order =
        [
            .. companions
                .SelectMany(static own => own)
                .SelectMany(static companion => companion.Positions)
                .SelectMany(frequencies.WordsOf)
                .Where(known.Add),
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
