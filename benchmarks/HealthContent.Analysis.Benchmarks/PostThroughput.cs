using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// How many posts of a JSON Lines file one thread analyses in a second with all rules, as a row of the table of peers: the fastest of some
/// rounds, since whatever else the machine does only takes away from it.
/// </summary>
internal static class PostThroughput
{
    private const int Posts = 3000;
    private const int Rounds = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public static void Measure(string file, TextWriter output)
    {
        var pipeline = ContentAnalysisPipeline.CreateDefault();
        ContentDocument[] posts = [.. File.ReadLines(file).Take(Posts).Select(TextOf)];
        Run(pipeline, posts, WarmUp);
        (double seconds, long done, long findings) = Enumerable
            .Range(0, Rounds)
            .Select(_ => Run(pipeline, posts, Round))
            .MaxBy(round => round.Done / round.Seconds);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| HealthContent.Analysis ({pipeline.Rules.Length} rules) | {done / seconds:N0} | {(double)findings / done:F2} |"
            )
        );
    }

    private static (double Seconds, long Done, long Findings) Run(
        ContentAnalysisPipeline pipeline,
        ContentDocument[] posts,
        TimeSpan time
    )
    {
        long start = Stopwatch.GetTimestamp();
        (long done, long findings) = (0, 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            foreach (ContentDocument post in posts)
            {
                findings += pipeline.Analyze(post).Diagnostics.Length;
                done++;
            }
        }

        return (Stopwatch.GetElapsedTime(start).TotalSeconds, done, findings);
    }

    private static ContentDocument TextOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return new ContentDocument(json.RootElement.GetProperty("text").GetString()!);
    }
}
