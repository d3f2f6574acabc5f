using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>The people whom an organisation serves.</summary>
public sealed record ServiceArea
{
    /// <summary>How many people live in it.</summary>
    public long? Population { get; init; }

    /// <summary>Postcode areas with few people, for example three-digit ZIP areas of 20,000 or fewer (45 CFR 164.514(b)(2)(i)(B)).</summary>
    public ImmutableArray<string> SparsePostalAreas
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The languages and how many people speak them best.</summary>
    public ImmutableArray<LanguageShare> Languages
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The groups whom the organisation wants to reach.</summary>
    public ImmutableArray<string> AudienceSegments
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>A language and the share of people who speak it best.</summary>
public sealed record LanguageShare
{
    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The share from 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>Whether staff can answer in it.</summary>
    public bool? HasStaff { get; init; }
}
