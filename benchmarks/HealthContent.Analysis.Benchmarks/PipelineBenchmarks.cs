using System.Buffers;
using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>The whole way of a document with all rules, against a bare sweep for the terms of all lexicons.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private const int Copies = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private readonly ContentAnalysisPipeline pipeline = ContentAnalysisPipeline.CreateDefault();
    private readonly ContentDocument cleanPost = new(Corpora.CleanPost);
    private readonly ContentDocument postWithFindings = new(Corpora.PostWithFindings);
    private readonly ContentDocument articles = new(string.Join("\n\n", Enumerable.Repeat(Corpora.Article, Copies)))
    {
        Kind = ContentKind.Article,
    };

    private readonly ContentDocument article = new(Corpora.Article) { Kind = ContentKind.Article };
    private readonly SearchValues<string> lexicons = SearchValues.Create(
        [.. PhraseLibrary.Terms.Distinct(StringComparer.OrdinalIgnoreCase)],
        StringComparison.OrdinalIgnoreCase
    );
    private ContentDocument[] batch = [];

    [GlobalSetup]
    public void Setup()
    {
        batch = [.. Enumerable.Range(0, 200).Select(index => index % 10 == 0 ? postWithFindings : cleanPost)];

        // The runtime compiles the code of a hundred rules again once it knows how it runs, far later than the warm-up of a job ends.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            _ = Batch();
            pipeline.Analyze(article);
        }
    }

    /// <summary>A bare sweep over the clean post: what the ratios compare with.</summary>
    [Benchmark(Baseline = true)]
    public int SweepCleanPost()
    {
        int count = 0;
        ReadOnlySpan<char> rest = Corpora.CleanPost;
        for (int index; (index = rest.IndexOfAny(lexicons)) >= 0; rest = rest[(index + 1)..])
        {
            count++;
        }

        return count;
    }

    [Benchmark]
    public ContentReport CleanPost() => pipeline.Analyze(cleanPost);

    [Benchmark]
    public ContentReport PostWithFindings() => pipeline.Analyze(postWithFindings);

    [Benchmark]
    public ContentReport CleanArticle() => pipeline.Analyze(article);

    /// <summary>An article among many in one text: what grows faster than the text shows here.</summary>
    [Benchmark(OperationsPerInvoke = Copies)]
    public ContentReport ArticleInLongText() => pipeline.Analyze(articles);

    [Benchmark(OperationsPerInvoke = 200)]
    public int Batch() => pipeline.AnalyzeAll(batch).Count();
}
