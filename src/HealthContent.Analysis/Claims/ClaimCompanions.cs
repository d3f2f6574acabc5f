using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>Which claims of a document must not stand beside each other.</summary>
internal sealed class ClaimCompanions
{
    private readonly HashSet<Claim> present = new(ReferenceEqualityComparer.Instance);

    public ClaimCompanions(DocumentClaims claims)
    {
        present.UnionWith(claims.Named);
        foreach (MadeClaim made in claims.Made)
        {
            present.Add(made.Claim);
        }
    }

    /// <summary>What stands beside a claim and must not, whichever of the two says so.</summary>
    public IEnumerable<ClaimProblem> Problems(Claim claim)
    {
        foreach (Claim other in present.OrderBy(other => other.Id, StringComparer.Ordinal))
        {
            if (other != claim && (claim.ProhibitedWith.Contains(other.Id) || other.ProhibitedWith.Contains(claim.Id)))
            {
                yield return new ClaimProblem(ClaimProblemKind.Companion, $"must not stand beside claim {other.Id}");
            }
        }
    }
}
