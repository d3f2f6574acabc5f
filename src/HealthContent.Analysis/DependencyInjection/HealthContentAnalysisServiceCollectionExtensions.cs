using HealthContent.Analysis.DependencyInjection;
using HealthContent.Analysis.Pipeline;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers pipelines of HealthContent.Analysis.</summary>
public static class HealthContentAnalysisServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="ContentAnalysisPipeline"/> with all rules of the library and the default policy.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddHealthContentAnalysis(this IServiceCollection services) =>
        services.AddHealthContentAnalysis(_ => { });

    /// <summary>Registers a <see cref="ContentAnalysisPipeline"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Puts the pipeline together. Registered services of the types <c>ContentAnalyzer</c>, <c>IContentFormatReader</c>,
    /// <c>IPolicyStore</c>, <c>IEntityRegistry</c>, <c>IConsentStore</c>, <c>IClaimsLibrary</c> and <see cref="TimeProvider"/> are taken over
    /// before; <see cref="HealthContentAnalysisOptions"/> are applied after.
    /// </param>
    /// <returns>The same services.</returns>
    /// <remarks>The pipeline is built when the host starts; a policy that does not load stops it there.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddHealthContentAnalysis(
        this IServiceCollection services,
        Action<ContentAnalysisPipelineBuilder> configure
    )
    {
        Add(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider =>
            provider.GetRequiredKeyedService<ContentAnalysisPipeline>(Options.Options.DefaultName)
        );
        return services;
    }

    /// <summary>Registers a <see cref="ContentAnalysisPipeline"/> as a keyed service, so that there can be several.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the pipeline, and the name of its options.</param>
    /// <param name="configure">Puts the pipeline together; see the overload without a name.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddHealthContentAnalysis(
        this IServiceCollection services,
        string name,
        Action<ContentAnalysisPipelineBuilder> configure
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Add(services, name, configure);
        return services;
    }

    private static void Add(IServiceCollection services, string name, Action<ContentAnalysisPipelineBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<HealthContentAnalysisOptions>, OptionsValidator>()
        );
        services.AddKeyedSingleton(name, (provider, _) => new PipelineFactory(name, provider, configure));
        services.AddKeyedSingleton(
            name,
            (provider, _) => provider.GetRequiredKeyedService<PipelineFactory>(name).Pipeline
        );
        services.AddOptions<HealthContentAnalysisOptions>(name).ValidateOnStart();
        // Hosts check options when they start: options made from the pipeline build it there, and not at the first document.
        services
            .AddOptions<PipelineCheck>(name)
            .Configure<IServiceProvider>(
                (check, provider) => check.Pipeline = provider.GetRequiredKeyedService<ContentAnalysisPipeline>(name)
            )
            .ValidateOnStart();
    }

    /// <summary>Options that exist only to build the pipeline when the host starts.</summary>
    private sealed class PipelineCheck
    {
        public ContentAnalysisPipeline? Pipeline { get; set; }
    }
}
