namespace HealthContent.Analysis.Content;

/// <summary>A piece of content as it would be published: what is said, where, by whom and with which proof.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ContentDocument
{
    /// <summary>Makes a document from its body text.</summary>
    /// <param name="text">The body as it would be published.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ContentDocument(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The caller's identifier of the document.</summary>
    /// <value>Null by default.</value>
    public string? Id { get; init; }

    /// <summary>The body text.</summary>
    public string Text { get; init; }

    /// <summary>How <see cref="Text"/> is written.</summary>
    /// <value><see cref="ContentFormat.Plain"/> by default.</value>
    public ContentFormat Format { get; init; }

    /// <summary>What the document is.</summary>
    /// <value><see cref="ContentKind.Post"/> by default.</value>
    public ContentKind Kind { get; init; }

    /// <summary>Where it would be published.</summary>
    /// <value>Unspecified by default: rules about channels then have nothing to say.</value>
    public Channel Channel { get; init; }
}
