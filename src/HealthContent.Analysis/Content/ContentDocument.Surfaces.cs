using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

public sealed partial record ContentDocument
{
    /// <summary>Every text that readers get to see or hear, with its path, the body first.</summary>
    /// <value>
    /// The body always, even when it is empty; then title, summary, hashtags, poll options, first comment, parts, link previews
    /// and the texts of media, each unless null or empty. Media of parts come with their part. The conversation, the source
    /// post and all evidence are not texts of the document.
    /// </value>
    /// <remarks>Enumerating allocates nothing but the paths of texts that stand in lists.</remarks>
    [JsonIgnore]
    public ContentSurfaceSequence Surfaces => new(this);
}
