using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>What the reader of a format saw in a surface besides its texts.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class FormattedSource
{
    internal FormattedSource(in ContentSurface surface, FormattedText formatted)
    {
        Kind = surface.Kind;
        Path = surface.Path;
        Format = surface.Format;
        Source = surface.Text;
        Links = formatted.Links;
        Images = formatted.Images;
        Headings = formatted.Headings;
        Tables = formatted.Tables;
        Language = formatted.Language;
        IsWholePage = formatted.IsWholePage;
    }

    /// <summary>The kind of place the source stands in.</summary>
    public SurfaceKind Kind { get; }

    /// <summary>The member of the document that holds the source, for example <c>body</c>.</summary>
    public string Path { get; }

    /// <summary>The format of the source; never plain.</summary>
    public ContentFormat Format { get; }

    /// <summary>The source as the caller gave it. The spans of links, images, headings and tables point into it.</summary>
    public string Source { get; }

    /// <summary>The links, in order.</summary>
    public ImmutableArray<FormattedLink> Links { get; }

    /// <summary>The images, in order.</summary>
    public ImmutableArray<FormattedImage> Images { get; }

    /// <summary>The headings, in order; those without text too.</summary>
    public ImmutableArray<FormattedHeading> Headings { get; }

    /// <summary>The tables that show data, in the order of their ends.</summary>
    public ImmutableArray<FormattedTable> Tables { get; }

    /// <summary>The BCP 47 language that the source states.</summary>
    /// <value>Null when it states none.</value>
    public string? Language { get; }

    /// <summary>Whether the source is a whole page, which has to state its language, and no part of one.</summary>
    public bool IsWholePage { get; }
}
