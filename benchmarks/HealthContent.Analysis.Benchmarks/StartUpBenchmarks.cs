using BenchmarkDotNet.Attributes;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>Building a pipeline in a process that is warm. The cold start is measured by <see cref="ColdStart"/>.</summary>
[MemoryDiagnoser]
public class StartUpBenchmarks
{
    private readonly ContentDocument post = new(Corpora.CleanPost);

    [Benchmark]
    public ContentReport BuildAndAnalyze() => ContentAnalysisPipeline.CreateDefault().Analyze(post);
}
