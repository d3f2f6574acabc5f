using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>A run over all input: order, totals, messages, progress and the exit code.</summary>
internal sealed class ToolRun
{
    public required InputSource Source { get; init; }

    public required ToolConsole Console { get; init; }

    public bool ShowsProgress { get; init; }

    /// <summary>Where what is decided is recorded, before anybody is told.</summary>
    /// <value>Null by default: nowhere.</value>
    public AuditTrail? Trail { get; init; }

    /// <param name="process">Makes of a unit its part of the output. Called on several threads.</param>
    /// <param name="format">Frames the parts.</param>
    /// <param name="gate">What makes the process fail.</param>
    /// <param name="output">Where the parts go.</param>
    /// <param name="cancellationToken">Stops the run; what was finished until then is written.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        Func<InputUnit, UnitResult> process,
        OutputFrame format,
        Gate gate,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var totals = new RunTotals();
        using Progress? progress = ShowsProgress ? new Progress(Console.Error) : null;
        // Not disposed: that would close the output of the process.
        var buffered = new BufferedStream(output, 64 * 1024);
        format.Begin(buffered);
        bool isCancelled = false;
        try
        {
            await OrderedRun.RunAsync(
                Source.Read(),
                process,
                (result, isLastReady) =>
                {
                    totals.Add(result.Totals);
                    Trail?.Append([.. result.Entries]);
                    progress?.Clear();
                    foreach (string message in result.Messages)
                    {
                        Console.Error.WriteLine(message);
                    }

                    format.Append(result, buffered);
                    if (isLastReady)
                    {
                        buffered.Flush();
                    }

                    progress?.Show(totals.Documents);
                },
                cancellationToken
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            isCancelled = true;
        }

        int exitCode = isCancelled ? ExitCodes.Cancelled : ExitCode(totals, gate);
        progress?.Clear();
        format.End(totals, exitCode, buffered);
        buffered.Flush();
        return exitCode;
    }

    private static int ExitCode(RunTotals totals, Gate gate) =>
        totals.ExitCode != ExitCodes.Clean ? totals.ExitCode
        : gate.IsReached(totals) ? ExitCodes.GateReached
        : ExitCodes.Clean;
}
