using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>What holds in effect for rules.</summary>
/// <param name="policy">The policy.</param>
/// <param name="add">Takes each value with its path.</param>
internal sealed class EffectiveRuleValues(EffectivePolicy policy, Action<string, EffectiveValue> add)
{
    /// <summary>Adds the values of a rule. Of one that is off, or not for the place, nothing else matters.</summary>
    public void Add(RuleDescriptor rule)
    {
        RuleSetting setting = policy.Setting(rule);
        bool applies = policy.AppliesHere(rule);
        Add(rule, "appliesHere", Boolean(applies, null, applies ? 1 : 0));
        if (!applies)
        {
            return;
        }

        Add(rule, "enabled", Boolean(setting.Enabled.Value, setting.Enabled.Source, setting.Enabled.Value ? 1 : 0));
        if (!setting.Enabled.Value)
        {
            return;
        }

        Severity severity = setting.Severity.Value ?? rule.DefaultSeverity;
        Add(
            rule,
            "severity",
            new EffectiveValue(PolicyNames.Severities.Name(severity), setting.Severity.Source)
            {
                Strictness = (int)severity,
            }
        );
        AddEffect(setting, "effect", severity, Confidence.High);
        AddEffect(setting, "lowConfidenceEffect", severity, Confidence.Low);
        Add(
            rule,
            "confidenceFloor",
            new EffectiveValue(
                PolicyNames.Confidences.Name(setting.ConfidenceFloor.Value),
                setting.ConfidenceFloor.Source
            )
            {
                Strictness = -(int)setting.ConfidenceFloor.Value,
            }
        );
        Add(
            rule,
            "loosenable",
            Boolean(setting.MayBeLoosened, setting.PermissionSource, setting.MayBeLoosened ? 0 : 1) with
            {
                IsDerived = true,
            }
        );
        foreach (RuleOption option in rule.Options)
        {
            bool isSet = setting.Options.TryGetValue(option.Name, out PolicyValue<OptionValue> given);
            Add(
                rule,
                $"options.{option.Name}",
                new EffectiveValue(
                    (isSet ? given.Value : new OptionValue(option.Default, [])).ToString(),
                    isSet ? given.Source : null
                )
            );
        }
    }

    private void AddEffect(RuleSetting setting, string name, Severity severity, Confidence confidence)
    {
        DiagnosticEffect effect = policy.EffectOf(setting.Rule, severity, confidence);
        PolicyValue<DiagnosticEffect> cell = policy.Period.Decisions.Cell(severity, confidence);
        bool isOwn = setting.Effect.Value == effect;
        Add(
            setting.Rule,
            name,
            new EffectiveValue(
                PolicyNames.Effects.Name(effect),
                isOwn ? setting.Effect.Source : setting.Severity.Source ?? cell.Source
            )
            {
                Strictness = (int)effect,
                IsDerived = !isOwn,
            }
        );
    }

    private void Add(RuleDescriptor rule, string name, EffectiveValue value) =>
        add($"{EffectiveValues.RulePrefix}{rule.Id}.{name}", value with { Rule = rule });

    private static EffectiveValue Boolean(bool value, PolicySource? source, int strictness) =>
        new(value ? "true" : "false", source) { Strictness = strictness };
}
