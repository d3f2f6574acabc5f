using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>How a text or medium was made and changed.</summary>
public sealed record Provenance
{
    /// <summary>The part that a generative model had.</summary>
    public AiInvolvement Ai { get; init; }

    /// <summary>The name and version of the model.</summary>
    public string? Model { get; init; }

    /// <summary>The identifier of the person who reviewed it and answers for it.</summary>
    public string? HumanReviewerId { get; init; }

    /// <summary>When that person reviewed it.</summary>
    public DateTimeOffset? HumanReviewedAt { get; init; }

    /// <summary>The label that tells readers of it, as published.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it was edited beyond cropping and exposure.</summary>
    public bool? IsEdited { get; init; }

    /// <summary>Whether bodies or faces were retouched.</summary>
    public bool? IsRetouched { get; init; }

    /// <summary>Whether it is a reconstruction or simulation, not a record.</summary>
    public bool? IsSimulated { get; init; }

    /// <summary>Whether the file carries content credentials (C2PA).</summary>
    public bool? HasContentCredentials { get; init; }
}

/// <summary>The part that a generative model had.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AiInvolvement>))]
public enum AiInvolvement
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>None.</summary>
    None,

    /// <summary>People made it with its help.</summary>
    Assisted,

    /// <summary>The model made it.</summary>
    Generated,
}
