using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>Where a pipeline gets its policy from.</summary>
/// <remarks>
/// For hosts that keep their policy elsewhere than in a file. Implementations must be safe for use from several threads, answer at once
/// and never throw: a pipeline asks once for each document, and decides on the whole document with what it got.
/// </remarks>
public interface IPolicyStore
{
    /// <summary>The policy as it stands now.</summary>
    /// <value>Never null; the same instance until something changes.</value>
    ContentPolicy Policy { get; }
}
