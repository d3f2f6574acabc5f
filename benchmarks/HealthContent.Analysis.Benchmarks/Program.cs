using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using HealthContent.Analysis.Benchmarks;

const string ColdStartClean = "--cold-start-clean";
const string ColdStartWithFindings = "--cold-start-with-findings";
if (args is [ColdStartClean or ColdStartWithFindings])
{
    ColdStart.MeasureOnce(args[0] == ColdStartClean ? Corpora.CleanPost : Corpora.PostWithFindings);
    return 0;
}

if (args is ["--recognize"])
{
    RecognitionThroughput.Measure(Console.Out);
    return 0;
}

// "--short": few iterations in this process, then the limits. For CI; the tables in the repository come from full runs.
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
Console.WriteLine($"cold start, clean post, median: {ColdStart.MedianMilliseconds(ColdStartClean):F1} ms");
Console.WriteLine(
    $"cold start, post with findings, median: {ColdStart.MedianMilliseconds(ColdStartWithFindings):F1} ms"
);
return isShort && !Limits.Check(summaries, Console.Out) ? 1 : 0;
