using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A place of a document where text can stand. Every surface runs the same privacy and claims rules.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SurfaceKind>))]
public enum SurfaceKind
{
    /// <summary>The text itself.</summary>
    Body,

    /// <summary>The headline or page title.</summary>
    Title,

    /// <summary>The abstract, teaser or meta description.</summary>
    Summary,

    /// <summary>The text alternative of an image.</summary>
    AltText,

    /// <summary>A caption, subtitle track or transcript.</summary>
    Caption,

    /// <summary>Text that stands inside an image or video, given by the caller (for example from OCR).</summary>
    EmbeddedText,

    /// <summary>Hashtags kept apart from the body.</summary>
    Hashtags,

    /// <summary>The name of a media file.</summary>
    FileName,

    /// <summary>Title or description that a link shows when it is shared.</summary>
    LinkPreview,

    /// <summary>An option of a poll.</summary>
    PollOption,

    /// <summary>The first comment that an account writes below its own post.</summary>
    FirstComment,

    /// <summary>A content warning that stands before the text or a medium.</summary>
    Warning,
}
