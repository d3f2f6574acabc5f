using System.Collections.Immutable;

namespace HealthContent.Analysis.Stores;

/// <summary>How some files look from outside: what tells that one of them was written.</summary>
internal readonly struct FileStamps : IEquatable<FileStamps>
{
    private readonly ImmutableArray<(string Path, DateTime Written, long Length)> stamps;

    private FileStamps(ImmutableArray<(string, DateTime, long)> stamps)
    {
        this.stamps = stamps;
    }

    /// <summary>Looks at files. One that is not there, or may not be looked at, has a stamp of its own.</summary>
    public static FileStamps Of(IEnumerable<string> paths) => new([.. paths.Select(Look)]);

    public bool Equals(FileStamps other) => Stamps.SequenceEqual(other.Stamps);

    public override bool Equals(object? obj) => obj is FileStamps other && Equals(other);

    public override int GetHashCode() => Stamps.Length;

    /// <summary>Whether a file that both hold was written in between.</summary>
    public bool ContradictIn(FileStamps later)
    {
        foreach ((string path, DateTime written, long length) in Stamps)
        {
            foreach ((string otherPath, DateTime otherWritten, long otherLength) in later.Stamps)
            {
                if (
                    string.Equals(path, otherPath, StringComparison.Ordinal)
                    && (written != otherWritten || length != otherLength)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ReadOnlySpan<(string Path, DateTime Written, long Length)> Stamps =>
        stamps.IsDefault ? [] : stamps.AsSpan();

    private static (string, DateTime, long) Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (path, file.LastWriteTimeUtc, file.Length) : (path, default, -1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (path, default, -2);
        }
    }
}
