using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>
/// Measures the first analysis in a fresh process, and what the heap keeps after it, by starting this program again several times: with
/// the library as it lies in the package, compiled ahead of time, and with the library that the just-in-time compiler has yet to compile.
/// </summary>
internal static class ColdStart
{
    private const int Repetitions = 9;
    private const string Clean = "--cold-start-clean";
    private const string WithFindings = "--cold-start-with-findings";

    /// <summary>The child's part: one analysis, its milliseconds and the megabytes of the heap on standard output.</summary>
    /// <returns>Whether the arguments are those of a child.</returns>
    public static bool MeasuresOnce(string[] arguments)
    {
        if (arguments is not [Clean or WithFindings])
        {
            return false;
        }

        string text = arguments[0] == Clean ? Corpora.CleanPost : Corpora.PostWithFindings;
        long start = Stopwatch.GetTimestamp();
        var pipeline = ContentAnalysisPipeline.CreateDefault();
        ContentReport report = pipeline.Analyze(new ContentDocument(text));
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        double megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        GC.KeepAlive(pipeline);
        GC.KeepAlive(report);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:F1} {megabytes:F1}")
        );
        return true;
    }

    /// <summary>Writes the medians.</summary>
    public static void Measure(TextWriter output)
    {
        string program = typeof(ColdStart).Assembly.Location;
        string ahead = ProgramWithImage(program);
        foreach (
            (string what, string argument) in new[] { ("clean post", Clean), ("post with findings", WithFindings) }
        )
        {
            (double image, double megabytes) = Medians(ahead, argument);
            (double justInTime, _) = Medians(program, argument);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cold start, {what}, median: {image:F1} ms as packed, {justInTime:F1} ms compiled just in time; the heap keeps {megabytes:F1} MB"
                )
            );
        }
    }

    // A copy of this program beside the image; without the list of dependencies, which names what the copy leaves out.
    private static string ProgramWithImage(string program)
    {
        string root = typeof(ColdStart)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryRoot")
            .Value!;
        string library = Path.Combine(root, "src", "HealthContent.Analysis");
        Run(
            "msbuild",
            Path.Combine(library, "HealthContent.Analysis.csproj"),
            "-t:CompileReadyToRunImages",
            "-p:Configuration=Release"
        );
        string platform = $"{Platform()}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        string image = Path.Combine(
            library,
            "obj",
            "Release",
            "ready-to-run",
            platform,
            "lib",
            "net10.0",
            "HealthContent.Analysis.dll"
        );
        string folder = Path.Combine(Path.GetDirectoryName(program)!, "ready-to-run");
        Directory.CreateDirectory(folder);
        foreach (string file in new[] { program, Path.ChangeExtension(program, "runtimeconfig.json"), image })
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return Path.Combine(folder, Path.GetFileName(program));
    }

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : "linux";

    private static (double Milliseconds, double Megabytes) Medians(string program, string argument)
    {
        double[][] runs =
        [
            .. Enumerable
                .Range(0, Repetitions)
                .Select(_ =>
                    Array.ConvertAll(
                        Run(program, argument).Split(' '),
                        text => double.Parse(text, CultureInfo.InvariantCulture)
                    )
                ),
        ];
        return (Median(0), Median(1));

        double Median(int column) => runs.Select(run => run[column]).Order().ElementAt(Repetitions / 2);
    }

    private static string Run(params string[] arguments)
    {
        using Process child = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }
        )!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? output : throw new InvalidOperationException($"{arguments[0]} failed:\n{output}");
    }
}
