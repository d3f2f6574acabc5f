using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy;

/// <summary>What an organisation allows: severities, effects, options, suppressions and baselines, in layers.</summary>
/// <remarks>Immutable and safe to share between threads. <c>Policy/README.md</c> of the sources describes the file format.</remarks>
public sealed partial class ContentPolicy
{
    private readonly ImmutableArray<PolicyPeriod> periods;
    private readonly ImmutableArray<PolicyLayer> layers;

    internal ContentPolicy(ImmutableArray<PolicyLayer> layers)
    {
        this.layers = layers;
        Layers = [.. layers.Select(layer => layer.Info)];
        TimeZone = layers.LastOrDefault(layer => layer.TimeZone is not null)?.TimeZone ?? TimeZoneInfo.Utc;
        periods = PolicyTimeline.Of(layers, TimeZone);
    }

    /// <summary>The policy that holds when nobody gives another.</summary>
    /// <value>No layer: the severities of the rules, and the decision map of the library.</value>
    public static ContentPolicy Default { get; } = new([]);

    /// <summary>The layers, from the widest to the narrowest; empty for the default policy.</summary>
    public ImmutableArray<PolicyLayerInfo> Layers { get; }

    /// <summary>The layer that the policy was loaded from, the narrowest; null for the default policy.</summary>
    public PolicyLayerInfo? Info => Layers.IsEmpty ? null : Layers[^1];

    /// <summary>The time zone in which the dates of the policy are meant.</summary>
    /// <value>UTC by default.</value>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The policy as it holds for a document: its channel, kind, audience, jurisdictions and intent.</summary>
    /// <param name="document">The document.</param>
    /// <param name="now">The instant of the decision: layers hold from their first to their last day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public EffectivePolicy For(ContentDocument document, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PeriodAt(now).For(document);
    }

    /// <summary>The policy as it holds where no condition applies, for what is no document, such as a feed.</summary>
    /// <param name="now">The instant of the decision.</param>
    public EffectivePolicy ForAll(DateTimeOffset now) => PeriodAt(now).General;

    /// <summary>What the policy makes of rules, and where each value came from.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The instant for which to describe it.</param>
    /// <param name="document">The document for which to describe it; null where no condition applies.</param>
    /// <returns>A description of each rule, in the order given.</returns>
    public ImmutableArray<PolicyRuleDescription> Describe(
        ImmutableArray<RuleDescriptor> rules,
        DateTimeOffset now,
        ContentDocument? document = null
    )
    {
        EffectivePolicy effective = document is null ? ForAll(now) : For(document, now);
        return ImmutableArray.CreateRange(rules, effective.Describe);
    }

    /// <summary>What is to say of the suppressions once a whole batch was analysed: which expired and which matched nothing.</summary>
    /// <param name="diagnostics">All diagnostics of the batch, as this policy judged them.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is null.</exception>
    public ImmutableArray<ContentDiagnostic> CheckSuppressions(
        IEnumerable<ContentDiagnostic> diagnostics,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var used = new HashSet<DiagnosticSuppression>(ReferenceEqualityComparer.Instance);
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Suppression is { } suppression)
            {
                used.Add(suppression);
            }
        }

        PolicyPeriod period = PeriodAt(now);
        AnalysisDay today = ((AnalysisInstant)now).In(period.Zone);
        var notices = ImmutableArray.CreateBuilder<ContentDiagnostic>();
        foreach (SuppressionEntry entry in period.Suppressions)
        {
            if (entry.Problem(Severity.Warning, today) is { } problem)
            {
                notices.Add(PolicyNotices.Unfounded(entry, problem));
            }
            else if (entry.ExpiresOn < today)
            {
                notices.Add(PolicyNotices.Expired(entry));
            }
            else if (!used.Contains(entry.Mark))
            {
                notices.Add(PolicyNotices.Unused(entry));
            }
        }

        return notices.ToImmutable();
    }

    private PolicyPeriod PeriodAt(DateTimeOffset now)
    {
        int index = 0;
        while (index < periods.Length - 1 && periods[index].End <= now)
        {
            index++;
        }

        return periods[index];
    }
}
