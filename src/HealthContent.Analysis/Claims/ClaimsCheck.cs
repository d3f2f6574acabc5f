using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Claims;

/// <summary>Something in a claims library that cannot be meant.</summary>
/// <param name="Path">The JSON path.</param>
/// <param name="Message">What is wrong and what was expected. Never content.</param>
internal readonly record struct ClaimsProblem(string Path, string Message);

/// <summary>Looks for claims that contradict themselves or one another.</summary>
internal static class ClaimsCheck
{
    public static IEnumerable<ClaimsProblem> Problems(ImmutableArray<Claim> claims) =>
        Problems(
            [.. claims.Select((claim, index) => (index, claim))],
            "claims",
            claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal)
        );

    /// <param name="claims">The claims with their indexes.</param>
    /// <param name="list">The path of their list.</param>
    /// <param name="ids">The identifiers that claims may refer to.</param>
    public static IEnumerable<ClaimsProblem> Problems(
        (int Index, Claim Claim)[] claims,
        string list,
        IReadOnlySet<string> ids
    )
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((int index, Claim claim) in claims)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
            if (string.IsNullOrWhiteSpace(claim.Id))
            {
                yield return new ClaimsProblem($"{path}.id", "expected an identifier but found an empty text");
            }
            else if (!first.TryAdd(claim.Id, path))
            {
                yield return new ClaimsProblem(
                    $"{path}.id",
                    $"expected an identifier of its own; this one is that of {first[claim.Id]}"
                );
            }

            foreach (ClaimsProblem problem in Wordings(claim, path).Concat(Companions(claim, path, ids)))
            {
                yield return problem;
            }

            if (claim.ApprovedOn > claim.ExpiresOn)
            {
                yield return new ClaimsProblem($"{path}.expiresOn", "expected a day that is not before 'approvedOn'");
            }

            if (claim.ApprovedOn > claim.ReviewBy)
            {
                yield return new ClaimsProblem($"{path}.reviewBy", "expected a day that is not before 'approvedOn'");
            }
        }
    }

    private static IEnumerable<ClaimsProblem> Wordings(Claim claim, string path)
    {
        if (!HasWords(claim.CanonicalText))
        {
            yield return Wordless($"{path}.canonicalText");
        }

        for (int index = 0; index < claim.Variants.Length; index++)
        {
            if (!HasWords(claim.Variants[index].Text))
            {
                yield return Wordless(string.Create(CultureInfo.InvariantCulture, $"{path}.variants[{index}].text"));
            }
        }

        for (int index = 0; index < claim.RequiredQualifiers.Length; index++)
        {
            if (!HasWords(claim.RequiredQualifiers[index]))
            {
                yield return Wordless(
                    string.Create(CultureInfo.InvariantCulture, $"{path}.requiredQualifiers[{index}]")
                );
            }
        }
    }

    private static IEnumerable<ClaimsProblem> Companions(Claim claim, string path, IReadOnlySet<string> ids)
    {
        for (int index = 0; index < claim.ProhibitedWith.Length; index++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}.prohibitedWith[{index}]");
            if (string.Equals(claim.ProhibitedWith[index], claim.Id, StringComparison.Ordinal))
            {
                yield return new ClaimsProblem(at, "expected another claim; this is the claim itself");
            }
            else if (!ids.Contains(claim.ProhibitedWith[index]))
            {
                yield return new ClaimsProblem(
                    at,
                    "expected the identifier of a claim of this library"
                        + Suggestion.Text(claim.ProhibitedWith[index], ids)
                );
            }
        }
    }

    private static ClaimsProblem Wordless(string path) => new(path, "expected a text with words");

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);
}
