using System.Text;

namespace HealthContent.Analysis.Tool;

/// <summary>What the tool sees of the world around it, so that tests can give it another one.</summary>
internal sealed class ToolConsole
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether input comes from a file or pipe, so that it is read when no path is given.</summary>
    public bool IsInputRedirected { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>The width of the terminal in cells; pipes have a fixed one, so that the same input gives the same output.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether the user asked every program to leave colour out: https://no-color.org.</summary>
    public bool ForbidsColor { get; init; }

    /// <summary>What paths are relative to.</summary>
    public string WorkingDirectory { get; init; } = ".";

    public static ToolConsole OfProcess()
    {
        bool isOutputTerminal = !Console.IsOutputRedirected;
        return new ToolConsole
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            IsInputRedirected = Console.IsInputRedirected,
            IsOutputTerminal = isOutputTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = isOutputTerminal ? Math.Clamp(TerminalWidth(), 40, 160) : 100,
            ForbidsColor =
                !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal),
            WorkingDirectory = Environment.CurrentDirectory,
        };
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and int width ? width : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
