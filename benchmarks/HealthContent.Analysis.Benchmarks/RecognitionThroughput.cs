using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>How many megabytes of UTF-8 recognition reads in a second on one core, over labelled texts or the project's own.</summary>
internal static class RecognitionThroughput
{
    private const int Rounds = 7;
    private static readonly string[] Files = ["asq_phi_dev.jsonl", "presidio_v2.jsonl"];

    public static void Measure(TextWriter output)
    {
        bool found = false;
        foreach (string file in Files)
        {
            string path = Path.Combine("..", "shared", "data", "phi", file);
            if (File.Exists(path))
            {
                found = true;
                Measure(file, [.. File.ReadLines(path).Select(TextOf)], output);
            }
        }

        if (!found)
        {
            Measure("own texts", [Corpora.CleanPost, Corpora.PostWithFindings, Corpora.Article], output);
        }
    }

    private static void Measure(string name, string[] texts, TextWriter output)
    {
        var pipeline = ContentAnalysisPipeline.CreateBuilder().WithoutBuiltInRules().Build();
        ContentDocument[] documents = [.. texts.Select(text => new ContentDocument(text))];
        long bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        int repeats = (int)Math.Max(1, 4_000_000 / Math.Max(1, bytes));
        var rates = new double[Rounds];
        for (int round = -2; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int repeat = 0; repeat < repeats; repeat++)
            {
                foreach (ContentDocument document in documents)
                {
                    pipeline.Recognize(document);
                }
            }

            if (round >= 0)
            {
                rates[round] = bytes * repeats / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e6;
            }
        }

        Array.Sort(rates);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"recognize, {name}: median {rates[Rounds / 2]:F1} MB/s (from {rates[0]:F1} to {rates[^1]:F1})"
            )
        );
    }

    private static string TextOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
