using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy;

/// <content>The decision.</content>
public sealed partial class EffectivePolicy
{
    private static readonly PolicyOutcome CleanForGood = new()
    {
        Decision = PublishDecision.Publish,
        Diagnostics = [],
        Reasons = [],
    };

    // What approvals can cure waits for them: it is not forbidden.
    internal static bool IsCurable(RuleDescriptor rule) =>
        rule.Id is "HCA1901" or "HCA1902" or "HCA1903" or "HCA1904" or "HCA1905";

    private static bool AlwaysNeedsReview(RuleDescriptor rule) =>
        ReferenceEquals(rule, EngineRules.AnalyzerFailure) || ReferenceEquals(rule, PolicyRules.PolicyNotInForce);

    /// <summary>Decides on a document. A pure function of its arguments and the policy: their order does not matter.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">What the rules found.</param>
    /// <param name="notEvaluated">The rules that could not be evaluated.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <param name="organization">What the organisation says of itself: accounts of one person, roles, crisis. Nothing when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public PolicyOutcome Decide(
        ContentDocument document,
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated,
        DateTimeOffset now,
        OrganizationProfile? organization = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsClean(document, diagnostics, notEvaluated)
            ? Clean(period.End == DateTimeOffset.MaxValue ? null : period.End)
            : Decide(
                document,
                diagnostics,
                notEvaluated,
                new AnalysisClock(now),
                organization ?? OrganizationProfile.None
            );
    }

    /// <summary>Decides on a document by the clock that was asked when it was analysed.</summary>
    internal PolicyOutcome Decide(
        ContentDocument document,
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated,
        AnalysisClock clock,
        OrganizationProfile organization
    )
    {
        clock.HasReached(period.End);
        return IsClean(document, diagnostics, notEvaluated)
            ? Clean(clock.NextChange)
            : new PolicyDecision(this, period, document, organization, clock).Decide(
                diagnostics.IsDefault ? [] : diagnostics,
                notEvaluated.IsDefault ? [] : notEvaluated
            );
    }

    private bool IsClean(
        ContentDocument document,
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated
    ) => diagnostics.IsDefaultOrEmpty && notEvaluated.IsDefaultOrEmpty && period.HasNothingToSayOf(document);

    private static PolicyOutcome Clean(DateTimeOffset? validUntil) =>
        validUntil is null ? CleanForGood : CleanForGood with { ValidUntil = validUntil };

    /// <summary>Gives findings that belong to no document the severity and effect that the policy sees.</summary>
    internal ImmutableArray<ContentDiagnostic> Judge(ImmutableArray<ContentDiagnostic> diagnostics) =>
        ImmutableArray.CreateRange(
            diagnostics,
            diagnostic =>
            {
                Severity severity = SeverityOf(diagnostic);
                return diagnostic with
                {
                    Severity = severity,
                    Effect = EffectOf(diagnostic.Rule, severity, diagnostic.Confidence),
                };
            }
        );

    internal Severity SeverityOf(ContentDiagnostic diagnostic)
    {
        RuleSetting setting = Setting(diagnostic.Rule);
        if (diagnostic.Confidence < setting.ConfidenceFloor.Value)
        {
            return Severity.Hidden;
        }

        // A rule may give single findings a severity of their own: a policy that tightens the rule lifts the lower ones,
        // one that loosens it lowers the higher ones.
        return setting.Severity.Value is not { } given ? diagnostic.Severity
            : given >= diagnostic.Rule.DefaultSeverity ? Max(given, diagnostic.Severity)
            : Min(given, diagnostic.Severity);
    }

    internal DiagnosticEffect EffectOf(RuleDescriptor rule, Severity severity, Confidence confidence) =>
        EffectOf(Setting(rule), severity, confidence);

    internal DiagnosticEffect EffectOf(NotEvaluatedRule missing, ContentDocument document)
    {
        bool isPromotion = document.Intent == ContentIntent.Promotional || document.Kind == ContentKind.Ad;
        bool mustBeKnown = NeverLoosenable.Contains(missing.Rule) || (isPromotion && missing.Rule.Id == "HCA1324");
        return mustBeKnown ? DiagnosticEffect.Review : period.Decisions.NotEvaluated(missing.Rule.Category).Value;
    }

    private DiagnosticEffect EffectOf(RuleSetting setting, Severity severity, Confidence confidence)
    {
        RuleDescriptor rule = setting.Rule;
        if (AlwaysNeedsReview(rule))
        {
            return setting.Effect.Value == DiagnosticEffect.Block ? DiagnosticEffect.Block : DiagnosticEffect.Review;
        }

        if (setting.IsNeverLoosenable && severity == Severity.Error)
        {
            return DiagnosticEffect.Block;
        }

        if (!setting.Enabled.Value || confidence < setting.ConfidenceFloor.Value)
        {
            return DiagnosticEffect.None;
        }

        if (IsCurable(rule))
        {
            return setting.Effect.Value == DiagnosticEffect.Block ? DiagnosticEffect.Block : DiagnosticEffect.Review;
        }

        DiagnosticEffect mapped = period.Decisions.Effect(severity, confidence);
        // A finding that is worse than its rule's default must not come out of a tightening more lightly.
        return setting.Effect.Value is not { } given ? mapped
            : setting.EffectIsFinal || given > mapped ? given
            : mapped;
    }

    private static Severity Max(Severity left, Severity right) => left > right ? left : right;

    private static Severity Min(Severity left, Severity right) => left < right ? left : right;
}
