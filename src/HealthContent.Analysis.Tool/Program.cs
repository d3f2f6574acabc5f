using System.Runtime.InteropServices;
using HealthContent.Analysis.Tool;

using var cancellation = new CancellationTokenSource();
Action<PosixSignalContext> stop = signal =>
{
    signal.Cancel = true;
    cancellation.Cancel();
};
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, stop);
return await HealthContentTool.RunAsync(args, ToolConsole.OfProcess(), cancellation.Token);
