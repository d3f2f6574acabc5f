using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Stores;

/// <summary>Where a pipeline gets from what the organisation knows: its people, places, numbers, registers and its state of crisis.</summary>
/// <remarks>
/// For hosts that keep them elsewhere than in a file. Implementations must be safe for use from several threads, answer at once and never
/// throw: a pipeline asks once for each document, and decides on the whole document with what it got.
/// </remarks>
public interface IEntityRegistry
{
    /// <summary>The profile as it stands now.</summary>
    /// <value>Never null; the same instance until something changes. What the engine makes of it is kept as long.</value>
    OrganizationProfile Organization { get; }
}
