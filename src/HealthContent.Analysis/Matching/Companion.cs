using System.Numerics;

namespace HealthContent.Analysis.Matching;

/// <summary>A part of a sentence around the token that triggers a program, which is not in it.</summary>
internal enum Reach : ushort
{
    /// <summary>Whatever stands there: for routes that need no other word.</summary>
    Anything,

    /// <summary>The token behind the trigger.</summary>
    NextToken,

    /// <summary>The two tokens behind the trigger.</summary>
    NextTwo,

    /// <summary>The four tokens behind the trigger.</summary>
    NextFour,

    /// <summary>All of the sentence that stands behind the trigger.</summary>
    Behind,

    /// <summary>The token before the trigger.</summary>
    TokenBefore,

    /// <summary>The two tokens before the trigger.</summary>
    TwoBefore,

    /// <summary>The four tokens before the trigger.</summary>
    FourBefore,

    /// <summary>All of the sentence that stands before the trigger.</summary>
    Before,
}

/// <summary>
/// What a route needs beside the word that triggers it: positions of which every hit goes through one, and where the token stands that
/// such a position accepts.
/// </summary>
/// <param name="Positions">The positions, one bit each; none when the route needs no other word.</param>
/// <param name="Reach">Where the token stands.</param>
internal readonly record struct Companion(ulong Positions, Reach Reach)
{
    // The nearest first.
    private static readonly (Reach Behind, Reach Before, int Tokens, int Words)[] Reaches =
    [
        (Reach.NextToken, Reach.TokenBefore, 1, 1),
        (Reach.NextTwo, Reach.TwoBefore, 2, 2),
        (Reach.NextFour, Reach.FourBefore, 4, 4),
        (Reach.Behind, Reach.Before, int.MaxValue, PositionFrequencies.WordsOfSentence / 2),
    ];

    /// <summary>The companions of a route, the rarest first: two when it has as many.</summary>
    /// <param name="route">The route as a program of its own.</param>
    /// <param name="trigger">The position that triggers it.</param>
    /// <param name="frequencies">How often positions accept a token.</param>
    public static List<Companion> Of(CompiledAlternative route, int trigger, PositionFrequencies frequencies)
    {
        ulong triggerBit = 1UL << trigger;
        ulong toTrigger = 0;
        for (int position = 0; position < trigger; position++)
        {
            toTrigger |= (route.Follow[position] & triggerBit) != 0 ? 1UL << position : 0;
        }

        // A hit that may end or start with the trigger needs nothing on that side.
        var sides = new List<Side>(2);
        if ((route.Last & triggerBit) == 0)
        {
            int[] distances = TokensBehind(route, trigger, frequencies);
            sides.Add(new Side(route.Follow[trigger], route.Last, distances, distances.Max(), IsBehind: true));
        }

        if ((route.First & triggerBit) == 0)
        {
            int[] distances = TokensBefore(route, trigger, frequencies);
            sides.Add(new Side(route.First, toTrigger, distances, distances.Max(), IsBehind: false));
        }

        var found = new List<Companion>();
        ulong known = 0;
        while (found.Count < 2 && Rarest(route, sides, known, frequencies) is { Positions: not 0 } companion)
        {
            found.Add(companion);
            known |= companion.Positions;
        }

        return found;
    }

    private static Companion Rarest(
        CompiledAlternative route,
        List<Side> sides,
        ulong known,
        PositionFrequencies frequencies
    )
    {
        var best = default(Companion);
        long least = long.MaxValue;
        foreach (Side side in sides)
        {
            foreach ((Reach behind, Reach before, int tokens, int words) in Reaches)
            {
                PositionCut cut = PositionCut.Find(
                    route,
                    side.From,
                    side.To,
                    position =>
                        side.Distances[position] > tokens
                        || (known >> position & 1) != 0
                        || route.Positions[position].Kind == PositionKind.SentenceStart
                            ? null
                            : frequencies.Of(route.Positions[position])
                );
                if (cut.Positions != 0 && cut.Frequency * words < least)
                {
                    least = cut.Frequency * words;
                    best = new Companion(cut.Positions, side.IsBehind ? behind : before);
                }

                // Farther away there is nothing more.
                if (tokens >= side.Farthest)
                {
                    break;
                }
            }
        }

        return best;
    }

    // What a hit goes through behind its trigger, or before it.
    private readonly record struct Side(ulong From, ulong To, int[] Distances, int Farthest, bool IsBehind);

    // For each position how far at most behind the trigger its token stands. Positions only go on to later ones.
    private static int[] TokensBehind(CompiledAlternative route, int trigger, PositionFrequencies frequencies)
    {
        int[] distances = new int[route.Positions.Length];
        for (int position = trigger; position < distances.Length; position++)
        {
            // The start of a sentence is triggered by its first token, which is still to come.
            int tokens = Math.Max(frequencies.LongestOf(route.Positions[position]), position == trigger ? 1 : 0);
            if (position == trigger || distances[position] > 0)
            {
                for (ulong rest = route.Follow[position]; rest != 0; rest &= rest - 1)
                {
                    ref int next = ref distances[BitOperations.TrailingZeroCount(rest)];
                    next = Math.Max(next, distances[position] + tokens);
                }
            }
        }

        return distances;
    }

    // For each position how far at most before the trigger its first token stands.
    private static int[] TokensBefore(CompiledAlternative route, int trigger, PositionFrequencies frequencies)
    {
        int[] distances = new int[route.Positions.Length];
        for (int position = trigger - 1; position >= 0; position--)
        {
            int tokens = Math.Max(1, frequencies.LongestOf(route.Positions[position]));
            for (ulong rest = route.Follow[position]; rest != 0; rest &= rest - 1)
            {
                int next = BitOperations.TrailingZeroCount(rest);
                if (next == trigger || distances[next] > 0)
                {
                    distances[position] = Math.Max(distances[position], distances[next] + tokens);
                }
            }
        }

        return distances;
    }
}
