using System.Diagnostics;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// How many decisions a minute one core makes with a full policy and ten approvals each. The target is 100,000 for the decision; the
/// whole way, with all rules, is measured beside it.
/// </summary>
internal static class DecisionThroughput
{
    private const int Rounds = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    public static void Measure(TextWriter output)
    {
        ContentAnalysisPipeline pipeline = DecisionSamples.Pipeline();
        ContentDocument document = DecisionSamples.Document();
        ContentReport report = pipeline.AnalyzeAt(document, DecisionSamples.Now);
        Measure(
            "decisions",
            () =>
                pipeline
                    .Policy.For(document, DecisionSamples.Now)
                    .Decide(document, report.Diagnostics, report.NotEvaluated, DecisionSamples.Now),
            output
        );
        Measure("documents analysed and decided", () => pipeline.AnalyzeAt(document, DecisionSamples.Now), output);
    }

    private static void Measure(string what, Func<object> decide, TextWriter output)
    {
        double[] rates = new double[Rounds];
        Rate(decide);
        for (int round = 0; round < Rounds; round++)
        {
            rates[round] = Rate(decide);
        }

        Array.Sort(rates);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} with ten approvals, one core: median {rates[Rounds / 2]:F0} a minute (from {rates[0]:F0} to {rates[^1]:F0})"
            )
        );
    }

    private static double Rate(Func<object> decide)
    {
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        while (Stopwatch.GetElapsedTime(start) < Length)
        {
            decide();
            count++;
        }

        return count / Stopwatch.GetElapsedTime(start).TotalMinutes;
    }
}
