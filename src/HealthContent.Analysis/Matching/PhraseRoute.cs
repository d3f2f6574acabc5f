using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// The ways through a program that go through one of the positions that trigger it, and how they are tried: all that is asked before the
/// positions stands side by side, since a look at another place in memory costs as much as many comparisons.
/// </summary>
/// <param name="Positions">The positions on these ways.</param>
/// <param name="First">The positions that they may start with.</param>
/// <param name="Last">The positions that they may end with.</param>
/// <param name="FirstTokens">The tokens that they may start with; see <see cref="TokenSet"/>.</param>
/// <param name="Pattern">The number of the pattern.</param>
/// <param name="Program">The number of the program.</param>
/// <param name="FirstPosition">Where the positions of the program start.</param>
/// <param name="Argument">Of a route of one position what that is.</param>
/// <param name="Kind">Of a route of one position its kind.</param>
/// <param name="Case">Of a route of one position how a word has to be written.</param>
/// <param name="MaxTokens">The most stream tokens that a hit may have.</param>
/// <param name="MinTokensBefore">The fewest tokens of a hit before the one that triggers it.</param>
/// <param name="MaxTokensBefore">The most tokens of a hit before the one that triggers it.</param>
/// <param name="IsSingle">Whether a hit is the one token or term that triggers it.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PhraseRoute(
    ulong Positions,
    ulong First,
    ulong Last,
    TokenSet FirstTokens,
    int Pattern,
    int Program,
    int FirstPosition,
    int Argument,
    PositionKind Kind,
    LetterCase Case,
    byte MaxTokens,
    byte MinTokensBefore,
    byte MaxTokensBefore,
    bool IsSingle
);

/// <summary>The routes of one pattern; they stand side by side.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="MaxTokens">The most stream tokens that a hit may have.</param>
/// <param name="MaxTokensBefore">The most tokens of a hit before the one that triggers it.</param>
/// <param name="Triggers">The tokens that trigger them; see <see cref="TokenSet"/>.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PatternRoutes(int First, int End, int MaxTokens, int MaxTokensBefore, TokenSet Triggers)
{
    /// <summary>Those of a list of routes in order that belong to the pattern.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<int> list)
    {
        int from = FirstFrom(list, First);
        ReadOnlySpan<int> rest = list[from..];
        return rest.IsEmpty || rest[0] >= End ? [] : rest[..FirstFrom(rest, End)];
    }

    /// <summary>The routes of each pattern.</summary>
    /// <param name="routes">All routes.</param>
    /// <param name="triggers">The tokens that trigger each.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    public static PatternRoutes[] Of(List<PhraseRoute> routes, List<TokenSet> triggers, int patternCount)
    {
        var patterns = new PatternRoutes[patternCount];
        for (int index = 0; index < routes.Count; index++)
        {
            PhraseRoute route = routes[index];
            ref PatternRoutes pattern = ref patterns[route.Pattern];
            pattern = new PatternRoutes(
                pattern.End == 0 ? index : pattern.First,
                index + 1,
                Math.Max(pattern.MaxTokens, route.MaxTokens),
                Math.Max(pattern.MaxTokensBefore, route.MaxTokensBefore),
                pattern.Triggers.Union(triggers[index])
            );
        }

        return patterns;
    }

    private static int FirstFrom(ReadOnlySpan<int> list, int route)
    {
        int low = 0;
        int high = list.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = list[middle] < route ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
