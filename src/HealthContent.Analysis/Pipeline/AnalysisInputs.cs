using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Pipeline;

/// <summary>What the host knows, as it stood when the analysis of a document began.</summary>
/// <param name="policy">The policy.</param>
/// <param name="organization">What the organisation knows, with the consents of its store.</param>
/// <param name="claims">The claims library, which does not change; null when nobody gave one.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class AnalysisInputs(ContentPolicy policy, OrganizationKnowledge organization, IClaimsLibrary? claims)
{
    private readonly Lazy<string?> claimsHash = new(() =>
        claims is null or FailedClaims ? null : HashOf(claims.Claims)
    );

    public ContentPolicy Policy => policy;

    public OrganizationKnowledge Organization => organization;

    public IClaimsLibrary? Claims => claims;

    /// <summary>The hash of the claims of the library; null when nobody gave one, or it failed.</summary>
    public string? ClaimsHash => claimsHash.Value;

    /// <summary>The hash of claims with all that is on record of them.</summary>
    public static string HashOf(ImmutableArray<Claim> claims) =>
        ContentHash.OfBytes(
            Encoding.UTF8.GetBytes(
                ContentJson.Write(new OrganizationProfile { Claims = claims.IsDefault ? [] : claims })
            )
        );
}

/// <summary>What a claims library of the host holds: the library may change while a document is analysed.</summary>
internal sealed class ClaimsSnapshot(ImmutableArray<Claim> claims) : IClaimsLibrary
{
    public ImmutableArray<Claim> Claims => claims;

    /// <summary>What a library holds now; the snapshot that there was when it still holds the same.</summary>
    public static IClaimsLibrary Of(IClaimsLibrary library, ClaimsSnapshot? known)
    {
        try
        {
            ImmutableArray<Claim> now = library.Claims;
            return known is not null && known.Claims == now ? known : new ClaimsSnapshot(now);
        }
        catch (Exception exception)
        {
            // The rules that ask for claims fail, and the others go on.
            return new FailedClaims(exception);
        }
    }
}

/// <summary>A claims library that could not be read.</summary>
internal sealed class FailedClaims(Exception cause) : IClaimsLibrary
{
    public ImmutableArray<Claim> Claims => throw new InvalidOperationException("The claims library failed.", cause);
}

/// <summary>What an organisation knows, and what the engine makes of it.</summary>
/// <remarks>Safe for use from several threads.</remarks>
internal sealed class OrganizationKnowledge
{
    private readonly Lazy<string> hash;

    public OrganizationKnowledge(OrganizationProfile source, ImmutableArray<Consent> consents, NameModel? names)
    {
        Source = source;
        Consents = consents;
        Profile = consents.IsDefaultOrEmpty ? source : source with { Consents = United(consents, source.Consents) };
        ClaimMatchers = new ClaimMatchers(Profile.Claims);
        Setting = new RecognitionSetting(null, Profile, new KnownPeople(Profile)) { Names = names };
        hash = new(() => ContentHash.OfBytes(Encoding.UTF8.GetBytes(ContentJson.Write(Profile))));
    }

    /// <summary>The profile as the host gave it.</summary>
    public OrganizationProfile Source { get; }

    /// <summary>The consents as the host gave them besides.</summary>
    public ImmutableArray<Consent> Consents { get; }

    /// <summary>The profile with the consents.</summary>
    public OrganizationProfile Profile { get; }

    public ClaimMatchers ClaimMatchers { get; }

    public RecognitionSetting Setting { get; }

    /// <summary>The hash of the profile.</summary>
    public string Hash => hash.Value;

    // What the store says of a consent replaces what the profile says of it: an old record must not live on beside a revocation.
    private static ImmutableArray<Consent> United(ImmutableArray<Consent> store, ImmutableArray<Consent> profile)
    {
        HashSet<string> known = [.. store.Select(consent => consent.Id)];
        return [.. store, .. profile.Where(consent => !known.Contains(consent.Id))];
    }
}
