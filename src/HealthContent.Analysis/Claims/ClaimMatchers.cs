using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>Keeps what is made of a claims library as long as the library does not change.</summary>
/// <param name="further">The claims of the organisation's profile.</param>
/// <remarks>Safe for use from several threads.</remarks>
internal sealed class ClaimMatchers(ImmutableArray<Claim> further)
{
    private Snapshot? latest;

    /// <summary>Nobody gave claims.</summary>
    public static ClaimMatchers None { get; } = new([]);

    /// <summary>Whether nobody gave claims.</summary>
    public bool IsEmpty(IClaimsLibrary? library) => library is null && further.IsEmpty;

    /// <summary>The claims of now; null when there are none. What a library says goes before what is said elsewhere.</summary>
    public ClaimMatcher? For(IClaimsLibrary? library)
    {
        if (IsEmpty(library))
        {
            return null;
        }

        ImmutableArray<Claim> claims = library?.Claims ?? [];
        Snapshot? known = Volatile.Read(ref latest);
        if (known is null || known.Claims != claims)
        {
            // Two threads may make it at once: the work is lost, and nothing else.
            known = new Snapshot(claims, new ClaimMatcher((claims.IsDefault ? [] : claims).Concat(further)));
            Volatile.Write(ref latest, known);
        }

        return known.Matcher;
    }

    private sealed record Snapshot(ImmutableArray<Claim> Claims, ClaimMatcher Matcher);
}
