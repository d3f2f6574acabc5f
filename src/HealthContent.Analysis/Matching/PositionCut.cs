using System.Numerics;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// The rarest positions of which every way through a part of a program goes through one: a minimum cut (Ford and Fulkerson 1956), with
/// the frequency of what a position accepts as its capacity.
/// </summary>
/// <param name="Positions">The positions, one bit each; none when some ways go through nothing that tells.</param>
/// <param name="Frequency">How often one of them stands in 100,000 words.</param>
internal readonly record struct PositionCut(ulong Positions, long Frequency)
{
    private const long Never = long.MaxValue / 4;

    /// <param name="program">The program.</param>
    /// <param name="from">The positions that the ways start with.</param>
    /// <param name="to">The positions that they end with.</param>
    /// <param name="frequencyOf">How often a position accepts a token; null where it is none to choose.</param>
    public static PositionCut Find(CompiledAlternative program, ulong from, ulong to, Func<int, long?> frequencyOf)
    {
        // Each position is a pipe between two nodes; all else lets through whatever comes.
        int count = program.Positions.Length;
        int source = 2 * count;
        int sink = source + 1;
        var network = new FlowNetwork(sink + 1);
        for (int position = 0; position < count; position++)
        {
            network.Add(In(position), Out(position), frequencyOf(position) ?? Never);
            if ((from >> position & 1) != 0)
            {
                network.Add(source, In(position), Never);
            }

            if ((to >> position & 1) != 0)
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
            return default;
        }

        ulong chosen = 0;
        for (int position = 0; position < count; position++)
        {
            chosen |= reached[In(position)] && !reached[Out(position)] ? 1UL << position : 0;
        }

        return new PositionCut(chosen, network.Flow);

        static int In(int position) => 2 * position;
        static int Out(int position) => 2 * position + 1;
    }
}
