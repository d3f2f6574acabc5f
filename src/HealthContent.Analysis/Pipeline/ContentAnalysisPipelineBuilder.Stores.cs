using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;

namespace HealthContent.Analysis.Pipeline;

/// <content>Where policy, profile, consents and claims come from.</content>
public sealed partial class ContentAnalysisPipelineBuilder
{
    private IPolicyStore? policyStore;
    private IEntityRegistry? entities;
    private string? organizationFile;
    private IConsentStore? consents;
    private string? consentsFile;
    private TimeSpan? checkInterval;

    /// <summary>Sets where the policy comes from. It is asked once for each document.</summary>
    /// <param name="policies">The store.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policies"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UsePolicyStore(IPolicyStore policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        (policyStore, policyFile) = (policies, null);
        return this;
    }

    /// <summary>Sets where the profile of the organisation comes from. It is asked once for each document.</summary>
    /// <param name="entities">The registry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entities"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseEntityRegistry(IEntityRegistry entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        (this.entities, organizationFile) = (entities, null);
        return this;
    }

    /// <summary>Sets the profile of the organisation from a file. It is read when the pipeline is built.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseOrganizationFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        organizationFile = path;
        return this;
    }

    /// <summary>Sets where consents come from. They replace those of the same identifier in the profile of the organisation.</summary>
    /// <param name="consents">The store.</param>
    /// <exception cref="ArgumentNullException"><paramref name="consents"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseConsents(IConsentStore consents)
    {
        ArgumentNullException.ThrowIfNull(consents);
        (this.consents, consentsFile) = (consents, null);
        return this;
    }

    /// <summary>Sets the consents from a file. It is read when the pipeline is built.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseConsentsFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        consentsFile = path;
        return this;
    }

    /// <summary>
    /// Reads the files of policy, profile, consents and claims again when they change. A new version with an error is refused, the last
    /// good one stays in force, and <see cref="ContentAnalysisPipeline.FileStores"/> tell of it.
    /// </summary>
    /// <param name="checkInterval">How long to wait before files are looked at again; two seconds when null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="checkInterval"/> is negative.</exception>
    public ContentAnalysisPipelineBuilder ReloadOnChange(TimeSpan? checkInterval = null)
    {
        var options = new FileStoreOptions();
        this.checkInterval = (
            checkInterval is { } given ? options with { CheckInterval = given } : options
        ).CheckInterval;
        return this;
    }

    private FileStoreOptions? Reloading =>
        checkInterval is { } interval
            ? new FileStoreOptions { CheckInterval = interval, TimeProvider = TimeProvider }
            : null;

    private IPolicyStore PoliciesFor(AnalysisPlan plan)
    {
        if (policyFile is null)
        {
            return policyStore ?? new InMemoryStore { Policy = policy };
        }

        var options = new PolicyLoadOptions { Rules = plan.Rules, BaselineKey = baselineKey };
        return Reloading is { } reloading
            ? new PolicyFileStore(policyFile, options, reloading)
            : new InMemoryStore { Policy = ContentPolicy.Load(policyFile, options) };
    }

    private IEntityRegistry EntityRegistry() =>
        organizationFile is null ? entities ?? new InMemoryStore { Organization = organization }
        : Reloading is { } reloading ? new OrganizationFileStore(organizationFile, reloading)
        : new InMemoryStore { Organization = new OrganizationFileStore(organizationFile).Organization };

    private IConsentStore? Consents() =>
        consentsFile is null ? consents
        : Reloading is { } reloading ? new ConsentFileStore(consentsFile, reloading)
        : ConsentRegister.Load(consentsFile);

    private IClaimsLibrary? Claims() =>
        claimsFile is null ? claims
        : Reloading is { } reloading ? new ClaimsFileStore(claimsFile, reloading)
        : ClaimsLibrary.Load(claimsFile);
}
