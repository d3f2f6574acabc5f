using HealthContent.Analysis.Stores;

namespace HealthContent.Analysis.Tests.Stores;

/// <summary>A folder of files with a clock of its own, which moves when it is told to.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stores").FullName;
    private DateTime written = new(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc);

    public MovingClock Clock { get; } = new();

    public FileStoreOptions Options => new() { CheckInterval = TimeSpan.FromSeconds(2), TimeProvider = Clock };

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Writes a file. Each writing has a time of its own, however fast they follow one another.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        written = written.AddSeconds(1);
        File.SetLastWriteTimeUtc(PathOf(name), written);
        return PathOf(name);
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Lets the time of one look at the files pass.</summary>
    public void Wait() => Clock.Now += TimeSpan.FromSeconds(3);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;
    }
}
