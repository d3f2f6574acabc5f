using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Pipeline;

/// <summary>What the host knows, as it stood when the analysis of a document began.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Organization">What the organisation knows, with the consents of its store.</param>
/// <param name="Claims">The claims library; null when nobody gave one.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed record AnalysisInputs(ContentPolicy Policy, OrganizationKnowledge Organization, IClaimsLibrary? Claims);

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
