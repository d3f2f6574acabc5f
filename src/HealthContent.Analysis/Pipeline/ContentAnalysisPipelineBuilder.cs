using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Rules;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Puts a pipeline together.</summary>
/// <remarks>Not safe for use from several threads; the pipeline it builds is.</remarks>
public sealed partial class ContentAnalysisPipelineBuilder
{
    private readonly List<ContentAnalyzer> analyzers = [];
    private bool withBuiltInRules = true;
    private ContentPolicy policy = ContentPolicy.Default;
    private string? policyFile;
    private OrganizationProfile organization = new();
    private ReadOnlyMemory<byte> baselineKey;
    private IClaimsLibrary? claims;
    private string? claimsFile;

    internal ContentAnalysisPipelineBuilder() { }

    internal List<IContentFormatReader> FormatReaders { get; } = [];

    internal bool ThrowsOnAnalyzerFailure { get; private set; }

    internal int MaxConcurrency { get; private set; } = Math.Max(1, Environment.ProcessorCount);

    internal NameModel? Names { get; set; }

    internal ChannelCatalog Channels { get; private set; } = ChannelCatalog.Default;

    internal RequirementCatalog Requirements { get; private set; } = RequirementCatalog.Default;

    internal TimeProvider TimeProvider { get; private set; } = TimeProvider.System;

    /// <summary>Adds an analyzer to those of the library.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="analyzer"/> is null.</exception>
    public ContentAnalysisPipelineBuilder AddAnalyzer(ContentAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        analyzers.Add(analyzer);
        return this;
    }

    /// <summary>Adds an analyzer to those of the library.</summary>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    public ContentAnalysisPipelineBuilder AddAnalyzer<TAnalyzer>()
        where TAnalyzer : ContentAnalyzer, new() => AddAnalyzer(new TAnalyzer());

    /// <summary>Adds a rule that is a file. The format stands in <c>Analyzers/README.md</c> of the sources.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="Matching.PhraseSyntaxException">The file is not well-formed.</exception>
    public ContentAnalysisPipelineBuilder AddRuleFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return AddAnalyzer(RuleFile.Parse(path, File.ReadAllText(path)));
    }

    /// <summary>Leaves out the rules of the library: the pipeline then has only the analyzers that are added.</summary>
    public ContentAnalysisPipelineBuilder WithoutBuiltInRules()
    {
        withBuiltInRules = false;
        return this;
    }

    /// <summary>Adds a reader for a format, or replaces the one for that format.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseFormatReader(IContentFormatReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        FormatReaders.Add(reader);
        return this;
    }

    /// <summary>Sets the policy that decides.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UsePolicy(ContentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        this.policy = policy;
        (policyStore, policyFile) = (null, null);
        return this;
    }

    /// <summary>Sets the policy that decides from a file. It is read when the pipeline is built, once all rules are known.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UsePolicyFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        policyFile = path;
        return this;
    }

    /// <summary>Sets the key for baselines whose file does not hold one.</summary>
    /// <param name="key">The key.</param>
    public ContentAnalysisPipelineBuilder UseBaselineKey(ReadOnlyMemory<byte> key)
    {
        baselineKey = key;
        return this;
    }

    /// <summary>Sets what the organisation says of itself.</summary>
    /// <param name="organization">Known people, places, phones, domains.</param>
    /// <exception cref="ArgumentNullException"><paramref name="organization"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseOrganization(OrganizationProfile organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        this.organization = organization;
        (entities, organizationFile) = (null, null);
        return this;
    }

    /// <summary>Sets the statements that the organisation had checked. They go before those of its profile.</summary>
    /// <param name="claims">The claims.</param>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseClaims(IClaimsLibrary claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        this.claims = claims;
        claimsFile = null;
        return this;
    }

    /// <summary>Sets the statements that the organisation had checked from a file. It is read when the pipeline is built.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseClaimsFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        claimsFile = path;
        return this;
    }

    /// <summary>Sets the known channels.</summary>
    /// <param name="channels">The channels with their limits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="channels"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseChannels(ChannelCatalog channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        Channels = channels;
        return this;
    }

    /// <summary>Sets what laws and regulators ask for, where and when.</summary>
    /// <param name="requirements">The requirements; <see cref="RequirementCatalog.Load"/> reads them from a folder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="requirements"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseRequirements(RequirementCatalog requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        Requirements = requirements;
        return this;
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="timeProvider">The clock; the system's by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="timeProvider"/> is null.</exception>
    public ContentAnalysisPipelineBuilder UseTimeProvider(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        TimeProvider = timeProvider;
        return this;
    }

    /// <summary>Sets how many documents are analysed at once when many are given.</summary>
    /// <param name="documents">At least 1; the number of processors by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="documents"/> is less than 1.</exception>
    public ContentAnalysisPipelineBuilder UseMaxConcurrency(int documents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(documents, 1);
        MaxConcurrency = documents;
        return this;
    }

    /// <summary>Lets the exceptions of analyzers through instead of reporting HCA9001. For tests.</summary>
    public ContentAnalysisPipelineBuilder ThrowOnAnalyzerFailure()
    {
        ThrowsOnAnalyzerFailure = true;
        return this;
    }

    /// <summary>Builds the pipeline.</summary>
    /// <exception cref="Matching.PhraseSyntaxException">A phrase of an analyzer is not well-formed or refers to an unknown class.</exception>
    /// <exception cref="InvalidOperationException">Two rules have the same id or name.</exception>
    /// <exception cref="IOException">A file of the policy, profile, consents or claims cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Such a file may not be read.</exception>
    /// <exception cref="PolicyException">Such a file has errors; the exception holds all of one file.</exception>
    public ContentAnalysisPipeline Build()
    {
        ImmutableArray<ContentAnalyzer> all = withBuiltInRules
            ? [.. BuiltInRules.Analyzers, .. analyzers]
            : [.. analyzers];
        var plan = new AnalysisPlan(all, withBuiltInRules ? PlanTables.Embedded : null);
        return new ContentAnalysisPipeline(
            plan,
            new AnalysisStores(PoliciesFor(plan), EntityRegistry(), Consents(), Claims(), Names),
            this
        );
    }
}
