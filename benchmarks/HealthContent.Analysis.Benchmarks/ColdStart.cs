using System.Diagnostics;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>Measures the first analysis in a fresh process, by starting this program again several times.</summary>
internal static class ColdStart
{
    private const int Repetitions = 7;

    /// <summary>The child's part: one analysis, its milliseconds on standard output.</summary>
    /// <param name="text">The post to analyse.</param>
    public static void MeasureOnce(string text)
    {
        long start = Stopwatch.GetTimestamp();
        ContentReport report = ContentAnalysisPipeline.CreateDefault().Analyze(new ContentDocument(text));
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(report);
        Console.WriteLine(elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
    }

    /// <summary>The median of several processes, in milliseconds.</summary>
    /// <param name="argument">What the child is started with.</param>
    public static double MedianMilliseconds(string argument)
    {
        var times = new List<double>(Repetitions);
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            start.ArgumentList.Add(argument);
            using Process child = Process.Start(start)!;
            times.Add(double.Parse(child.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
            child.WaitForExit();
        }

        times.Sort();
        return times[Repetitions / 2];
    }
}
