using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Tells from a few bits that a program cannot hit in a sentence. Most programs need words at two places or more: one triggers them,
/// and of the words of the other the sentence must have one. All words stand in groups, a bit each (superimposed coding, Mooers 1948),
/// so that one comparison of two <see cref="Signature"/>s is enough.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SentenceSignatures
{
    // The last bit is set in every sentence: programs need it that need nothing else. Words in no group have it.
    private const byte Always = Signature.BitCount - 1;
    private const byte FirstKind = Always - 15;

    private readonly byte[] bitOfWord;

    private SentenceSignatures(byte[] bitOfWord) => this.bitOfWord = bitOfWord;

    /// <summary>The signature of the sentence that starts at an index of the stream.</summary>
    public Signature OfSentence(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int start)
    {
        Span<ulong> bits = stackalloc ulong[Signature.BitCount / 64];
        bits.Clear();
        Set(bits, Always);
        for (int index = start; index < stream.Length; index++)
        {
            ref readonly Token token = ref tokens[stream[index]];
            if (index > start && token.Has(TokenFlags.SentenceStart))
            {
                break;
            }

            Set(bits, (byte)(FirstKind + (int)token.Kind));
            if (token.Word >= 0)
            {
                Set(bits, bitOfWord[token.Word]);
            }
        }

        return Signature.Of(bits);
    }

    public static SentenceSignatures Read(TableReader reader) => new(reader.ReadArray<byte>());

    public void Write(TableWriter writer) => writer.WriteArray<byte>(bitOfWord);

    /// <param name="programs">All programs.</param>
    /// <param name="needed">For each program the positions of which a hit goes through one; empty when there are none such.</param>
    /// <param name="wordSets">The sets that positions refer to.</param>
    /// <param name="classes">The classes that positions refer to.</param>
    /// <param name="words">The words of the vocabulary.</param>
    /// <param name="required">For each program what it needs: the signature of a sentence must have a part of it.</param>
    public static SentenceSignatures Build(
        List<CompiledAlternative> programs,
        ulong[] needed,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        List<string> words,
        out Signature[] required
    )
    {
        byte[] groups = Group(programs, needed, wordSets, classes, words);
        required = new Signature[programs.Count];
        ulong[] bits = new ulong[Signature.BitCount / 64];
        for (int index = 0; index < required.Length; index++)
        {
            Array.Clear(bits);
            foreach (Position position in PositionsOf(programs[index], needed[index]))
            {
                if (position.Kind == PositionKind.Token)
                {
                    Set(bits, (byte)(FirstKind + position.Argument));
                }

                foreach (int word in WordsOf(position, wordSets, classes))
                {
                    Set(bits, groups[word]);
                }
            }

            if (needed[index] == 0)
            {
                Set(bits, Always);
            }

            required[index] = Signature.Of(bits);
        }

        return new SentenceSignatures(groups);
    }

    // Words that the same programs need share groups, and groups are about equally frequent: so a long list of rare words is a few
    // bits that few sentences have.
    private static byte[] Group(
        List<CompiledAlternative> programs,
        ulong[] needed,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        List<string> words
    )
    {
        var order = new List<int>();
        var known = new HashSet<int>();
        for (int index = 0; index < programs.Count; index++)
        {
            foreach (Position position in PositionsOf(programs[index], needed[index]))
            {
                order.AddRange(WordsOf(position, wordSets, classes).Where(known.Add));
            }
        }

        int[] frequencies = [.. order.Select(word => WordFrequencies.Of(words[word]) + 1)];
        (int low, int high) = (1, Math.Max(1, frequencies.Sum()));
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = Fill(frequencies, middle).LastOrDefault() < FirstKind ? (low, middle) : (middle + 1, high);
        }

        byte[] groups = new byte[words.Count];
        Array.Fill(groups, Always);
        int next = 0;
        foreach (int group in Fill(frequencies, low))
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

    private static IEnumerable<Position> PositionsOf(CompiledAlternative program, ulong positions)
    {
        for (ulong rest = positions; rest != 0; rest &= rest - 1)
        {
            yield return program.Positions[BitOperations.TrailingZeroCount(rest)];
        }
    }

    private static IEnumerable<int> WordsOf(
        Position position,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes
    ) =>
        position.Kind switch
        {
            PositionKind.Word => [position.Argument],
            PositionKind.WordSet => wordSets[position.Argument],
            PositionKind.Class => classes[position.Argument].Words.Union(classes[position.Argument].FirstWords),
            _ => [],
        };

    private static void Set(Span<ulong> bits, byte bit) => bits[bit >> 6] |= 1UL << (bit & 63);
}
