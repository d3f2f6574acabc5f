namespace HealthContent.Analysis.Tests;

/// <summary>Measures what code allocates once it is compiled for good.</summary>
internal static class Allocation
{
    private const int MostRounds = 200;

    /// <summary>
    /// The bytes that code allocates on this thread. Code that the compiler has not optimised yet allocates in places of its own and is
    /// replaced in the background, on a busy machine late; so it is run until it allocates nothing, or often enough to be believed.
    /// </summary>
    /// <param name="measured">The code.</param>
    /// <param name="prepare">Run before every round and not measured.</param>
    public static long Of(Action measured, Action? prepare = null)
    {
        long least = long.MaxValue;
        for (int round = 0; round < MostRounds && least > 0; round++)
        {
            Thread.Sleep(Math.Min(round, 50));
            prepare?.Invoke();
            long before = GC.GetAllocatedBytesForCurrentThread();
            measured();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
