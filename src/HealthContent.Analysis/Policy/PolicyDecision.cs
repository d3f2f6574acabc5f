using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Rules.GovernanceWorkflow;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy;

/// <summary>One decision on one document.</summary>
internal sealed class PolicyDecision(
    EffectivePolicy policy,
    PolicyPeriod period,
    ContentDocument document,
    OrganizationProfile organization,
    AnalysisClock clock
)
{
    private readonly Workforce workforce = new(period, organization);
    private readonly AnalysisDay today = new AnalysisInstant(clock).In(period.Zone);
    private readonly Dictionary<string, int>[] baselineUse = new Dictionary<string, int>[period.Baselines.Length];
    private readonly SuppressionUse[] uses = new SuppressionUse[period.Suppressions.Length];
    private TakenResponsibility? responsibility;

    private enum SuppressionUse
    {
        None,
        Used,
        Unfounded,
        Expired,
    }

    public PolicyOutcome Decide(
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated
    )
    {
        var judged = ImmutableArray.CreateBuilder<ContentDiagnostic>(diagnostics.Length);
        judged.AddRange(diagnostics);
        var problems = new string?[uses.Length];
        int[] order = CanonicalOrder(diagnostics);
        foreach (int index in order)
        {
            judged[index] = Judge(diagnostics[index], problems);
        }

        AddNotices(judged, problems);
        AddMissingApprovals(judged);
        var reasons = new DecisionReasons(period.Decisions);
        var risk = new PolicyRisk();
        foreach (int index in order.Concat(Enumerable.Range(order.Length, judged.Count - order.Length)))
        {
            reasons.Add(judged[index]);
            risk.Add(judged[index]);
        }

        foreach (NotEvaluatedRule missing in notEvaluated)
        {
            DiagnosticEffect effect = policy.EffectOf(missing, document);
            bool isAccepted = effect == DiagnosticEffect.Review && Responsibility.IsAcknowledged(missing.Rule);
            effect = isAccepted ? DiagnosticEffect.Note : effect;
            reasons.Add(missing, effect);
            risk.Add(effect, Confidence.Low);
        }

        return new PolicyOutcome
        {
            Decision = reasons.Decision,
            Diagnostics = judged.DrainToImmutable(),
            Reasons = reasons.ToImmutable(),
            ValidUntil = clock.NextChange,
            RiskScore = risk.Score,
        };
    }

    // Which of several equal findings a baseline covers must not depend on the order in which they were given.
    private static int[] CanonicalOrder(ImmutableArray<ContentDiagnostic> diagnostics)
    {
        int[] order = new int[diagnostics.Length];
        for (int index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort(order, (left, right) => Compare(diagnostics[left], diagnostics[right]));
        return order;
    }

    private static int Compare(ContentDiagnostic left, ContentDiagnostic right)
    {
        int order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : left.Surface - right.Surface;
        order = order != 0 ? order : string.CompareOrdinal(left.SurfacePath, right.SurfacePath);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.End.CompareTo(right.Span.End);
        order = order != 0 ? order : right.Severity - left.Severity;
        order = order != 0 ? order : right.Confidence - left.Confidence;
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    private ContentDiagnostic Judge(ContentDiagnostic diagnostic, string?[] problems)
    {
        Severity severity = policy.SeverityOf(diagnostic);
        DiagnosticSuppression? suppression = NeverLoosenable.MaySuppress(diagnostic.Rule)
            ? Suppression(diagnostic, severity, problems) ?? Baselined(diagnostic) ?? Accepted(diagnostic, severity)
            : null;
        DiagnosticEffect effect = suppression is null
            ? policy.EffectOf(diagnostic.Rule, severity, diagnostic.Confidence)
            : DiagnosticEffect.None;
        return severity == diagnostic.Severity && effect == diagnostic.Effect && suppression == diagnostic.Suppression
            ? diagnostic
            : diagnostic with
            {
                Severity = severity,
                Effect = effect,
                Suppression = suppression,
            };
    }

    private DiagnosticSuppression? Suppression(ContentDiagnostic diagnostic, Severity severity, string?[] problems)
    {
        for (int index = 0; index < uses.Length; index++)
        {
            SuppressionEntry entry = period.Suppressions[index];
            if (!entry.IsAbout(document, diagnostic))
            {
                continue;
            }

            if (entry.ExpiresOn is { } last && last < today)
            {
                uses[index] = uses[index] == SuppressionUse.None ? SuppressionUse.Expired : uses[index];
                continue;
            }

            if (entry.Problem(severity, today) is { } problem)
            {
                uses[index] = SuppressionUse.Unfounded;
                problems[index] = problem;
                continue;
            }

            uses[index] = uses[index] == SuppressionUse.None ? SuppressionUse.Used : uses[index];
            return entry.Mark;
        }

        return null;
    }

    private TakenResponsibility Responsibility =>
        responsibility ??= new TakenResponsibility(document, workforce, period, VotesContext(null));

    private ApprovalContext VotesContext(TimeSpan? maxAge)
    {
        var now = new AnalysisInstant(clock);
        return new ApprovalContext(
            now,
            new PublishingState(document, now).PublishesAt,
            maxAge,
            ApprovalContext.CrisisStart(document, organization),
            period.Version
        );
    }

    private DiagnosticSuppression? Accepted(ContentDiagnostic diagnostic, Severity severity) =>
        document.Overrides.IsEmpty && document.Approvals.IsEmpty ? null : Responsibility.Find(diagnostic, severity);

    // Rows of the approval matrix that speak of what was found can only be judged once it is known.
    private void AddMissingApprovals(ImmutableArray<ContentDiagnostic>.Builder judged)
    {
        if (document.BreakGlass is not null || !period.Approvals.Any(row => !row.When.Categories.IsEmpty))
        {
            return;
        }

        RuleCategory[] found =
        [
            .. judged
                .Where(diagnostic => diagnostic.Effect >= DiagnosticEffect.Review)
                .Select(diagnostic => diagnostic.Rule.Category)
                .Distinct(),
        ];
        ApprovalRequirement? requirement = ApprovalRequirement.Of(
            period.Approvals.Where(row => row.When.Categories.Any(found.Contains) && row.When.Matches(document))
        );
        if (requirement is null)
        {
            return;
        }

        ApprovalTally tally = ApprovalTally.Count(document, workforce, VotesContext(requirement.MaxAge));
        ImmutableArray<RequiredRole> missing = tally.MissingRoles(requirement);
        int lacking = requirement.Seats - tally.Approvers;
        if (!missing.IsEmpty || lacking > 0)
        {
            string roles = string.Join(", ", missing.Select(RequiredRoleMissing.Missing));
            string who = missing.IsEmpty ? $"{requirement.Seats} reviewers" : roles;
            Add(judged, PolicyNotices.ApprovalMissing($"for what was found it needs approval by {who}"));
        }
    }

    private DiagnosticSuppression? Baselined(ContentDiagnostic diagnostic)
    {
        for (int index = 0; index < baselineUse.Length; index++)
        {
            Baseline baseline = period.Baselines[index];
            string fingerprint = Fingerprint.Compute(baseline.Key, document, diagnostic);
            int allowed = baseline.CountOf(fingerprint);
            if (allowed == 0)
            {
                continue;
            }

            Dictionary<string, int> used = baselineUse[index] ??= new(StringComparer.Ordinal);
            int count = used.GetValueOrDefault(fingerprint);
            if (count < allowed)
            {
                used[fingerprint] = count + 1;
                return Baseline.Mark;
            }
        }

        return null;
    }

    private void AddNotices(ImmutableArray<ContentDiagnostic>.Builder judged, string?[] problems)
    {
        if (period.NotInForce is { } id)
        {
            Add(judged, PolicyNotices.NotInForce(id));
        }

        for (int index = 0; index < uses.Length; index++)
        {
            SuppressionEntry entry = period.Suppressions[index];
            bool isForThis =
                entry.Document is not null && string.Equals(entry.Document, document.Id, StringComparison.Ordinal);
            bool isOver = entry.ExpiresOn < today;
            ContentDiagnostic? notice = uses[index] switch
            {
                SuppressionUse.Unfounded => PolicyNotices.Unfounded(entry, problems[index]!),
                SuppressionUse.Expired => PolicyNotices.Expired(entry),
                SuppressionUse.None when isForThis && isOver => PolicyNotices.Expired(entry),
                SuppressionUse.None when isForThis => PolicyNotices.Unused(entry),
                _ => null,
            };
            if (notice is not null)
            {
                Add(judged, notice);
            }
        }
    }

    private void Add(ImmutableArray<ContentDiagnostic>.Builder judged, ContentDiagnostic notice)
    {
        if (policy.IsEnabled(notice.Rule) || ReferenceEquals(notice.Rule, PolicyRules.PolicyNotInForce))
        {
            judged.Add(Judge(notice, []));
        }
    }
}
