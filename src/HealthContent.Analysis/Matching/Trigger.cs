using System.Numerics;

namespace HealthContent.Analysis.Matching;

/// <summary>Where a program is looked for: one of the positions of which every hit goes through one.</summary>
/// <param name="Position">The position.</param>
/// <param name="Positions">The positions that hits through it may go through.</param>
/// <param name="MinTokensBefore">The fewest tokens of a hit before it.</param>
/// <param name="MaxTokensBefore">The most tokens of a hit before it.</param>
internal readonly record struct Trigger(int Position, ulong Positions, int MinTokensBefore, int MaxTokensBefore)
{
    /// <summary>The triggers of a program: not its first word, which may be <c>the</c>, but the rarest positions.</summary>
    /// <param name="program">The program.</param>
    /// <param name="frequencies">How often positions accept a token.</param>
    /// <param name="frequency">How often the program is looked for in 100,000 words.</param>
    public static Trigger[] Of(CompiledAlternative program, PositionFrequencies frequencies, out long frequency)
    {
        (int[] minimum, int[] maximum) = TokensBefore(program, frequencies);
        PositionCut cut = PositionCut.Find(
            program,
            program.First,
            program.Last,
            position =>
                // A hit that ends where a sentence starts lies in the sentence before it.
                program.Positions[position].Kind == PositionKind.SentenceStart
                && maximum[position] > 0
                    ? null
                    // Every place that the hit may start at is tried: uncertain distances cost.
                    : frequencies.Of(program.Positions[position]) * (maximum[position] - minimum[position] + 1)
        );
        frequency = 0;
        var triggers = new Trigger[BitOperations.PopCount(cut.Positions)];
        ulong rest = cut.Positions;
        for (int index = 0; index < triggers.Length; index++, rest &= rest - 1)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            frequency += frequencies.Of(program.Positions[position]) ?? PositionFrequencies.PerWords;
            triggers[index] = new Trigger(
                position,
                Through(program, position),
                minimum[position],
                Math.Min(maximum[position], program.MaxTokens - 1)
            );
        }

        return triggers;
    }

    // Positions only go on to later ones.
    private static ulong Through(CompiledAlternative program, int position)
    {
        ulong through = 1UL << position;
        for (int before = position - 1; before >= 0; before--)
        {
            through |= (program.Follow[before] & through) != 0 ? 1UL << before : 0;
        }

        ulong behind = 1UL << position;
        for (int next = position; next < program.Positions.Length; next++)
        {
            behind |= (behind >> next & 1) != 0 ? program.Follow[next] : 0;
        }

        return through | behind;
    }

    // Positions only go on to later ones, so one pass in their order sees all that comes before.
    private static (int[] Minimum, int[] Maximum) TokensBefore(
        CompiledAlternative program,
        PositionFrequencies frequencies
    )
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

            int longest = frequencies.LongestOf(program.Positions[position]);
            for (ulong rest = program.Follow[position]; rest != 0; rest &= rest - 1)
            {
                int next = BitOperations.TrailingZeroCount(rest);
                minimum[next] = Math.Min(minimum[next], minimum[position] + Math.Min(1, longest));
                maximum[next] = Math.Max(maximum[next], maximum[position] + longest);
            }
        }

        return (minimum, maximum);
    }
}
