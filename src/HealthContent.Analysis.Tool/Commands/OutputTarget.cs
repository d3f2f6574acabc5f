namespace HealthContent.Analysis.Tool.Commands;

/// <summary>Where the output goes. Closes the file, but never the standard output.</summary>
internal sealed class OutputTarget(Stream stream, bool isFile) : IAsyncDisposable
{
    public Stream Stream => stream;

    public ValueTask DisposeAsync() => isFile ? stream.DisposeAsync() : ValueTask.CompletedTask;
}
