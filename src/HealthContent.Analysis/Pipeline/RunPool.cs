using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Runs that wait for their next document. A program with one thread always gets the same one.</summary>
/// <remarks>
/// Safe for use from several threads. Not a bag of the framework: the first use of one sets up its tracing, which costs a program
/// milliseconds when it starts.
/// </remarks>
internal sealed class RunPool
{
    private readonly ConcurrentQueue<AnalysisRun> others = new();
    private AnalysisRun? first;

    public bool TryTake([NotNullWhen(true)] out AnalysisRun? run)
    {
        run = Interlocked.Exchange(ref first, null);
        return run is not null || others.TryDequeue(out run);
    }

    public void Add(AnalysisRun run)
    {
        if (Interlocked.CompareExchange(ref first, run, null) is not null)
        {
            others.Enqueue(run);
        }
    }
}
