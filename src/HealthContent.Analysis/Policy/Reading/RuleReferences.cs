using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Finds the rules that a policy names, by id, by name or by category.</summary>
internal sealed class RuleReferences
{
    private readonly Dictionary<string, RuleDescriptor> rules = new(StringComparer.Ordinal);

    public RuleReferences(ImmutableArray<RuleDescriptor> all)
    {
        All = all;
        foreach (RuleDescriptor rule in all)
        {
            rules[rule.Id] = rule;
            rules[rule.Name] = rule;
        }
    }

    public ImmutableArray<RuleDescriptor> All { get; }

    public RuleDescriptor? Find(string reference) => rules.GetValueOrDefault(reference);

    public RuleDescriptor? Find(string reference, PolicyPlace place, PolicyErrors errors)
    {
        RuleDescriptor? rule = Find(reference);
        if (rule is null)
        {
            errors.Add(
                place,
                $"'{reference}' is no rule; expected the id or name of one{Suggestion.Text(reference, rules.Keys)}"
            );
        }

        return rule;
    }

    /// <summary>The error for what is neither a rule nor a category.</summary>
    public string Unknown(string reference) =>
        $"'{reference}' is no rule and no category; expected the id or name of a rule, or a category"
        + Suggestion.Text(reference, rules.Keys.Concat(PolicyNames.Categories.Accepted));
}
