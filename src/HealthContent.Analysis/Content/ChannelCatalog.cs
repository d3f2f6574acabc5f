namespace HealthContent.Analysis.Content;

/// <summary>The known channels with their limits.</summary>
public sealed class ChannelCatalog
{
    /// <summary>The catalogue that ships with the library.</summary>
    public static ChannelCatalog Default { get; } = new();
}
