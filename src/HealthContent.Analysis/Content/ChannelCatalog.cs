using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>The known channels with their limits.</summary>
/// <remarks>Immutable and safe to share between threads. The catalogue of the library is read when it is first asked.</remarks>
public sealed class ChannelCatalog
{
    private readonly Lazy<FrozenDictionary<string, ChannelProfile>> profiles;

    private ChannelCatalog(Lazy<FrozenDictionary<string, ChannelProfile>> profiles) => this.profiles = profiles;

    /// <summary>The catalogue that ships with the library.</summary>
    public static ChannelCatalog Default { get; } = new(new(() => Index(ReadEmbedded())));

    /// <summary>The profiles, ordered by the identifiers of their channels.</summary>
    public ImmutableArray<ChannelProfile> Profiles =>
        [.. profiles.Value.Values.OrderBy(profile => profile.Channel.Id, StringComparer.Ordinal)];

    /// <summary>Reads a catalogue.</summary>
    /// <param name="file">The name of the file, for errors.</param>
    /// <param name="text">Its content, in the form of <c>Content/channels.dataset.txt</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ChannelCatalogException">The content is not well-formed; the exception names the line.</exception>
    public static ChannelCatalog Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        FrozenDictionary<string, ChannelProfile> read = Index(ChannelCatalogReader.Read(file, text));
        return new ChannelCatalog(new(read));
    }

    /// <summary>A catalogue that holds further profiles, or others in place of those it has.</summary>
    /// <param name="further">The profiles.</param>
    public ChannelCatalog With(params ReadOnlySpan<ChannelProfile> further)
    {
        var all = new Dictionary<string, ChannelProfile>(profiles.Value, StringComparer.OrdinalIgnoreCase);
        foreach (ChannelProfile profile in further)
        {
            ArgumentNullException.ThrowIfNull(profile, nameof(further));
            all[profile.Channel.Id ?? ""] = profile;
        }

        return new ChannelCatalog(new(all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>The profile of a channel.</summary>
    /// <param name="channel">The channel; upper and lower case are the same.</param>
    /// <returns>Null when the catalogue does not know the channel, or none was given.</returns>
    public ChannelProfile? Find(Channel channel) =>
        channel.IsUnspecified ? null : profiles.Value.GetValueOrDefault(channel.Id!);

    private static ImmutableArray<ChannelProfile> ReadEmbedded() =>
        ChannelCatalogReader.Read(
            "Content/channels.dataset.txt",
            EmbeddedData.ReadText("Content/channels.dataset.txt")
        );

    private static FrozenDictionary<string, ChannelProfile> Index(ImmutableArray<ChannelProfile> read) =>
        read.ToFrozenDictionary(profile => profile.Channel.Id!, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A catalogue of channels is not well-formed.</summary>
public sealed class ChannelCatalogException : FormatException
{
    internal ChannelCatalogException(string reason, string file, int line)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}({line}): {reason}"))
    {
        File = file;
        Line = line;
    }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
