using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy;

/// <summary>What of a document a policy can depend on. Null stands for a value that no condition of the policy names.</summary>
internal readonly record struct PolicyContext(
    string? Channel,
    ContentKind? Kind,
    Audience? Audience,
    ContentIntent? Intent,
    ImmutableArray<Jurisdiction> Jurisdictions
)
{
    public static PolicyContext General { get; } = new(null, null, null, null, []);

    public bool Equals(PolicyContext other) =>
        Kind == other.Kind
        && Audience == other.Audience
        && Intent == other.Intent
        && string.Equals(Channel, other.Channel, StringComparison.Ordinal)
        && AreSame(Jurisdictions, other.Jurisdictions);

    private static bool AreSame(ImmutableArray<Jurisdiction> left, ImmutableArray<Jurisdiction> right)
    {
        for (int index = 0; index < left.Length && index < right.Length; index++)
        {
            if (!left[index].Equals(right[index]))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Channel, StringComparer.Ordinal);
        hash.Add((int)(Kind ?? (ContentKind)(-1)));
        hash.Add((int)(Audience ?? (Audience)(-1)));
        hash.Add((int)(Intent ?? (ContentIntent)(-1)));
        foreach (Jurisdiction jurisdiction in Jurisdictions)
        {
            hash.Add(jurisdiction.Code, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether two lists of jurisdictions have ground in common: <c>US</c> and <c>US-CA</c> have.</summary>
    public static bool Intersect(ImmutableArray<Jurisdiction> left, ImmutableArray<Jurisdiction> right)
    {
        foreach (Jurisdiction one in left)
        {
            foreach (Jurisdiction other in right)
            {
                if (one.Code is not null && other.Code is not null && (one.Contains(other) || other.Contains(one)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
