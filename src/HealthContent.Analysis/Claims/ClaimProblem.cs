namespace HealthContent.Analysis.Claims;

/// <summary>Why a claim may not be made as it is made.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What it is, to be read after the name of the claim, for example <c>expired on 2025-06-30</c>.</param>
public readonly record struct ClaimProblem(ClaimProblemKind Kind, string Detail);

/// <summary>What can be wrong with a claim for a use. In order of weight.</summary>
public enum ClaimProblemKind
{
    /// <summary>It was checked and refused.</summary>
    Rejected,

    /// <summary>It was taken out of use.</summary>
    Retired,

    /// <summary>It must not be made for now.</summary>
    Suspended,

    /// <summary>Nobody approved it yet.</summary>
    NotApproved,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>It is not approved for the channel.</summary>
    Channel,

    /// <summary>It is not approved for where the readers are.</summary>
    Jurisdiction,

    /// <summary>A claim stands in the same document that must not stand beside it.</summary>
    Companion,

    /// <summary>Words are missing that must stand beside it.</summary>
    Qualifier,
}
