using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>An image, video, sound or file of a document. Only what the caller states is known; the bytes are never read.</summary>
public sealed partial record MediaItem
{
    /// <summary>What it is.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>The caller's identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the file.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the file is.</summary>
    public string? Url { get; init; }

    /// <summary>The media type of RFC 6838, for example <c>image/jpeg</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The hash of the bytes, with the algorithm in front, for example <c>sha256:9f86…</c>.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>The duration in seconds.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Whether all text and faces lie within the channel's safe zone.</summary>
    public bool? IsWithinSafeZone { get; init; }

    /// <summary>The text alternative.</summary>
    /// <value>Null when there is none. An empty text means the same as <see cref="IsDecorative"/>.</value>
    public string? AltText { get; init; }

    /// <summary>Whether a machine wrote <see cref="AltText"/> and nobody edited it.</summary>
    public bool? IsAltTextGenerated { get; init; }

    /// <summary>Whether it means nothing to a reader and needs no text alternative.</summary>
    public bool IsDecorative { get; init; }

    /// <summary>The caption that stands below it.</summary>
    public string? Caption { get; init; }

    /// <summary>Text that stands inside the picture or video, for example from OCR.</summary>
    public string? EmbeddedText { get; init; }

    /// <summary>Whether the sound of a video says what <see cref="EmbeddedText"/> says.</summary>
    public bool? IsEmbeddedTextSpoken { get; init; }

    /// <summary>Whether a video or sound holds speech.</summary>
    public bool? HasSpeech { get; init; }

    /// <summary>The subtitle tracks of a video.</summary>
    public ImmutableArray<CaptionTrack> CaptionTracks
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What is said and heard, in writing.</summary>
    public string? Transcript { get; init; }

    /// <summary>Whether a video has an audio description.</summary>
    public bool? HasAudioDescription { get; init; }

    /// <summary>Whether a document file is tagged for assistive technology.</summary>
    public bool? IsTagged { get; init; }

    /// <summary>Whether the information can be had only through it, for example behind a QR code.</summary>
    public bool? IsOnlyRoute { get; init; }

    /// <summary>How it may hurt people with photosensitive epilepsy.</summary>
    public FlashRisk FlashRisk { get; init; }

    /// <summary>The colours and data of a graphic or chart.</summary>
    public GraphicProperties? Graphic { get; init; }

    /// <summary>The place in the carousel, from zero.</summary>
    public int? CarouselIndex { get; init; }
}

/// <summary>A subtitle track.</summary>
public sealed record CaptionTrack
{
    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The text of the track, without time codes.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a machine made it.</summary>
    public bool? IsGenerated { get; init; }

    /// <summary>Whether a person read and corrected it.</summary>
    public bool? IsEdited { get; init; }

    /// <summary>Whether it is part of the picture, so that it shows on every channel and cannot be turned off.</summary>
    public bool? IsBurnedIn { get; init; }
}

/// <summary>The colours and data of a graphic.</summary>
public sealed record GraphicProperties
{
    /// <summary>The colour of the text as six hexadecimal digits after a number sign.</summary>
    public string? ForegroundColor { get; init; }

    /// <summary>The colour behind the text as six hexadecimal digits after a number sign.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>The size of the smallest text in points.</summary>
    public double? FontSizePoints { get; init; }

    /// <summary>Whether colour is the only carrier of some meaning.</summary>
    public bool? UsesColorAlone { get; init; }

    /// <summary>Whether it is a chart.</summary>
    public bool? IsChart { get; init; }

    /// <summary>Whether the values of a chart can be read as a table or text.</summary>
    public bool? HasDataTable { get; init; }

    /// <summary>The source of the data as it stands in the graphic.</summary>
    public string? DataSource { get; init; }
}
