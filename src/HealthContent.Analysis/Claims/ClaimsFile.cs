using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>A claims library as a file: the statements that an organisation had checked.</summary>
internal sealed record ClaimsFile
{
    /// <summary>The schema that the JSON was written against. It is kept, and means nothing else.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The claims, also those that must not be made any more.</summary>
    public required ImmutableArray<Claim> Claims
    {
        get;
        init => field = value.Checked();
    } = [];
}
