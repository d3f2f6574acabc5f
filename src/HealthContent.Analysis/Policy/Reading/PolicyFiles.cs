namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads the files that a policy names, and remembers which they are.</summary>
internal sealed class PolicyFiles(PolicyErrors errors)
{
    private readonly SortedSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>The full paths, also of files that cannot be read.</summary>
    public IEnumerable<string> Paths => paths;

    /// <summary>Reads a file; null when that fails, which is then among the errors.</summary>
    public ReadOnlyMemory<byte>? Read(string path, PolicyPlace place)
    {
        try
        {
            paths.Add(Path.GetFullPath(path));
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(place, $"the file '{path}' does not exist");
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            errors.Add(place, $"the file '{path}' cannot be read ({exception.GetType().Name})");
        }

        return null;
    }
}
