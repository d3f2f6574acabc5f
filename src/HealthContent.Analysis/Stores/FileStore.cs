using System.Collections.Immutable;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>A store that is read from a file, and read again when the file changes.</summary>
/// <remarks>
/// <para>
/// The file is looked at when the store is asked and some time has passed (<see cref="FileStoreOptions.CheckInterval"/>): there is no
/// thread, no timer and no watcher behind it. One thread reads, all others go on with what is there. What was asked for never changes
/// under the hands of who asked.
/// </para>
/// <para>
/// A new version that has an error, or a file that is gone, replaces nothing: the last good version stays in force, and
/// <see cref="Loaded"/> and <see cref="LastLoad"/> say so. Safe for use from several threads.
/// </para>
/// </remarks>
public abstract class FileStore
{
    private readonly FileStoreOptions options;
    private readonly FileReader reader;
    private readonly string path;
    private readonly Lock looking = new();
    private long nextLook;
    private ImmutableArray<string> files;
    private FileStamps read;
    private FileStamps? pending;
    private object content;
    private FileLoadEventArgs lastLoad;

    /// <param name="file">The file as it is named in messages.</param>
    /// <param name="reader">Reads the file.</param>
    /// <param name="options">How the store looks after the file.</param>
    private protected FileStore(string file, FileReader reader, FileStoreOptions? options)
    {
        ArgumentNullException.ThrowIfNull(file);
        this.reader = reader;
        this.options = options ?? new FileStoreOptions();
        File = file;
        // The working directory may change later; the store stays with its file.
        path = Path.GetFullPath(file);
        files = [path];
        FileStamps before = FileStamps.Of(files);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        content = reader(file, System.IO.File.ReadAllBytes(path), found);
        files = [path, .. found.Where(one => one != path)];
        // A file that was written meanwhile is read again at the next look.
        read = before.ContradictIn(FileStamps.Of(files)) ? default : FileStamps.Of(files);
        DateTimeOffset now = this.options.TimeProvider.GetUtcNow();
        lastLoad = new FileLoadEventArgs(file, now, now, []);
        nextLook = NextLook();
    }

    /// <summary>Raised after the file was read anew, with what came of it.</summary>
    /// <remarks>
    /// On the thread that asked the store. A handler must be quick and must not throw: what it throws reaches whoever asked.
    /// </remarks>
    public event EventHandler<FileLoadEventArgs>? Loaded;

    /// <summary>The file as it was named.</summary>
    public string File { get; }

    /// <summary>What came of reading the file the last time.</summary>
    public FileLoadEventArgs LastLoad => Volatile.Read(ref lastLoad);

    /// <summary>Makes of a file what a store holds.</summary>
    /// <param name="file">The file as it is named in messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="found">Takes the full paths of further files that it is made of, also of those that cannot be read.</param>
    /// <exception cref="PolicyException">The file has errors.</exception>
    private protected delegate object FileReader(string file, ReadOnlyMemory<byte> content, ISet<string> found);

    /// <summary>What the store holds now, after a look at the file when it is time for one.</summary>
    private protected object Content
    {
        get
        {
            if (options.TimeProvider.GetTimestamp() >= Volatile.Read(ref nextLook) && looking.TryEnter())
            {
                Look(isSettled: false);
            }

            return Volatile.Read(ref content);
        }
    }

    /// <summary>Looks at the file at once, and reads it when it is not as it was read before.</summary>
    /// <returns>What came of the last reading, whether that was now or before.</returns>
    public FileLoadEventArgs Refresh()
    {
        looking.Enter();
        Look(isSettled: true);
        return LastLoad;
    }

    // Leaves the lock that the caller entered before it tells anybody: a handler may ask the store.
    private void Look(bool isSettled)
    {
        FileLoadEventArgs? load;
        try
        {
            Volatile.Write(ref nextLook, NextLook());
            load = Reload(isSettled);
        }
        finally
        {
            looking.Exit();
        }

        if (load is not null)
        {
            Loaded?.Invoke(this, load);
        }
    }

    private FileLoadEventArgs? Reload(bool isSettled)
    {
        FileStamps now = FileStamps.Of(files);
        if (now.Equals(read))
        {
            pending = null;
            return null;
        }

        if (!isSettled && !now.Equals(pending.GetValueOrDefault()))
        {
            pending = now;
            return null;
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        (object? loaded, ImmutableArray<PolicyError> errors, bool isLocked) = TryRead(found);
        // A version that cannot be read may name files that it lacks: they are looked at too, besides those known before.
        ImmutableArray<string> all =
        [
            path,
            .. found.Union(loaded is null ? files : [], StringComparer.Ordinal).Where(one => one != path),
        ];
        FileStamps after = FileStamps.Of(all);
        if (now.ContradictIn(after))
        {
            pending = null;
            return null;
        }

        // Whoever holds a file back lets it go without changing it: it is tried again at the next look, and told of once.
        (files, read, pending) = (all, isLocked ? default : after, null);
        if (isLocked && errors.SequenceEqual(lastLoad.Errors))
        {
            return null;
        }

        DateTimeOffset at = options.TimeProvider.GetUtcNow();
        var load = new FileLoadEventArgs(File, at, loaded is null ? lastLoad.InForceSince : at, errors);
        if (loaded is not null)
        {
            Volatile.Write(ref content, loaded);
        }

        Volatile.Write(ref lastLoad, load);
        return load;
    }

    private (object?, ImmutableArray<PolicyError>, bool IsLocked) TryRead(ISet<string> found)
    {
        try
        {
            return (reader(File, System.IO.File.ReadAllBytes(path), found), [], false);
        }
        catch (PolicyException exception)
        {
            return (null, exception.Errors, false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, [new PolicyError(Start, "the file does not exist")], false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [new PolicyError(Start, $"the file cannot be read ({exception.GetType().Name})")], true);
        }
    }

    private PolicyPlace Start => new(File, 1, 1, "$");

    private long NextLook() =>
        options.TimeProvider.GetTimestamp()
        + (long)(options.CheckInterval.TotalSeconds * options.TimeProvider.TimestampFrequency);
}
