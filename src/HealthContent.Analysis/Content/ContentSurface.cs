namespace HealthContent.Analysis.Content;

/// <summary>One text of a document together with the place where it stands.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Path">The member of the document that holds the text, for example <c>body</c> or <c>media[0].altText</c>.</param>
/// <param name="Text">The text as the caller gave it.</param>
/// <param name="Format">How the text is written.</param>
public readonly record struct ContentSurface(SurfaceKind Kind, string Path, string Text, ContentFormat Format);
