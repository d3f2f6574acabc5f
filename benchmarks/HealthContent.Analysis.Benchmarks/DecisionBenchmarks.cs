using BenchmarkDotNet.Attributes;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// What a decision costs with a full policy and ten approvals: the baseline is the hash of the content, without which no approval can be
/// checked. Less than 600 µs are more than 100,000 decisions a minute and core.
/// </summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private ContentAnalysisPipeline pipeline = null!;
    private ContentDocument document = null!;
    private ContentDocument unapproved = null!;
    private ContentReport report = null!;

    [GlobalSetup]
    public void SetUp()
    {
        pipeline = DecisionSamples.Pipeline();
        document = DecisionSamples.Document();
        unapproved = document with { Approvals = [] };
        report = pipeline.AnalyzeAt(document, DecisionSamples.Now);
    }

    [Benchmark(Baseline = true)]
    public string HashContent() => ContentHash.Compute(document);

    /// <summary>The decision alone, from findings that are there.</summary>
    [Benchmark]
    public PublishDecision Decide() =>
        pipeline
            .Policy.For(document, DecisionSamples.Now)
            .Decide(document, report.Diagnostics, report.NotEvaluated, DecisionSamples.Now)
            .Decision;

    /// <summary>The whole way: all rules, those on approvals included, and the decision.</summary>
    [Benchmark]
    public PublishDecision AnalyzeAndDecide() => pipeline.AnalyzeAt(document, DecisionSamples.Now).Decision;

    /// <summary>The same without approvals.</summary>
    [Benchmark]
    public PublishDecision AnalyzeWithoutApprovals() => pipeline.AnalyzeAt(unapproved, DecisionSamples.Now).Decision;
}
