namespace HealthContent.Analysis.Diagnostics;

/// <summary>A rule that could not be evaluated because it lacks data. A missing result must not look like a clean one.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">What is missing, as the member of the document or the policy that would hold it. Never content.</param>
public sealed record NotEvaluatedRule(RuleDescriptor Rule, string Reason);
