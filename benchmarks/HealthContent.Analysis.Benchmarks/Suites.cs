using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>Runs the BenchmarkDotNet suites.</summary>
internal static class Suites
{
    /// <summary>
    /// <c>--short</c>: few iterations in this process, then the limits. For CI; the tables in the repository come from full runs.
    /// </summary>
    /// <returns>The exit code: not zero when a limit is passed.</returns>
    public static int Run(string[] args)
    {
        bool isShort = args is ["--short", ..];
        IConfig config = isShort
            ? DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
            : DefaultConfig.Instance;
        config = config.AddColumn(StatisticColumn.Median).WithOptions(ConfigOptions.JoinSummary);
        string[] arguments = isShort
            ?
            [
                "--filter",
                "*PipelineBenchmarks*",
                "*StartUpBenchmarks*",
                "*MatcherBenchmarks.ReadAndMatch*",
                "*MatcherBenchmarks.SearchValuesSweep*",
                .. args[1..],
            ]
            : args;
        IEnumerable<Summary> summaries = BenchmarkSwitcher
            .FromAssembly(typeof(MatcherBenchmarks).Assembly)
            .Run(arguments, config);
        ColdStart.Measure(Console.Out);
        return isShort && !Limits.Check(summaries, Console.Out) ? 1 : 0;
    }
}
