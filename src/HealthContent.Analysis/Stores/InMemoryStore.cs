using System.Collections.Immutable;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Stores;

/// <summary>A store whose content the host puts in: after a change in its own database, or in a test.</summary>
/// <remarks>
/// Safe for use from several threads. What is set holds from the next document on; a document that is being analysed is finished with
/// what it began with.
/// </remarks>
public sealed class InMemoryStore : IPolicyStore, IEntityRegistry, IConsentStore, IClaimsLibrary
{
    private volatile ContentPolicy policy = ContentPolicy.Default;
    private volatile OrganizationProfile organization = new();
    private volatile ConsentRegister consents = ConsentRegister.Empty;
    private volatile ClaimsLibrary? claims;

    /// <inheritdoc/>
    /// <value><see cref="ContentPolicy.Default"/> by default.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ContentPolicy Policy
    {
        get => policy;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            policy = value;
        }
    }

    /// <inheritdoc/>
    /// <value>An empty profile by default.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public OrganizationProfile Organization
    {
        get => organization;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            organization = value;
        }
    }

    /// <inheritdoc/>
    /// <value>Empty by default.</value>
    /// <exception cref="ArgumentException">Two consents have the same identifier, or one has none.</exception>
    public ImmutableArray<Consent> Consents
    {
        get => consents.Consents;
        set => consents = ConsentRegister.Create(value.IsDefault ? [] : value);
    }

    /// <inheritdoc/>
    /// <value>Empty by default: with a library that holds nothing, every claim is unknown.</value>
    /// <exception cref="ArgumentException">The claims contradict themselves or one another.</exception>
    public ImmutableArray<Claim> Claims
    {
        get => claims?.Claims ?? [];
        set => claims = ClaimsLibrary.Create(value.IsDefault ? [] : value);
    }
}
