using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

public sealed partial record ContentDocument
{
    /// <summary>The headline or page title.</summary>
    public string? Title { get; init; }

    /// <summary>The abstract, teaser or meta description.</summary>
    public string? Summary { get; init; }

    /// <summary>The hashtags kept apart from the body, each with or without its number sign.</summary>
    public ImmutableArray<string> Hashtags
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The options of a poll whose question is the body.</summary>
    public ImmutableArray<string> PollOptions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The comment that the account writes below its own post.</summary>
    public string? FirstComment { get; init; }

    /// <summary>The further parts of a thread or carousel, after the body, in order.</summary>
    public ImmutableArray<ContentPart> Parts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The links that the caller knows of, also those of the body.</summary>
    public ImmutableArray<ContentLink> Links
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What the links show when the document is shared.</summary>
    public ImmutableArray<LinkPreview> LinkPreviews
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The images, videos, sounds and files, in order.</summary>
    public ImmutableArray<MediaItem> Media
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The one thing a reader should take away, in the author's words. Not published.</summary>
    public string? MainMessage { get; init; }

    /// <summary>What a reader should do next, in the author's words. Not published.</summary>
    public string? CallToAction { get; init; }

    /// <summary>The content warning that readers see first.</summary>
    public ContentWarning? Warning { get; init; }
}
