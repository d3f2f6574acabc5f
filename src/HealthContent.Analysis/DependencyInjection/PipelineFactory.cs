using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HealthContent.Analysis.DependencyInjection;

/// <summary>Builds the pipeline of one name, once.</summary>
internal sealed class PipelineFactory(
    string name,
    IServiceProvider services,
    Action<ContentAnalysisPipelineBuilder> configure
)
{
    private readonly Lazy<ContentAnalysisPipeline> pipeline = new(() => Build(name, services, configure));

    public string Name => name;

    public ContentAnalysisPipeline Pipeline => pipeline.Value;

    private static ContentAnalysisPipeline Build(
        string name,
        IServiceProvider services,
        Action<ContentAnalysisPipelineBuilder> configure
    )
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline.CreateBuilder();
        if (services.GetService<TimeProvider>() is { } timeProvider)
        {
            builder.UseTimeProvider(timeProvider);
        }

        if (services.GetService<IClaimsLibrary>() is { } library)
        {
            builder.UseClaims(library);
        }

        if (services.GetService<IPolicyStore>() is { } policies)
        {
            builder.UsePolicyStore(policies);
        }

        if (services.GetService<IEntityRegistry>() is { } entities)
        {
            builder.UseEntityRegistry(entities);
        }

        if (services.GetService<IConsentStore>() is { } consents)
        {
            builder.UseConsents(consents);
        }

        foreach (IContentFormatReader reader in services.GetServices<IContentFormatReader>())
        {
            builder.UseFormatReader(reader);
        }

        foreach (ContentAnalyzer analyzer in services.GetServices<ContentAnalyzer>())
        {
            builder.AddAnalyzer(analyzer);
        }

        configure(builder);
        Apply(services.GetRequiredService<IOptionsMonitor<HealthContentAnalysisOptions>>().Get(name), builder);
        return builder.Build();
    }

    private static void Apply(HealthContentAnalysisOptions options, ContentAnalysisPipelineBuilder builder)
    {
        if (options.PolicyFile is { } policy)
        {
            builder.UsePolicyFile(policy);
        }

        if (options.OrganizationFile is { } organization)
        {
            builder.UseOrganizationFile(organization);
        }

        if (options.ClaimsFile is { } claims)
        {
            builder.UseClaimsFile(claims);
        }

        if (options.ConsentsFile is { } consents)
        {
            builder.UseConsentsFile(consents);
        }

        if (options.ReloadOnChange)
        {
            builder.ReloadOnChange();
        }

        if (options.MaxConcurrency is { } concurrency)
        {
            builder.UseMaxConcurrency(concurrency);
        }
    }
}
