using System.Collections.Concurrent;
using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>A policy as it holds for one kind of document at one time.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class EffectivePolicy : RuleSettings
{
    private readonly PolicyPeriod period;
    private readonly PolicyContext context;

    // Filled as rules are asked for: rules of hosts may come that were not known when the policy was loaded.
    private readonly ConcurrentDictionary<string, RuleSetting> settings = new(StringComparer.Ordinal);

    internal EffectivePolicy(PolicyPeriod period, PolicyContext context)
    {
        this.period = period;
        this.context = context;
    }

    /// <inheritdoc/>
    /// <remarks>A rule that is for certain jurisdictions is off for documents that are for others only.</remarks>
    public override bool IsEnabled(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return AppliesHere(rule) && (period.Layers.IsEmpty || Setting(rule).Enabled.Value);
    }

    /// <inheritdoc/>
    public override double Number(RuleDescriptor rule, RuleOption option)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(option);
        double byDefault = option.Default ?? 0;
        return
            period.Layers.IsEmpty || !Setting(rule).Options.TryGetValue(option.Name, out PolicyValue<OptionValue> value)
            ? byDefault
            : value.Value.Number ?? byDefault;
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Words(RuleDescriptor rule, RuleOption option)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(option);
        return
            period.Layers.IsEmpty
            || !Setting(rule).Options.TryGetValue(option.Name, out PolicyValue<OptionValue> value)
            || value.Value.Words.IsDefault
            ? []
            : value.Value.Words;
    }

    internal PolicyPeriod Period => period;

    internal PolicyRuleDescription Describe(RuleDescriptor rule)
    {
        RuleSetting setting = Setting(rule);
        return new PolicyRuleDescription(
            rule,
            AppliesHere(rule),
            setting.Enabled,
            new(setting.Severity.Value ?? rule.DefaultSeverity, setting.Severity.Source),
            setting.Effect,
            setting.ConfidenceFloor,
            setting.MayBeLoosened,
            [.. rule.Options.Select(option => Describe(setting, option))],
            EffectOf(setting, setting.Severity.Value ?? rule.DefaultSeverity, Confidence.Low),
            EffectOf(setting, setting.Severity.Value ?? rule.DefaultSeverity, Confidence.High),
            period.Decisions.Reviewer(rule.Category)
        );
    }

    private static PolicyOptionDescription Describe(RuleSetting setting, RuleOption option) =>
        setting.Options.TryGetValue(option.Name, out PolicyValue<OptionValue> value)
            ? new(option, value.Value.Number, value.Value.Words.IsDefault ? [] : value.Value.Words, value.Source)
            : new(option, option.Default, [], null);

    internal bool AppliesHere(RuleDescriptor rule) =>
        rule.Jurisdictions.IsEmpty
        || context.Jurisdictions.IsEmpty
        || PolicyContext.Intersect(rule.Jurisdictions, context.Jurisdictions);

    internal RuleSetting Setting(RuleDescriptor rule)
    {
        if (!settings.TryGetValue(rule.Id, out RuleSetting? setting))
        {
            setting = RuleSetting.Resolve(rule, period.Layers, context, period.Decisions);
            settings[rule.Id] = setting;
        }

        return setting;
    }
}
