using System.Text;
using HealthContent.Analysis.Tool;

namespace HealthContent.Analysis.Tests.Tool;

/// <summary>Runs the tool in this process, with a folder of its own and streams in memory.</summary>
internal sealed class ToolHarness : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("healthcontent-");

    public string Folder => folder.FullName;

    public bool IsOutputTerminal { get; init; }

    public bool ForbidsColor { get; init; }

    public int Width { get; init; } = 100;

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public Task<ToolResult> RunAsync(string arguments) => RunAsync(arguments, (Stream?)null);

    public Task<ToolResult> RunAsync(string arguments, string input) =>
        RunAsync(arguments, new MemoryStream(Encoding.UTF8.GetBytes(input)));

    public Task<ToolResult> RunAsync(string arguments, byte[] input) => RunAsync(arguments, new MemoryStream(input));

    public Task<ToolResult> RunAsync(string arguments, Stream? input, CancellationToken cancellation = default) =>
        RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, cancellation);

    /// <summary>Runs with arguments that may hold spaces.</summary>
    public async Task<ToolResult> RunAsync(
        string[] arguments,
        Stream? input = null,
        CancellationToken cancellation = default
    )
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = await HealthContentTool.RunAsync(
            arguments,
            new ToolConsole
            {
                Input = input ?? Stream.Null,
                IsInputRedirected = input is not null,
                Output = output,
                Error = error,
                IsOutputTerminal = IsOutputTerminal,
                ForbidsColor = ForbidsColor,
                Width = Width,
                WorkingDirectory = Folder,
            },
            cancellation
        );
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
        return new ToolResult(exitCode, text, error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}

internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
