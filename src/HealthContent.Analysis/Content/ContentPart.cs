using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>A further part of a thread or carousel.</summary>
public sealed record ContentPart
{
    /// <summary>The text of the part, written in the format of the document.</summary>
    public required string Text { get; init; }

    /// <summary>The media of the part.</summary>
    public ImmutableArray<MediaItem> Media
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What readers see before the content itself.</summary>
public sealed record ContentWarning
{
    /// <summary>The words of the warning.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the channel's own switch for sensitive content is on.</summary>
    public bool? IsMarkedSensitive { get; init; }

    /// <summary>Whether the preview picture shows nothing distressing.</summary>
    public bool? IsThumbnailSafe { get; init; }
}

/// <summary>How a text came into its language.</summary>
public sealed record Translation
{
    /// <summary>The language it was translated from, as a BCP 47 tag.</summary>
    public string? SourceLocale { get; init; }

    /// <summary>The identifier of the document it was translated from.</summary>
    public string? SourceDocumentId { get; init; }

    /// <summary>How it was translated.</summary>
    public TranslationMethod Method { get; init; }

    /// <summary>The identifier of who reviewed the translation.</summary>
    public string? ReviewerId { get; init; }

    /// <summary>The day of the review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>What an error in the translation could do.</summary>
    public TranslationCriticality Criticality { get; init; }
}
