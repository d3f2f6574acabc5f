using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Analyses documents and feeds. Make one, keep it, and use it for all documents.</summary>
/// <remarks>
/// Safe for use from several threads at once. What the stores of a pipeline hold may change; each document and feed is analysed with
/// what they held when that began.
/// </remarks>
public sealed partial class ContentAnalysisPipeline
{
    private readonly AnalysisPlan plan;
    private readonly FormatReaders formats;
    private readonly bool throwOnFailure;
    private readonly int maxConcurrency;
    private readonly AnalysisStores stores;
    private readonly ChannelCatalog channels;
    private readonly RequirementCatalog requirements;
    private readonly TimeProvider timeProvider;
    private readonly Lazy<RuleSetVersion> ruleSet;
    private readonly RunPool runs = new();

    internal ContentAnalysisPipeline(AnalysisPlan plan, AnalysisStores stores, ContentAnalysisPipelineBuilder builder)
    {
        this.plan = plan;
        requirements = builder.Requirements;
        ruleSet = new(() => RuleSetVersion.Of(plan, requirements));
        formats = new FormatReaders(builder.FormatReaders);
        throwOnFailure = builder.ThrowsOnAnalyzerFailure;
        maxConcurrency = builder.MaxConcurrency;
        this.stores = stores;
        channels = builder.Channels;
        timeProvider = builder.TimeProvider;
    }

    /// <summary>All rules of the pipeline, ordered by id.</summary>
    public ImmutableArray<RuleDescriptor> Rules => plan.Rules;

    /// <summary>The policy that decides, as it stands now.</summary>
    public ContentPolicy Policy => stores.Current.Policy;

    /// <summary>The stores that are read from files, and again when these change: to be told of it, or to make them look at once.</summary>
    /// <value>Empty unless there are any, see <see cref="ContentAnalysisPipelineBuilder.ReloadOnChange"/>.</value>
    public ImmutableArray<FileStore> FileStores => stores.Files;

    /// <summary>Which build of the rules the pipeline has.</summary>
    public RuleSetVersion RuleSet => ruleSet.Value;

    /// <summary>A pipeline with all rules of the library, the default policy and the system's clock.</summary>
    public static ContentAnalysisPipeline CreateDefault() => CreateBuilder().Build();

    /// <summary>A builder that starts with all rules of the library.</summary>
    public static ContentAnalysisPipelineBuilder CreateBuilder() => new();

    /// <summary>Analyses a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ContentFormatNotSupportedException">The pipeline has no reader for the document's format.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public ContentReport Analyze(ContentDocument document, CancellationToken cancellationToken = default) =>
        AnalyzeAt(document, timeProvider.GetUtcNow(), cancellationToken);

    /// <summary>Analyses a document for an instant other than now: when it is scheduled for, or when it was decided.</summary>
    /// <param name="document">The document.</param>
    /// <param name="instant">What the clock shows.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ContentFormatNotSupportedException">The pipeline has no reader for the document's format.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public ContentReport AnalyzeAt(
        ContentDocument document,
        DateTimeOffset instant,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        AnalysisInputs inputs = stores.Current;
        EffectivePolicy effective = inputs.Policy.For(document, instant);
        var clock = new AnalysisClock(instant);
        AnalysisEnvironment environment = EnvironmentFor(inputs, effective, clock);
        AnalysisRun run = Rent(inputs);
        run.Analyze(document, environment, cancellationToken);
        ImmutableArray<NotEvaluatedRule> notEvaluated = run.NotEvaluated;
        PolicyOutcome outcome = effective.Decide(
            document,
            run.Diagnostics,
            notEvaluated,
            clock,
            inputs.Organization.Profile
        );
        ImmutableArray<Claim> claims = run.Facts.UsedClaims;
        runs.Add(run);
        return new ContentReport(document.Id, instant, outcome, notEvaluated, inputs, claims);
    }

    /// <summary>Analyses a feed: what only shows over time.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public FeedReport Analyze(ContentFeed feed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        AnalysisInputs inputs = stores.Current;
        AnalysisRun run = Rent(inputs);
        DateTimeOffset now = timeProvider.GetUtcNow();
        EffectivePolicy effective = inputs.Policy.ForAll(now);
        run.Analyze(feed, EnvironmentFor(inputs, effective, new AnalysisClock(now)), cancellationToken);
        var report = new FeedReport(feed.Id, effective.Judge(run.Diagnostics), run.NotEvaluated);
        runs.Add(run);
        return report;
    }

    /// <summary>Recognises entities without running any rule.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ContentFormatNotSupportedException">The pipeline has no reader for the document's format.</exception>
    public ImmutableArray<SurfaceEntity> Recognize(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        AnalysisRun run = Rent(stores.Current);
        run.ReadForEntities(document);
        var entities = ImmutableArray.CreateBuilder<SurfaceEntity>();
        foreach (SurfaceFacts surface in run.Facts.Surfaces)
        {
            foreach (RecognizedEntity entity in surface.Entities)
            {
                entities.Add(
                    new SurfaceEntity(surface.Surface.Kind, surface.Surface.Path, ToSource(surface.Surface, entity))
                );
            }
        }

        runs.Add(run);
        return entities.ToImmutable();
    }

    /// <summary>What the host knows, as it stands now.</summary>
    internal AnalysisInputs Inputs => stores.Current;

    /// <summary>The known channels.</summary>
    internal ChannelCatalog Channels => channels;

    /// <summary>The clock.</summary>
    internal TimeProvider TimeProvider => timeProvider;

    /// <summary>The year of the clock, in UTC.</summary>
    internal int CurrentYear => timeProvider.GetUtcNow().Year;

    /// <summary>Shows the entities of a document, and no other facts, without running any rule. They are only valid during the call.</summary>
    internal void VisitEntities(ContentDocument document, Action<DocumentFacts> visit)
    {
        AnalysisRun run = Rent(stores.Current);
        run.ReadForEntities(document);
        visit(run.Facts);
        runs.Add(run);
    }

    private static RecognizedEntity ToSource(SurfaceText surface, in RecognizedEntity entity)
    {
        ImmutableArray<EntityAlternative> alternatives = entity.Alternatives;
        if (!alternatives.IsEmpty)
        {
            var mapped = ImmutableArray.CreateBuilder<EntityAlternative>(alternatives.Length);
            foreach (EntityAlternative alternative in alternatives)
            {
                mapped.Add(alternative with { Span = surface.ToSource(alternative.Span) });
            }

            alternatives = mapped.MoveToImmutable();
        }

        return entity with
        {
            Span = surface.ToSource(entity.Span),
            Alternatives = alternatives,
        };
    }

    // An exception leaves the run where it is: it may be half used, and a new one costs little.
    private AnalysisRun Rent(AnalysisInputs inputs)
    {
        AnalysisRun run = runs.TryTake(out AnalysisRun? used) ? used : new AnalysisRun(plan, formats, throwOnFailure);
        run.Organization = inputs.Organization.Setting;
        return run;
    }

    private AnalysisEnvironment EnvironmentFor(AnalysisInputs inputs, RuleSettings settings, AnalysisClock clock) =>
        new()
        {
            Now = new AnalysisInstant(clock),
            Organization = inputs.Organization.Profile,
            Channels = channels,
            Requirements = requirements,
            ClaimsLibrary = inputs.Claims,
            ClaimMatchers = inputs.Organization.ClaimMatchers,
            Settings = settings,
        };
}

/// <summary>An entity with the surface that it was found in.</summary>
/// <param name="Surface">The kind of place.</param>
/// <param name="SurfacePath">The member of the document that holds the text.</param>
/// <param name="Entity">The entity; its span points into the surface as the caller gave it.</param>
public readonly record struct SurfaceEntity(Content.SurfaceKind Surface, string SurfacePath, RecognizedEntity Entity);
