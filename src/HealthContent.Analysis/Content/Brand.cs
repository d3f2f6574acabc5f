using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>A brand and its right spelling.</summary>
public sealed record Brand
{
    /// <summary>The name as it must be written.</summary>
    public required string Name { get; init; }

    /// <summary>Ways of writing it that are wrong.</summary>
    public ImmutableArray<string> ForbiddenVariants
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether it belongs to the organisation.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Hashtags of the brand with their right letter case.</summary>
    public ImmutableArray<string> Hashtags
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Its colours, each as six hexadecimal digits after a number sign.</summary>
    public ImmutableArray<string> Colors
    {
        get;
        init => field = value.Checked();
    } = [];
}
