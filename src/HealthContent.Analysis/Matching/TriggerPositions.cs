using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>Where a program is looked for.</summary>
/// <param name="Positions">Every hit goes through one of these positions.</param>
/// <param name="MinTokensBefore">The fewest tokens of a hit before them.</param>
/// <param name="MaxTokensBefore">The most tokens of a hit before them.</param>
/// <param name="Frequency">How often the program is looked for in 100,000 words.</param>
internal readonly record struct Trigger(ulong Positions, int MinTokensBefore, int MaxTokensBefore, long Frequency);

/// <summary>
/// Chooses where programs are looked for: not at their first word, which may be <c>the</c>, but at the rarest positions of
/// which every hit goes through one. They are a minimum cut (Ford and Fulkerson 1956) between the first and the last positions,
/// with the frequency of what a position accepts as its capacity.
/// </summary>
internal sealed class TriggerPositions
{
    private const int PerWords = 100_000;
    private const int WordsOfSentence = 14;

    private const long Never = long.MaxValue / 4;

    private readonly int[] wordFrequencies;
    private readonly List<int[]> wordSets;
    private readonly List<PhraseMatcherBuilder.ClassTerms> classes;
    private readonly int[] classFrequencies;

    public TriggerPositions(List<string> words, List<int[]> wordSets, List<PhraseMatcherBuilder.ClassTerms> classes)
    {
        wordFrequencies = [.. words.Select(WordFrequencies.Of)];
        this.wordSets = wordSets;
        this.classes = classes;
        classFrequencies = [.. classes.Select(terms => SumOf(terms.Words.Union(terms.FirstWords)))];
    }

    public Trigger Find(CompiledAlternative program)
    {
        (int[] minimum, int[] maximum) = TokensBefore(program);
        ulong chosen = Cut(
            program,
            position =>
                // A hit that ends where a sentence starts lies in the sentence before it.
                program.Positions[position].Kind == PositionKind.SentenceStart
                && maximum[position] > 0
                    ? null
                    : CostOfStarts(program, position, maximum[position] - minimum[position])
        );
        (int least, int most) = (int.MaxValue, 0);
        long frequency = 0;
        for (ulong rest = chosen; rest != 0; rest &= rest - 1)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            least = Math.Min(least, minimum[position]);
            most = Math.Max(most, maximum[position]);
            frequency += Frequency(program.Positions[position]) ?? PerWords;
        }

        return new Trigger(chosen, least, Math.Min(most, program.MaxTokens - 1), frequency);
    }

    /// <summary>The rarest positions, the triggering ones excepted, of which every hit goes through one; none when there are none such.</summary>
    public ulong FindFurther(CompiledAlternative program, Trigger trigger) =>
        Cut(
            program,
            position =>
                (trigger.Positions >> position & 1) != 0
                || program.Positions[position].Kind == PositionKind.SentenceStart
                    ? null
                    : Frequency(program.Positions[position])
        );

    // Every place that the hit may start at is tried: uncertain distances cost.
    private long? CostOfStarts(CompiledAlternative program, int position, int uncertainty) =>
        Frequency(program.Positions[position]) * (uncertainty + 1);

    // Each position is a pipe between two nodes; all else lets through whatever comes. Empty when some hits need nothing that tells.
    private static ulong Cut(CompiledAlternative program, Func<int, long?> capacityOf)
    {
        int count = program.Positions.Length;
        int source = 2 * count;
        int sink = source + 1;
        var network = new FlowNetwork(sink + 1);
        for (int position = 0; position < count; position++)
        {
            network.Add(In(position), Out(position), capacityOf(position) ?? Never);
            if ((program.First >> position & 1) != 0)
            {
                network.Add(source, In(position), Never);
            }

            if ((program.Last >> position & 1) != 0)
            {
                network.Add(Out(position), sink, Never);
            }

            for (ulong rest = program.Follow[position]; rest != 0; rest &= rest - 1)
            {
                network.Add(Out(position), In(BitOperations.TrailingZeroCount(rest)), Never);
            }
        }

        bool[] reached = network.SourceSide(source, sink);
        if (network.Flow >= Never)
        {
            return 0;
        }

        ulong chosen = 0;
        for (int position = 0; position < count; position++)
        {
            chosen |= reached[In(position)] && !reached[Out(position)] ? 1UL << position : 0;
        }

        return chosen;

        static int In(int position) => 2 * position;
        static int Out(int position) => 2 * position + 1;
    }

    // Positions only go on to later ones, so one pass in their order sees all that comes before.
    private (int[] Minimum, int[] Maximum) TokensBefore(CompiledAlternative program)
    {
        int[] minimum = new int[program.Positions.Length];
        int[] maximum = new int[program.Positions.Length];
        Array.Fill(minimum, CompiledAlternative.MaxPositions);
        for (int position = 0; position < minimum.Length; position++)
        {
            if ((program.First >> position & 1) != 0)
            {
                minimum[position] = 0;
            }

            int longest = LongestOf(program.Positions[position]);
            for (ulong rest = program.Follow[position]; rest != 0; rest &= rest - 1)
            {
                int next = BitOperations.TrailingZeroCount(rest);
                minimum[next] = Math.Min(minimum[next], minimum[position] + Math.Min(1, longest));
                maximum[next] = Math.Max(maximum[next], maximum[position] + longest);
            }
        }

        return (minimum, maximum);
    }

    private int LongestOf(Position position) =>
        position.Kind switch
        {
            PositionKind.SentenceStart or PositionKind.SentenceEnd => 0,
            PositionKind.Class => classes[position.Argument].Longest,
            _ => 1,
        };

    // A position that takes any token tells nothing, nor does the end of a sentence.
    private long? Frequency(Position position) =>
        position.Kind switch
        {
            PositionKind.Word => wordFrequencies[position.Argument],
            PositionKind.WordSet => SumOf(wordSets[position.Argument]),
            PositionKind.Class => classFrequencies[position.Argument],
            PositionKind.SentenceStart => PerWords / WordsOfSentence,
            PositionKind.Token => (TokenKind)position.Argument == TokenKind.Word ? PerWords : PerWords / 50,
            _ => null,
        };

    private int SumOf(IEnumerable<int> words) => Math.Min(PerWords, words.Sum(word => wordFrequencies[word]));
}
