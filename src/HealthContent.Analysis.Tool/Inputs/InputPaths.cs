using Microsoft.Extensions.FileSystemGlobbing;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>A file to check.</summary>
/// <param name="Path">The path as the user gave it, or below the folder as the user gave it; with forward slashes.</param>
/// <param name="FullPath">Where it is.</param>
internal readonly record struct InputFile(string Path, string FullPath);

/// <summary>Finds the files that paths, folders and globs stand for, in a fixed order.</summary>
/// <param name="workingDirectory">What paths are relative to.</param>
internal sealed class InputPaths(string workingDirectory)
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".json", ".jsonl"];

    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Whether files with that extension can be checked.</summary>
    public static bool IsSupported(string path) =>
        Array.IndexOf(Extensions, Path.GetExtension(path).ToLowerInvariant()) >= 0;

    /// <summary>The extensions that can be checked, for messages.</summary>
    public static string SupportedExtensions => string.Join(", ", Extensions);

    /// <summary>The files of one argument; null when it stands for nothing that exists.</summary>
    public IReadOnlyList<InputFile>? Find(string argument)
    {
        string full = Path.GetFullPath(argument, workingDirectory);
        if (File.Exists(full))
        {
            return [new InputFile(Normalize(argument), full)];
        }

        if (Directory.Exists(full))
        {
            return Below(argument, full, Directory.EnumerateFiles(full, "*", Recursive).Where(IsSupported));
        }

        return argument.AsSpan().ContainsAny('*', '?') ? Glob(argument) : null;
    }

    private IReadOnlyList<InputFile>? Glob(string pattern)
    {
        // The part before the first wildcard is a folder of its own; it may be absolute or lead upwards.
        string normal = Normalize(pattern);
        int slash = normal.LastIndexOf('/', normal.AsSpan().IndexOfAny('*', '?'));
        string folder = slash < 0 ? "" : normal[..(slash + 1)];
        string full = Path.GetFullPath(folder.Length == 0 ? "." : folder, workingDirectory);
        if (!Directory.Exists(full))
        {
            return null;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(normal[folder.Length..]);
        IReadOnlyList<InputFile> files = Below(folder, full, matcher.GetResultsInFullPath(full).Where(IsSupported));
        return files.Count == 0 ? null : files;
    }

    private static List<InputFile> Below(string folder, string fullFolder, IEnumerable<string> fullPaths)
    {
        string prefix = folder is "." or "./" ? "" : Normalize(folder);
        prefix = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        var files = new List<InputFile>();
        foreach (string path in fullPaths)
        {
            files.Add(new InputFile(prefix + Normalize(Path.GetRelativePath(fullFolder, path)), path));
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static string Normalize(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
