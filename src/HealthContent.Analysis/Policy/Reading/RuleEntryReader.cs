using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>rules</c>.</summary>
internal sealed class RuleEntryReader(
    PolicyValues values,
    RuleReferences references,
    PolicyLayerKind layer,
    string policyId
)
{
    private const string What = "a rule's entry";

    public ImmutableArray<PolicyRuleEntry> Read(PolicyNode node)
    {
        var categories = ImmutableArray.CreateBuilder<PolicyRuleEntry>();
        var rules = ImmutableArray.CreateBuilder<PolicyRuleEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PolicyMember member in values.Members(node, "the rules"))
        {
            RuleDescriptor? rule = references.Find(member.Name);
            if (rule is not null)
            {
                if (!seen.Add(rule.Id))
                {
                    values.Errors.Add(member.Place, $"'{member.Name}' is {rule.Id}, which already has an entry here");
                }

                rules.Add(new PolicyRuleEntry(rule.Id, null, ReadPatch(member.Value, rule)));
            }
            else if (PolicyNames.Categories.Find(member.Name) is { } category)
            {
                categories.Add(new PolicyRuleEntry(null, category, ReadPatch(member.Value, null)));
            }
            else
            {
                values.Errors.Add(member.Place, references.Unknown(member.Name));
                ReadPatch(member.Value, null);
            }
        }

        // The narrower entry wins, wherever it stands.
        return [.. categories, .. rules];
    }

    private RulePatch ReadPatch(PolicyNode node, RuleDescriptor? rule)
    {
        if (values.Object(node, PolicyKeys.Rule, What) is not { } entry)
        {
            return RulePatch.None;
        }

        return new RulePatch
        {
            Enabled = Sourced(entry.Find("enabled"), values.Boolean),
            Severity = Sourced(entry.Find("severity"), found => values.Enum(found, PolicyNames.Severities)),
            Effect = Sourced(entry.Find("effect"), found => values.Enum(found, PolicyNames.Effects)),
            ConfidenceFloor = Sourced(
                entry.Find("confidenceFloor"),
                found => values.Enum(found, PolicyNames.Confidences)
            ),
            Loosenable = Sourced(entry.Find("loosenable"), found => ReadLoosenable(found, rule)),
            Options = entry.Find("options") is { } options ? ReadOptions(options, rule) : RulePatch.NoOptions,
        };
    }

    private bool? ReadLoosenable(PolicyNode node, RuleDescriptor? rule)
    {
        bool? mark = values.Boolean(node);
        if (mark == true && layer > PolicyLayerKind.Jurisdiction)
        {
            values.Errors.Add(
                node.Place,
                $"layer {PolicyNames.Layers.Name(layer)} '{policyId}' may not mark a rule loosenable; "
                    + "only base and jurisdiction layers may"
            );
        }

        if (mark == true && rule is not null && NeverLoosenable.Contains(rule))
        {
            values.Errors.Add(node.Place, $"{rule.Id} may never be loosened");
        }

        return mark;
    }

    private ImmutableSortedDictionary<string, PolicyValue<OptionValue>> ReadOptions(
        PolicyNode node,
        RuleDescriptor? rule
    )
    {
        var options = RulePatch.NoOptions.ToBuilder();
        if (rule is null)
        {
            values.Errors.Add(node.Place, "options belong to one rule; name it by its id");
            return RulePatch.NoOptions;
        }

        foreach (PolicyMember member in values.Members(node, "the options"))
        {
            RuleOption? option = rule.Options.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (option is null)
            {
                IEnumerable<string> known = rule.Options.Select(candidate => candidate.Name);
                string expected = rule.Options.IsEmpty ? "it has none" : $"expected {string.Join(", ", known)}";
                values.Errors.Add(
                    member.Place,
                    $"'{member.Name}' is no option of {rule.Id}; {expected}{Suggestion.Text(member.Name, known)}"
                );
            }
            else if (Sourced(member.Value, found => ReadOption(found, option)) is { } value)
            {
                options[member.Name] = value;
            }
        }

        return options.ToImmutable();
    }

    private OptionValue? ReadOption(PolicyNode node, RuleOption option)
    {
        if (option.Default is not null)
        {
            if (node.Kind == PolicyNodeKind.Number)
            {
                return new OptionValue(node.Number, default);
            }

            values.Errors.Add(node.Place, $"option '{option.Name}' is a number but found {node.What}");
            return null;
        }

        var words = ImmutableArray.CreateBuilder<string>();
        foreach (PolicyNode item in values.Items(node, "words"))
        {
            if (values.Text(item) is { } word)
            {
                words.Add(word);
            }
        }

        return new OptionValue(null, words.ToImmutable());
    }

    private PolicyValue<T>? Sourced<T>(PolicyNode? node, Func<PolicyNode, T?> read)
        where T : struct =>
        node is not null && read(node) is { } value
            ? new PolicyValue<T>(value, new PolicySource(layer, policyId, node.Place))
            : null;
}
