using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Reports;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// Compares a run with the limits in <c>limits.json</c>: ratios to the baseline of the same run, and allocated bytes. Never
/// times: they belong to a machine.
/// </summary>
internal static class Limits
{
    public static bool Check(IEnumerable<Summary> summaries, TextWriter output)
    {
        using JsonDocument limits = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "limits.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
        );
        bool within = true;
        var reports = summaries.SelectMany(summary => summary.Reports.Select(report => (summary, report))).ToList();
        foreach (JsonProperty limit in limits.RootElement.EnumerateObject())
        {
            bool measured = false;
            foreach ((Summary summary, BenchmarkReport report) in reports)
            {
                string name = Name(report);
                if (!name.StartsWith(limit.Name, StringComparison.Ordinal))
                {
                    continue;
                }

                measured = true;
                within &= Check(name, "ratio", Ratio(summary, report), limit.Value, "maxRatio", output);
                within &= Check(name, "bytes", Bytes(report), limit.Value, "maxBytes", output);
            }

            if (!measured)
            {
                output.WriteLine($"limit without a measurement: {limit.Name}");
                within = false;
            }
        }

        return within;
    }

    private static bool Check(string name, string what, double value, JsonElement limit, string key, TextWriter output)
    {
        if (!limit.TryGetProperty(key, out JsonElement maximum))
        {
            return true;
        }

        bool within = value <= maximum.GetDouble();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(within ? "ok  " : "FAIL")} {name}: {what} {value:F2}, limit {maximum.GetDouble():F2}"
            )
        );
        return within;
    }

    private static string Name(BenchmarkReport report) =>
        $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}({report.BenchmarkCase.Parameters.PrintInfo})";

    private static double Ratio(Summary summary, BenchmarkReport report)
    {
        BenchmarkReport? baseline = summary.Reports.FirstOrDefault(other =>
            other.BenchmarkCase.Descriptor.Baseline
            && other.BenchmarkCase.Parameters.PrintInfo == report.BenchmarkCase.Parameters.PrintInfo
        );
        return report.ResultStatistics is { } mine && baseline?.ResultStatistics is { } other
            ? mine.Median / other.Median
            : double.NaN;
    }

    private static double Bytes(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;
}
