using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>Everything that holds in effect in a view of a policy, each value under its path.</summary>
internal sealed class EffectiveValues
{
    public const string RulePrefix = "rules.";

    private readonly Dictionary<string, EffectiveValue> values = new(StringComparer.Ordinal);
    private readonly List<string> paths = [];
    private readonly PolicyPeriod period;

    private EffectiveValues(PolicyPeriod period)
    {
        this.period = period;
    }

    /// <summary>The paths in their order.</summary>
    public IEnumerable<string> Paths => paths;

    public static EffectiveValues Of(PolicyView view, ImmutableArray<RuleDescriptor> rules)
    {
        EffectivePolicy policy = view.Document is { } document
            ? view.Policy.For(document, view.At)
            : view.Policy.ForAll(view.At);
        var found = new EffectiveValues(policy.Period);
        found.AddLayers();
        found.AddDecisions();
        found.AddApprovals(view.Document);
        found.AddPeople();
        found.AddSuppressions();
        var ofRules = new EffectiveRuleValues(policy, found.Add);
        foreach (RuleDescriptor rule in rules)
        {
            ofRules.Add(rule);
        }

        return found;
    }

    public EffectiveValue? Find(string path) => values.GetValueOrDefault(path);

    private void AddLayers()
    {
        foreach (PolicyLayer layer in period.Layers)
        {
            string path = $"layers.{PolicyNames.Layers.Name(layer.Info.Kind)}.{layer.Info.Id}";
            Add(path, new EffectiveValue(layer.Info.Version, null) { Presence = PolicyDirection.Neutral });
            if (layer.Info.BaselineHash is { } hash)
            {
                Add($"{path}.baseline", new EffectiveValue(hash, null) { Presence = PolicyDirection.Looser });
            }
        }

        Add("inForce", new EffectiveValue(period.NotInForce is null ? "true" : "false", null));
        Add("timeZone", new EffectiveValue(period.Zone.Id, null));
    }

    private void AddDecisions()
    {
        foreach (Severity severity in Enum.GetValues<Severity>())
        {
            foreach (Confidence confidence in Enum.GetValues<Confidence>())
            {
                PolicyValue<DiagnosticEffect> cell = period.Decisions.Cell(severity, confidence);
                string name = $"{PolicyNames.Severities.Name(severity)}.{PolicyNames.Confidences.Name(confidence)}";
                Add($"decision.effects.{name}", Effect(cell));
            }
        }

        foreach (RuleCategory category in Enum.GetValues<RuleCategory>())
        {
            string name = PolicyNames.Categories.Name(category);
            PolicyValue<GovernanceRole> reviewer = period.Decisions.ReviewerOf(category);
            Add(
                $"decision.reviewers.{name}",
                new EffectiveValue(PolicyNames.Roles.Name(reviewer.Value), reviewer.Source)
            );
            Add($"decision.notEvaluated.{name}", Effect(period.Decisions.NotEvaluated(category)));
        }
    }

    // Rows for other places do not hold for the document, whatever else it is.
    private void AddApprovals(ContentDocument? document)
    {
        foreach (ApprovalRow row in period.Approvals)
        {
            ImmutableArray<Jurisdiction> places = row.When.Common.Jurisdictions;
            if (
                document is { Jurisdictions: { IsEmpty: false } own }
                && !places.IsEmpty
                && !PolicyContext.Intersect(places, own)
            )
            {
                continue;
            }

            string path = Free($"approvals.{row.Name}");
            foreach ((string key, string text, double? strictness) in ApprovalRowText.Describe(row))
            {
                Add(
                    $"{path}.{key}",
                    new EffectiveValue(text, row.Source) { Strictness = strictness, Presence = PolicyDirection.Tighter }
                );
            }
        }
    }

    private void AddPeople()
    {
        foreach (RoleAssignment assignment in period.Assignments)
        {
            string days = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{assignment.From:'from 'yyyy-MM-dd} {assignment.To:'to 'yyyy-MM-dd}"
                )
                .Trim();
            string text = string.Join(", ", assignment.Specialties.Prepend(days).Where(part => part.Length > 0));
            Add(
                Free($"people.{assignment.PersonId}.{PolicyNames.Roles.Name(assignment.Role)}"),
                new EffectiveValue(text.Length == 0 ? "held" : text, assignment.Source)
                {
                    Presence = PolicyDirection.Neutral,
                }
            );
        }

        foreach (RolePermissions role in period.Permissions.Entries)
        {
            Add(
                $"permissions.{PolicyNames.Roles.Name(role.Role)}",
                new EffectiveValue(string.Join(", ", role.Permissions.Select(Describe)), role.Source)
                {
                    Presence = PolicyDirection.Neutral,
                }
            );
        }
    }

    private void AddSuppressions()
    {
        foreach (SuppressionEntry entry in period.Suppressions)
        {
            string about = entry.Document ?? entry.Fingerprint ?? string.Join(' ', entry.Words);
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"by {entry.By}{(entry.ApprovedBy is { } approver ? $", approved by {approver}" : "")}{entry.ExpiresOn:', until 'yyyy-MM-dd}"
            );
            Add(
                Free($"suppressions.{entry.RuleId} {about}"),
                new EffectiveValue(text, entry.Source) { Presence = PolicyDirection.Looser }
            );
        }
    }

    private static EffectiveValue Effect(PolicyValue<DiagnosticEffect> value) =>
        new(PolicyNames.Effects.Name(value.Value), value.Source) { Strictness = (int)value.Value };

    private static string Describe(Permission permission)
    {
        string limits = string.Join(
            ", ",
            permission
                .Categories.Select(PolicyNames.Categories.Name)
                .Concat(
                    permission.MaxSeverity == Severity.Error
                        ? []
                        : [$"at most {PolicyNames.Severities.Name(permission.MaxSeverity)}"]
                )
        );
        string verb = PolicyNames.Verbs.Name(permission.Verb);
        return limits.Length == 0 ? verb : $"{verb} ({limits})";
    }

    // Two layers may have a row, or give a person a role, under one name: both hold.
    private string Free(string path)
    {
        string free = path;
        for (int number = 2; paths.Exists(other => Below(other, free)); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{path} ({number})");
        }

        return free;
    }

    private static bool Below(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal)
        && (path.Length == parent.Length || path[parent.Length] == '.');

    private void Add(string path, EffectiveValue value)
    {
        if (values.TryAdd(path, value))
        {
            paths.Add(path);
        }
    }
}
