using System.Collections.Immutable;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Stores;

namespace HealthContent.Analysis.Pipeline;

/// <summary>The stores of a pipeline, and what they hold now.</summary>
/// <remarks>Safe for use from several threads.</remarks>
internal sealed class AnalysisStores
{
    private readonly IPolicyStore policies;
    private readonly IEntityRegistry entities;
    private readonly IConsentStore? consents;
    private readonly IClaimsLibrary? claims;
    private readonly NameModel? names;
    private AnalysisInputs? latest;

    public AnalysisStores(
        IPolicyStore policies,
        IEntityRegistry entities,
        IConsentStore? consents,
        IClaimsLibrary? claims,
        NameModel? names
    )
    {
        this.policies = policies;
        this.entities = entities;
        this.consents = consents;
        this.claims = claims;
        this.names = names;
        Files =
        [
            .. new object?[] { policies, entities, consents, claims }
                .OfType<FileStore>()
                .Distinct(),
        ];
    }

    /// <summary>Those that are read from files, and again when these change.</summary>
    public ImmutableArray<FileStore> Files { get; }

    /// <summary>What the stores hold now: each document is analysed with one of these.</summary>
    public AnalysisInputs Current
    {
        get
        {
            ContentPolicy policy = policies.Policy;
            OrganizationProfile profile = entities.Organization;
            ImmutableArray<Consent> register = consents?.Consents ?? [];
            AnalysisInputs? known = Volatile.Read(ref latest);
            IClaimsLibrary? library = ClaimsNow(known?.Claims);
            bool isSameOrganization =
                known is not null
                && ReferenceEquals(known.Organization.Source, profile)
                && known.Organization.Consents == register;
            if (isSameOrganization && ReferenceEquals(known!.Policy, policy) && ReferenceEquals(known.Claims, library))
            {
                return known;
            }

            // Two threads may make it at once: the work is lost, and nothing else.
            var made = new AnalysisInputs(
                policy,
                isSameOrganization ? known!.Organization : new OrganizationKnowledge(profile, register, names),
                library
            );
            Volatile.Write(ref latest, made);
            return made;
        }
    }

    // The store may change between two questions of an analysis; what it holds now does not.
    private IClaimsLibrary? ClaimsNow(IClaimsLibrary? known) =>
        claims switch
        {
            null or ClaimsLibrary => claims,
            ClaimsFileStore file => file.Library,
            _ => ClaimsSnapshot.Of(claims, known as ClaimsSnapshot),
        };
}
