using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>Files that an option names.</summary>
internal static class UserFile
{
    /// <summary>
    /// The path as the user gave it wherever that is possible: it stands in messages, which must not depend on the machine.
    /// </summary>
    public static string PathOf(string path, ToolConsole console) =>
        string.Equals(console.WorkingDirectory, Environment.CurrentDirectory, StringComparison.Ordinal)
            ? path
            : Path.GetFullPath(path, console.WorkingDirectory);

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static byte[] Read(string path, ToolConsole console)
    {
        try
        {
            return File.ReadAllBytes(PathOf(path, console));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {FileBytes.Describe(exception)}");
        }
    }

    /// <summary>Opens the file for the output, or the standard output when there is none.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static Stream OpenOutput(string? path, ToolConsole console)
    {
        if (path is null)
        {
            return console.Output;
        }

        try
        {
            return File.Create(PathOf(path, console));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: cannot be written");
        }
    }
}
