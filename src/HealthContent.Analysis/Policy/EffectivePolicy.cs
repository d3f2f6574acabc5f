using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>A policy as it holds for one kind of document.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class EffectivePolicy : RuleSettings
{
    /// <inheritdoc/>
    public override bool IsEnabled(RuleDescriptor rule) => true;

    /// <inheritdoc/>
    public override double Number(RuleDescriptor rule, RuleOption option) => option.Default ?? 0;

    /// <inheritdoc/>
    public override ImmutableArray<string> Words(RuleDescriptor rule, RuleOption option) => [];

    /// <summary>Decides on a document. A pure function of its arguments and the policy.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">What the rules found.</param>
    /// <param name="notEvaluated">The rules that could not be evaluated.</param>
    /// <param name="now">The instant of the decision.</param>
    public PolicyOutcome Decide(
        ContentDocument document,
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated,
        DateTimeOffset now
    ) =>
        new()
        {
            Decision = PublishDecision.Publish,
            Diagnostics = diagnostics,
            Reasons = [],
        };
}
