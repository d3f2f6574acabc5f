using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Audit;

/// <summary>Sums up reports for the audit log.</summary>
/// <remarks>Safe for use from several threads.</remarks>
internal sealed class DecisionSummary(ContentAnalysisPipeline pipeline, AuditKey key)
{
    // A catalogue is long, and the same for all documents.
    private readonly Lazy<string> channels = new(() =>
        ContentHash.OfBytes(JsonSerializer.SerializeToUtf8Bytes(pipeline.Channels.Profiles, AuditJsonOptions.Channels))
    );

    /// <summary>Sums up a report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="report">The report on it.</param>
    /// <param name="salt">The salt of the entry.</param>
    public AuditDecision Of(ContentDocument document, ContentReport report, string salt) =>
        new()
        {
            Decision = report.Decision,
            DecidedAt = report.DecidedAt,
            ValidUntil = report.ValidUntil,
            RiskScore = report.RiskScore,
            Basis = Basis(document, report, salt),
            Diagnostics = Map(report.Diagnostics, diagnostic => Describe(document, diagnostic, salt)),
            NotEvaluated = Map(
                report.NotEvaluated,
                missing => new AuditNotEvaluated { Rule = missing.Rule.Id, Missing = missing.Reason }
            ),
            Reasons = Map(
                report.Reasons,
                reason => new AuditReason
                {
                    Decision = reason.Decision,
                    Rule = reason.RuleId,
                    Reviewer = reason.Reviewer,
                }
            ),
        };

    private AuditBasis Basis(ContentDocument document, ContentReport report, string salt)
    {
        AnalysisInputs inputs = report.Inputs ?? pipeline.Inputs;
        return new AuditBasis
        {
            Document = key.Hash(salt, ContentJson.Write(document)),
            RulesVersion = pipeline.RuleSet.Version,
            RulesHash = pipeline.RuleSet.Hash,
            Organization = inputs.Organization.Hash,
            Channels = channels.Value,
            Claims = new AuditClaims { Library = inputs.ClaimsHash, Used = Map(report.Claims, Describe) },
            Policy = ImmutableArray.CreateRange(inputs.Policy.Layers, Describe),
        };
    }

    private static AuditClaim Describe(Claim claim) => new() { Id = claim.Id, Hash = AnalysisInputs.HashOf([claim]) };

    private AuditDiagnostic Describe(ContentDocument document, ContentDiagnostic diagnostic, string salt) =>
        new()
        {
            Rule = diagnostic.Rule.Id,
            Severity = diagnostic.Severity,
            Confidence = diagnostic.Confidence,
            Effect = diagnostic.Effect,
            Surface = diagnostic.SurfacePath,
            Start = diagnostic.Span.Start,
            End = diagnostic.Span.End,
            TextHash =
                !diagnostic.Span.IsEmpty && Fingerprint.Find(document, diagnostic) is { } surface
                    ? key.Hash(salt, surface.Text.AsSpan(diagnostic.Span.Start, diagnostic.Span.Length))
                    : null,
            Suppression = diagnostic.Suppression is { } suppression
                ? new AuditSuppression
                {
                    Kind = suppression.Kind,
                    By = suppression.By,
                    Reason = suppression.OverrideReason,
                    ExpiresOn = suppression.ExpiresOn,
                }
                : null,
        };

    private static AuditPolicyLayer Describe(PolicyLayerInfo layer) =>
        new()
        {
            Layer = layer.Kind,
            Id = layer.Id,
            Version = layer.Version,
            Hash = layer.ContentHash,
            Baseline = layer.BaselineHash,
        };

    private static ImmutableArray<TResult> Map<T, TResult>(ImmutableArray<T> items, Func<T, TResult> map)
    {
        var mapped = new TResult[items.Length];
        for (int index = 0; index < mapped.Length; index++)
        {
            mapped[index] = map(items[index]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
    }
}
