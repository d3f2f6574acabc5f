using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What a policy makes of a rule, and where each value came from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="AppliesHere">Whether the rule is for the jurisdictions of the document.</param>
/// <param name="Enabled">Whether the policy leaves the rule on.</param>
/// <param name="Severity">How findings are shown, unless the rule gives one of them another severity.</param>
/// <param name="Effect">The effect that the policy gives the rule itself; null when the decision map gives it.</param>
/// <param name="ConfidenceFloor">The confidence below which findings have no effect.</param>
/// <param name="MayBeLoosened">Whether a layer below may loosen it.</param>
/// <param name="Options">The options of the rule.</param>
/// <param name="LowConfidenceEffect">What follows from a finding with low confidence.</param>
/// <param name="HighConfidenceEffect">What follows from a finding with high confidence.</param>
/// <param name="Reviewer">Who reviews its findings.</param>
public sealed record PolicyRuleDescription(
    RuleDescriptor Rule,
    bool AppliesHere,
    PolicyValue<bool> Enabled,
    PolicyValue<Severity> Severity,
    PolicyValue<DiagnosticEffect?> Effect,
    PolicyValue<Confidence> ConfidenceFloor,
    bool MayBeLoosened,
    ImmutableArray<PolicyOptionDescription> Options,
    DiagnosticEffect LowConfidenceEffect,
    DiagnosticEffect HighConfidenceEffect,
    GovernanceRole Reviewer
);

/// <summary>What a policy gives for an option of a rule.</summary>
/// <param name="Option">The option.</param>
/// <param name="Number">The number; null for words.</param>
/// <param name="Words">The words; empty for a number.</param>
/// <param name="Source">The layer that set it; null for the default of the library.</param>
public sealed record PolicyOptionDescription(
    RuleOption Option,
    double? Number,
    ImmutableArray<string> Words,
    PolicySource? Source
);
