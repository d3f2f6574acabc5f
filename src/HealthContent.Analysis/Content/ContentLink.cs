using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>A link of a document.</summary>
public sealed record ContentLink
{
    /// <summary>The address as written.</summary>
    public required string Url { get; init; }

    /// <summary>The visible text.</summary>
    public string? Text { get; init; }

    /// <summary>Where a short link leads, as the caller found out.</summary>
    public string? DestinationUrl { get; init; }

    /// <summary>What the landing page is about, for example <c>oncology</c>.</summary>
    public string? LandingPageTopic { get; init; }

    /// <summary>Whether a visit to the landing page reveals a health condition or a wish for care.</summary>
    public bool? RevealsCondition { get; init; }

    /// <summary>The trackers on the landing page, by vendor.</summary>
    public ImmutableArray<string> Trackers
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether a purchase through the link pays the author or the organisation.</summary>
    public bool? IsAffiliate { get; init; }

    /// <summary>Whether the linked page carries the general-information disclaimer.</summary>
    public bool? HasDisclaimer { get; init; }
}

/// <summary>What a link shows when the document is shared.</summary>
public sealed record LinkPreview
{
    /// <summary>The address that the preview belongs to.</summary>
    public string? Url { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The text alternative of the preview picture.</summary>
    public string? AltText { get; init; }
}
