namespace HealthContent.Analysis.Content;

/// <summary>The trial that a document recruits for.</summary>
public sealed record ClinicalTrial
{
    /// <summary>The number in a registry, for example <c>NCT01234567</c>.</summary>
    public string? RegistryId { get; init; }

    /// <summary>The board that approved the recruitment material.</summary>
    public string? Board { get; init; }

    /// <summary>The reference of the approval.</summary>
    public string? ApprovalReference { get; init; }

    /// <summary>The version of the material that was approved.</summary>
    public string? ApprovedVersion { get; init; }

    /// <summary>The day of the approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The last day of the approval.</summary>
    public DateOnly? ExpiresOn { get; init; }
}
