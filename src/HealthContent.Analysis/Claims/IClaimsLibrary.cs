using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>The statements that an organisation had checked, and what it says of each.</summary>
/// <remarks>
/// For hosts that keep their claims elsewhere than in a file. Implementations must be safe for use from several threads and answer at
/// once: rules ask during an analysis and never wait for anything.
/// </remarks>
public interface IClaimsLibrary
{
    /// <summary>All claims as they stand now, also those that must not be made any more.</summary>
    /// <value>
    /// The same array until something changes. What the engine makes of it to find claims in texts is kept as long; of two claims with
    /// one identifier the first counts.
    /// </value>
    ImmutableArray<Claim> Claims { get; }
}
