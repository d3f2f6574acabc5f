namespace HealthContent.Analysis.Content;

/// <summary>An award or ranking that may be named.</summary>
public sealed record Award
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Who gives it.</summary>
    public string? Body { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>What it was given for.</summary>
    public string? Scope { get; init; }

    /// <summary>The last day on which it may be named.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Where it can be verified.</summary>
    public string? Url { get; init; }
}
