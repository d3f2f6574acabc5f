using HealthContent.Analysis.Audit;
using HealthContent.Analysis.DependencyInjection;
using HealthContent.Analysis.Pipeline;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the audit of HealthContent.Analysis.</summary>
public static class HealthContentAuditServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="AuditKey"/>, <see cref="AuditEntryFactory"/> and <see cref="AuditReplay"/>, and an <see cref="IAuditLog"/>
    /// in memory unless another one is registered. The pipeline comes from <c>AddHealthContentAnalysis</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null for those from elsewhere.</param>
    /// <returns>The same services.</returns>
    /// <remarks>A key file that cannot be read stops the host when it starts.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddHealthContentAudit(
        this IServiceCollection services,
        Action<HealthContentAuditOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<HealthContentAuditOptions>, AuditOptionsValidator>()
        );
        OptionsBuilder<HealthContentAuditOptions> options = services
            .AddOptions<HealthContentAuditOptions>()
            .ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton<IAuditLog>(provider => new InMemoryAuditLog(provider.GetService<TimeProvider>()));
        services.TryAddSingleton(provider =>
            ReadKey(provider.GetRequiredService<IOptions<HealthContentAuditOptions>>().Value)
        );
        services.TryAddSingleton(provider => new AuditEntryFactory(
            provider.GetRequiredService<ContentAnalysisPipeline>(),
            provider.GetRequiredService<AuditKey>()
        ));
        services.TryAddSingleton(provider => new AuditReplay(
            provider.GetRequiredService<ContentAnalysisPipeline>(),
            provider.GetRequiredService<AuditKey>()
        ));
        return services;
    }

    private static AuditKey ReadKey(HealthContentAuditOptions options) =>
        options.KeyFile is { } file ? AuditKey.Parse(File.ReadAllText(file)) : AuditKey.Generate();
}
