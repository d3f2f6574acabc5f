using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using HealthContent.Analysis.Tool.Commands;

namespace HealthContent.Analysis.Tool;

/// <summary>The tool without its process.</summary>
internal static class HealthContentTool
{
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Checks health content: diagnostics with exact places, reasons, sources and fixes.")
        {
            CheckCommand.Create(console),
            ApproveCommand.Create(console),
            OverrideCommand.Create(console),
            RecognizeCommand.Create(console),
            RedactCommand.Create(console),
            ExplainCommand.Create(console),
            RulesCommand.Create(console),
            PolicyCommand.Create(console),
            AuditCommand.Create(console),
        };
        using var output = new StreamWriter(console.Output, new UTF8Encoding(false), leaveOpen: true);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are the caller's: the token says when to stop.
            ProcessTerminationTimeout = null,
        };
        // An argument such as @clinic is a handle or a file name here, not a response file.
        ParseResult result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            int code = await result.InvokeAsync(configuration, cancellationToken);
            return result.Action is ParseErrorAction ? ExitCodes.BadInput : code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
        catch (UsageException usage)
        {
            await console.Error.WriteLineAsync(usage.IsComplete ? usage.Message : $"healthcontent: {usage.Message}");
            return ExitCodes.BadInput;
        }
        catch (Exception exception)
        {
            // The type only: the message may hold content.
            await console.Error.WriteLineAsync($"healthcontent: internal error: {exception.GetType().FullName}");
            return ExitCodes.EngineFailure;
        }
    }
}
