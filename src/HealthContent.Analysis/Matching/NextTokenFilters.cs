using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// What may follow the first token of a program. A frequent word starts many programs, and the token after it rules nearly all
/// of them out.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class NextTokenFilters
{
    // For each word the filters that admit it: all filters that one start asks are about the same next word.
    private readonly BitRows words;
    private readonly uint[] kinds;

    private NextTokenFilters(BitRows words, uint[] kinds)
    {
        this.words = words;
        this.kinds = kinds;
    }

    public bool Admits(int filter, in Token next) =>
        (kinds[filter] >> (int)next.Kind & 1) != 0 || (next.Word >= 0 && words.Contains(next.Word, filter));

    public static NextTokenFilters Read(TableReader reader) => new(BitRows.Read(reader), reader.ReadArray<uint>());

    public void Write(TableWriter writer)
    {
        words.Write(writer);
        writer.WriteArray<uint>(kinds);
    }

    private static bool IsOneToken(PositionKind kind) =>
        kind is PositionKind.Word or PositionKind.WordSet or PositionKind.Token;

    /// <summary>Collects the filters.</summary>
    internal sealed class Builder(
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int vocabularySize
    )
    {
        private readonly List<List<int>> words = [];
        private readonly List<uint> kinds = [];

        /// <summary>Adds the filter of a program, and says its number; -1 when nothing can be ruled out.</summary>
        public int Add(CompiledAlternative program)
        {
            ulong follow = 0;
            for (ulong rest = program.First; rest != 0; rest &= rest - 1)
            {
                int position = BitOperations.TrailingZeroCount(rest);
                bool mayEndHere = (program.Last & (1UL << position)) != 0;
                // An anchor takes no token, and a term may take several.
                if (mayEndHere || !IsOneToken(program.Positions[position].Kind))
                {
                    return -1;
                }

                follow |= program.Follow[position];
            }

            var allowed = new List<int>();
            uint kindBits = 0;
            for (ulong rest = follow; rest != 0; rest &= rest - 1)
            {
                Position next = program.Positions[BitOperations.TrailingZeroCount(rest)];
                switch (next.Kind)
                {
                    case PositionKind.Word:
                        allowed.Add(next.Argument);
                        break;
                    case PositionKind.WordSet:
                        allowed.AddRange(wordSets[next.Argument]);
                        break;
                    case PositionKind.Class:
                        allowed.AddRange(classes[next.Argument].Words);
                        allowed.AddRange(classes[next.Argument].FirstWords);
                        break;
                    case PositionKind.Token:
                        kindBits |= 1u << next.Argument;
                        break;
                    default:
                        return -1;
                }
            }

            words.Add(allowed);
            kinds.Add(kindBits);
            return kinds.Count - 1;
        }

        public NextTokenFilters Build()
        {
            var byWord = new List<int>[vocabularySize];
            for (int word = 0; word < byWord.Length; word++)
            {
                byWord[word] = [];
            }

            for (int filter = 0; filter < words.Count; filter++)
            {
                foreach (int word in words[filter])
                {
                    byWord[word].Add(filter);
                }
            }

            return new NextTokenFilters(BitRows.Create(byWord, kinds.Count), [.. kinds]);
        }
    }
}
