using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>What all layers together make of a rule for one kind of document.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed record RuleSetting
{
    private RuleSetting(RuleDescriptor rule)
    {
        Rule = rule;
        IsNeverLoosenable = NeverLoosenable.Contains(rule);
    }

    private enum Grant
    {
        /// <summary>Nobody but the library has set anything: the first layer may set it as it likes.</summary>
        ByLibrary,

        /// <summary>A layer marked it as loosenable.</summary>
        ByLayer,

        /// <summary>A layer set it, or took the mark away.</summary>
        Withheld,
    }

    public RuleDescriptor Rule { get; }

    public bool IsNeverLoosenable { get; }

    public PolicyValue<bool> Enabled { get; private init; } = new(true, null);

    /// <summary>The severity that a layer gave; null for that of the finding.</summary>
    public PolicyValue<Severity?> Severity { get; private init; }

    /// <summary>The effect that a layer gave; null for that of the decision map.</summary>
    public PolicyValue<DiagnosticEffect?> Effect { get; private init; }

    /// <summary>Whether the effect holds against a stricter one of the decision map: whoever gave it was free to loosen.</summary>
    public bool EffectIsFinal { get; private init; }

    public PolicyValue<Confidence> ConfidenceFloor { get; private init; }

    public ImmutableSortedDictionary<string, PolicyValue<OptionValue>> Options { get; private init; } =
        RulePatch.NoOptions;

    public bool MayBeLoosened => !IsNeverLoosenable && permission != Grant.Withheld;

    private Grant permission { get; init; }

    /// <summary>The layer that marked the rule as loosenable or took that away; null for the library.</summary>
    public PolicySource? PermissionSource { get; private init; }

    public static RuleSetting Resolve(
        RuleDescriptor rule,
        ImmutableArray<PolicyLayer> layers,
        in PolicyContext context,
        DecisionMap decisions
    )
    {
        var setting = new RuleSetting(rule);
        foreach (PolicyLayer layer in layers)
        {
            setting = setting.With(layer.PatchFor(rule, context), decisions, null);
        }

        return setting;
    }

    /// <summary>The setting with what a layer says put over it. What the layer may not loosen stays as it is.</summary>
    public RuleSetting With(RulePatch patch, DecisionMap decisions, List<Refusal>? refusals)
    {
        if (ReferenceEquals(patch, RulePatch.None))
        {
            return this;
        }

        RuleSetting result = this;
        if (
            patch.Enabled is { } enabled
            && Admits("the rule", !enabled.Value && Enabled.Value, enabled.Source, Enabled.Source, "enabled", refusals)
        )
        {
            result = result with { Enabled = enabled };
        }

        Severity severityNow = Severity.Value ?? Rule.DefaultSeverity;
        if (
            patch.Severity is { } severity
            && Admits(
                "the severity",
                severity.Value < severityNow,
                severity.Source,
                Severity.Source,
                PolicyNames.Severities.Name(severityNow),
                refusals
            )
        )
        {
            result = result with { Severity = new(severity.Value, severity.Source) };
        }

        if (
            patch.Effect is { } effect
            && Admits(
                "the effect",
                Loosens(effect.Value, severityNow, decisions),
                effect.Source,
                Effect.Source,
                EffectName(severityNow, decisions),
                refusals
            )
        )
        {
            result = result with { Effect = new(effect.Value, effect.Source), EffectIsFinal = MayBeLoosened };
        }

        if (
            patch.ConfidenceFloor is { } floor
            && Admits(
                "the confidence floor",
                floor.Value > ConfidenceFloor.Value,
                floor.Source,
                ConfidenceFloor.Source,
                PolicyNames.Confidences.Name(ConfidenceFloor.Value),
                refusals
            )
        )
        {
            result = result with { ConfidenceFloor = floor };
        }

        foreach ((string name, PolicyValue<OptionValue> option) in patch.Options)
        {
            result = result.WithOption(name, option, refusals);
        }

        return result.WithPermission(patch);
    }

    // In which direction an option loosens is not known, so a layer binds the ones below it to what it sets.
    private RuleSetting WithOption(string name, PolicyValue<OptionValue> option, List<Refusal>? refusals)
    {
        if (
            Options.TryGetValue(name, out PolicyValue<OptionValue> old)
            && !old.Value.Equals(option.Value)
            && permission != Grant.ByLayer
        )
        {
            refusals?.Add(Refusal.Of($"the option '{name}'", option.Source!, old.Source, old.Value.ToString()));
            return this;
        }

        return this with
        {
            Options = Options.SetItem(name, option),
        };
    }

    private RuleSetting WithPermission(RulePatch patch)
    {
        if (patch.Loosenable is { } mark)
        {
            return this with
            {
                permission = mark.Value ? Grant.ByLayer : Grant.Withheld,
                PermissionSource = mark.Source,
            };
        }

        return permission == Grant.ByLibrary && patch.FirstSource is { } source
            ? this with
            {
                permission = Grant.Withheld,
                PermissionSource = source,
            }
            : this;
    }

    private bool Admits(
        string subject,
        bool loosens,
        PolicySource? lower,
        PolicySource? upper,
        string current,
        List<Refusal>? refusals
    )
    {
        if (!loosens || MayBeLoosened)
        {
            return true;
        }

        refusals?.Add(Refusal.Of(subject, lower!, IsNeverLoosenable ? null : upper ?? PermissionSource, current));
        return false;
    }

    private bool Loosens(DiagnosticEffect effect, Severity severity, DecisionMap decisions)
    {
        if (Effect.Value is { } old)
        {
            return effect < old;
        }

        for (var confidence = ConfidenceFloor.Value; confidence <= Confidence.High; confidence++)
        {
            if (effect < decisions.Effect(severity, confidence))
            {
                return true;
            }
        }

        return false;
    }

    private string EffectName(Severity severity, DecisionMap decisions) =>
        PolicyNames.Effects.Name(Effect.Value ?? decisions.Effect(severity, Confidence.High));
}
