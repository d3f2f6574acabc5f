namespace HealthContent.Analysis.Matching;

/// <summary>Room for programs to run in, kept between uses.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class ProgramMemory
{
    // For each program the start to try next, only valid when the run agrees: clearing them would cost time for every pattern in
    // every text.
    private (int Run, int Start)[] untried = [];
    private int run;

    /// <summary>Room for the position sets of one program at a time. A program leaves it empty, as it found it.</summary>
    public ulong[] Sets { get; } = new ulong[PhraseMatcher.LongestMatch + 1];

    public void Begin(int programCount)
    {
        run++;
        if (untried.Length < programCount)
        {
            untried = new (int, int)[programCount];
        }
    }

    /// <summary>The first start that a program was not tried at yet; all up to the last one count as tried from now on.</summary>
    public int Untried(int program, int first, int lastStart)
    {
        (int Run, int Start) before = untried[program];
        int start = before.Run == run ? Math.Max(first, before.Start) : first;
        untried[program] = (run, Math.Max(start, lastStart + 1));
        return start;
    }
}
