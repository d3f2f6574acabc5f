using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace HealthContent.Analysis.Tests.Audit.Sqlite;

/// <summary>A record that a process was told is kept.</summary>
internal sealed record Acknowledged(long Sequence, string Hash, string DocumentId);

/// <summary>A process in which several writers add to a log until it is killed.</summary>
internal sealed class AuditWriterProcess : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly TaskCompletionSource first = new();
    private readonly ConcurrentQueue<Acknowledged> acknowledged = new();
    private readonly Task<string> errors;

    public AuditWriterProcess(string log, string name, int writers)
    {
        string program = Path.Combine(
            Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!,
            "HealthContent.Analysis.AuditWriter.dll"
        );
        string host =
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        process = Process.Start(
            new ProcessStartInfo(host, ["exec", program, log, name, writers.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        errors = process.StandardError.ReadToEndAsync();
        reading = ReadAsync();
    }

    /// <summary>Waits until the first record is kept, or until the process ended by itself.</summary>
    public Task Started => first.Task;

    /// <summary>Kills the process at once (SIGKILL), and gives all that it was told is kept.</summary>
    public async Task<IReadOnlyCollection<Acknowledged>> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        // What it had written into the pipe is still there.
        await reading;
        string text = await errors;
        return text.Length == 0 ? acknowledged : throw new InvalidOperationException(text);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            string[] words = line.Split(' ');
            // The last write of a killed process may have reached the pipe in part; then nobody was told anything.
            if (words is [var sequence, { Length: 71 } hash, { Length: > 0 } id])
            {
                acknowledged.Enqueue(new Acknowledged(long.Parse(sequence, CultureInfo.InvariantCulture), hash, id));
            }

            first.TrySetResult();
        }

        first.TrySetResult();
    }
}
