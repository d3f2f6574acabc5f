using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Stores;

/// <summary>A register of consents as a file.</summary>
internal sealed record ConsentsFile
{
    /// <summary>The schema that the JSON was written against. It is kept, and means nothing else.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The consents, also those that have ended or were revoked.</summary>
    public required ImmutableArray<Consent> Consents
    {
        get;
        init => field = value.Checked();
    } = [];
}
