namespace HealthContent.Analysis.Matching;

/// <summary>Room for routes to be tried in, kept between uses.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class ProgramMemory
{
    // For each route the start to try next, only valid when the run agrees: clearing them would cost time for every pattern in
    // every text.
    private (int Run, int Start)[] untried = [];
    private int run;

    /// <summary>Room for the position sets of one route at a time. A route leaves it empty, as it found it.</summary>
    public ulong[] Sets { get; } = new ulong[PhraseMatcher.LongestMatch + 1];

    /// <summary>Room for what stands around the tokens of a sentence.</summary>
    public Surroundings Surroundings { get; } = new();

    public void Begin(int routeCount)
    {
        run++;
        if (untried.Length < routeCount)
        {
            untried = new (int, int)[routeCount];
        }
    }

    /// <summary>The first start that a route was not tried at yet; all up to the last one count as tried from now on.</summary>
    public int Untried(int route, int first, int lastStart)
    {
        (int Run, int Start) before = untried[route];
        int start = before.Run == run ? Math.Max(first, before.Start) : first;
        untried[route] = (run, Math.Max(start, lastStart + 1));
        return start;
    }
}
