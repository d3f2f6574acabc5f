using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What actions for media items see.</summary>
public sealed class MediaContext : DocumentContext
{
    internal MediaContext() { }

    /// <summary>The media item.</summary>
    public MediaItem Media { get; internal set; } = null!;

    /// <summary>The index of the item in the document, or in its part.</summary>
    public int Index { get; internal set; }

    /// <summary>The index of the part that holds the item.</summary>
    /// <value>Null when the document itself holds it.</value>
    public int? Part { get; internal set; }

    /// <summary>The member of the document that holds the item, for example <c>media[0]</c>.</summary>
    public string Path => DefaultPath;

    private protected override string DefaultPath =>
        Part is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"parts[{part}].media[{Index}]")
            : string.Create(CultureInfo.InvariantCulture, $"media[{Index}]");
}

/// <summary>What actions for conversations see.</summary>
public sealed class ConversationContext : DocumentContext
{
    internal ConversationContext() { }

    /// <summary>The conversation that the document takes part in.</summary>
    public Conversation Conversation => Document.Conversation!;
}

/// <summary>What actions for feeds see.</summary>
public sealed class FeedContext : ContentContext
{
    internal FeedContext() { }

    /// <summary>The feed.</summary>
    public ContentFeed Feed { get; internal set; } = null!;

    private protected override string DefaultPath => "items";
}
